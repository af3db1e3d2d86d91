import fc from 'fast-check';
import { expect, it } from 'vitest';
import { instantOf, midnightOf, type PlainDate } from '../../../kernel/time.ts';
import { standingOn } from '../live/presenceNow.ts';
import type { Punch } from '../model.ts';
import { DayFileSchema } from './dayFile.ts';
import { baseSet, classSet, ownSet, readyForTests } from './inventDays.ts';
import { inputOfFile } from './judgeDayFile.ts';
import { type DaysInput, judgeDays } from './judgeDays.ts';
import type { PunchDecision } from './model.ts';
import { openRuleBook } from './rulesInForce.ts';

const from = '2026-11-23';
const to = '2026-11-29';
const zero = midnightOf(from, 'Asia/Jakarta');
const rules = openRuleBook([
  baseSet,
  classSet,
  ownSet([
    { id: 'f', article: 'P', kind: 'flexible', earlierMinutes: 30, laterMinutes: 30 },
    { id: 'm', article: 'P', kind: 'makeUp', lateUpTo: 30, repay: 'same', freeTimes: 2 },
  ]),
]);

const shiftSets = [
  undefined,
  [],
  [{ start: '22:00', end: '06:00' }],
  [
    { start: '06:00', end: '14:00' },
    { start: '14:00', end: '22:00' },
  ],
  [
    { start: '07:00', end: '11:00' },
    { start: '15:00', end: '19:00' },
  ],
];
const schedules = fc.array(fc.nat(shiftSets.length - 1), { minLength: 7, maxLength: 7 }).map((picks) => {
  const file = DayFileSchema.parse({
    from,
    to,
    schedule: picks.flatMap((pick, i) =>
      shiftSets[pick] === undefined ? [] : [{ day: `2026-11-${23 + i}`, shifts: shiftSets[pick] }],
    ),
  });
  const input = inputOfFile(file, readyForTests);
  if (!input.ok) throw new Error(input.problem.code);
  return input.value.schedule;
});
const punchAt = fc.record({
  seconds: fc.integer({ min: -6 * 3600, max: 8 * 86_400 }),
  width: fc.nat(7200),
  grade: fc.constantFrom('A', 'B', 'C', 'D'),
  waits: fc.boolean(),
});
const punches = fc.array(punchAt, { maxLength: 30 }).map((all) =>
  all.map(
    ({ seconds, width, grade, waits }, i): Punch => ({
      id: `p${i}`,
      employeeId: 'e',
      day: instantOf(zero + seconds + 7 * 3600).slice(0, 10) as PlainDate,
      at: instantOf(zero + seconds),
      earliest: instantOf(zero + seconds - width),
      latest: instantOf(zero + seconds + width),
      grade: grade as Punch['grade'],
      claimedAt: null,
      receivedAt: instantOf(zero + seconds + 60),
      channel: 'phone',
      method: 'position',
      sourceId: null,
      workplaceId: null,
      place: 'inside',
      signals: [],
      evidence: {},
      waits,
    }),
  ),
);
const decisionsOn = (all: readonly Punch[]) =>
  fc.subarray([...all]).map((some) =>
    some.map(
      (punch, i): PunchDecision => ({
        punchId: punch.id,
        verdict: i % 3 === 0 ? 'refused' : 'accepted',
        at: i % 3 === 1 ? punch.earliest : null,
        decidedAt: punch.receivedAt,
        decidedBy: `k${i % 2}`,
      }),
    ),
  );
const inputs = fc.tuple(schedules, punches, fc.integer({ min: 0, max: 9 * 86_400 })).chain(([schedule, all, known]) =>
  decisionsOn(all).map(
    (decisions): DaysInput => ({
      schedule,
      punches: all,
      decisions,
      absences: [],
      permits: [],
      corrections: [],
      outages: [],
      rules,
      asOf: instantOf(zero + known),
    }),
  ),
);

it('the order of arrival never matters', () => {
  fc.assert(
    fc.property(inputs, fc.nat(), (input, turn) => {
      const turned = [...input.punches.slice(turn % 7), ...input.punches.slice(0, turn % 7)].reverse();
      expect(judgeDays({ ...input, punches: turned, decisions: [...input.decisions].reverse() })).toEqual(
        judgeDays(input),
      );
    }),
    { numRuns: 300 },
  );
});

it('a duplicate never matters, of a punch or of a decision', () => {
  fc.assert(
    fc.property(inputs, (input) => {
      const doubled = {
        ...input,
        punches: [...input.punches, ...input.punches],
        decisions: [...input.decisions, ...input.decisions],
      };
      expect(judgeDays(doubled)).toEqual(judgeDays(input));
    }),
    { numRuns: 300 },
  );
});

it('a copy of a punch that arrives later under the same key is the same punch', () => {
  fc.assert(
    fc.property(inputs, (input) => {
      const copies = input.punches.map((punch) => ({ ...punch, receivedAt: instantOf(zero + 30 * 86_400) }));
      expect(judgeDays({ ...input, punches: [...copies, ...input.punches] })).toEqual(judgeDays(input));
    }),
    { numRuns: 100 },
  );
});

it('judging again gives the same and changes nothing of what it was shown', () => {
  fc.assert(
    fc.property(inputs, (input) => {
      const shown = JSON.stringify({ ...input, rules: null });
      expect(judgeDays(input)).toEqual(judgeDays(input));
      expect(JSON.stringify({ ...input, rules: null })).toBe(shown);
    }),
    { numRuns: 100 },
  );
});

it('minutes stay within their bounds and every day has one record that says why', () => {
  fc.assert(
    fc.property(inputs, (input) => {
      const records = judgeDays(input);
      expect(records.map((each) => each.day)).toEqual(input.schedule.map((each) => each.day));
      for (const record of records) {
        for (const value of [
          record.lateMinutes,
          record.earlyMinutes,
          record.beyondMinutes,
          record.workedMinutes,
          record.madeUpMinutes,
        ])
          expect(value).toBeGreaterThanOrEqual(0);
        expect(record.workedMinutes).toBeLessThanOrEqual(record.requiredMinutes);
        expect(record.madeUpMinutes).toBeLessThanOrEqual(record.lateMinutes);
        if (record.in && record.out) expect(record.in.at <= record.out.at).toBe(true);
        if (record.state !== 'open') expect(record.reasons.length).toBeGreaterThan(0);
        for (const event of record.events) expect(record.reasons).toContainEqual(event.reason);
      }
    }),
    { numRuns: 300 },
  );
});

it('every punch that counts belongs to one shift at most, except one at a border that two shifts share', () => {
  fc.assert(
    fc.property(inputs, (input) => {
      const used = judgeDays(input).flatMap((each) =>
        [each.in, each.out].flatMap((edge) =>
          edge?.punchId ? [{ id: edge.punchId, shared: each.flags.includes('shared') }] : [],
        ),
      );
      const ids = used.filter((each) => !each.shared).map((each) => each.id);
      expect(new Set(ids).size).toBe(ids.length);
    }),
    { numRuns: 200 },
  );
});

it('knowing more later never turns a closed day without new punches into another', () => {
  fc.assert(
    fc.property(inputs, (input) => {
      const late = judgeDays({ ...input, asOf: instantOf(zero + 20 * 86_400) });
      const later = judgeDays({ ...input, asOf: instantOf(zero + 40 * 86_400) });
      expect(later).toEqual(late);
    }),
    { numRuns: 100 },
  );
});

it('where somebody stands does not depend on the moment at which his day was judged', () => {
  fc.assert(
    fc.property(inputs, fc.integer({ min: 0, max: 9 * 86_400 }), (input, known) => {
      const standings = (asOf: DaysInput['asOf']) => judgeDays({ ...input, asOf }).map((each) => standingOn(each, 15));
      expect(standings(instantOf(zero + known))).toEqual(standings(input.asOf));
    }),
    { numRuns: 300 },
  );
});
