import { expect, it } from 'vitest';
import { daysFrom } from '../../../kernel/time.ts';
import type { Breach } from '../../policy/model.ts';
import { composeProblem } from '../composeProblem.ts';
import { judgeRoster } from '../judgeRoster.ts';
import type { RosterPlan } from '../model.ts';
import { planRoster } from '../planRoster.ts';
import { factsOf, type RosterInput, solveRoster, timedPlan } from '../rosterInput.ts';
import { timeOn } from '../workingTime.ts';
import { inventWard, wardClauses, withPast } from './inventWard.ts';
import { planShifts } from './planShifts.ts';
import { solveShifts } from './solveShifts.ts';

const refOf = (ref: { instrument: string; clause: string } | null) => `${ref?.instrument}/${ref?.clause}`;

const planned = (input: RosterInput) => {
  const facts = factsOf(input);
  const problem = composeProblem(facts, input.fixed, input.seed);
  const shifts = planShifts(facts, problem, input.fixed, solveShifts(null))!;
  const made = timedPlan(facts, problem, input.fixed, planRoster(shifts.problem)!, shifts);
  return { ...made, judged: judgeRoster(made.plan, facts) };
};
/** What the judge finds and the planner had not said. A day that must be worked and got no shift is worked for the judge alone. */
const unforeseen = (breaches: readonly Breach[], judged: readonly Breach[]): Breach[] => {
  const said = new Set(breaches.map((breach) => refOf(breach.ref)));
  const untimed = new Set(breaches.flatMap(({ code, employeeIds }) => (code === 'shifts.untimed' ? employeeIds : [])));
  return judged.filter(({ ref, employeeIds }) => !said.has(refOf(ref)) && !employeeIds.every((id) => untimed.has(id)));
};
const shiftAt = (plan: RosterPlan, person: number, day: number): string =>
  timeOn(plan.times, plan.lines[person]!.times, day)?.name ?? '';

it('a ward of 21 gets a month of shifts that breaks nothing', () => {
  const { plan, breaches, judged } = planned(inventWard({ seed: 3, people: 21, clauses: wardClauses(21) }));
  expect(breaches).toEqual([]);
  expect(judged).toEqual([]);
  expect(plan.lines.every((line) => line.times?.length === 28)).toBe(true);
  const perShift = ['Pagi', 'Sore', 'Malam'].map((name) =>
    plan.days.map((_, d) => plan.lines.filter((_line, p) => shiftAt(plan, p, d) === name).length),
  );
  expect(Math.min(...perShift[0]!)).toBeGreaterThanOrEqual(3);
  expect(Math.min(...perShift[2]!)).toBeGreaterThanOrEqual(2);
  const nights = plan.lines.map((_, p) => plan.days.filter((_day, d) => shiftAt(plan, p, d) === 'Malam').length);
  expect(Math.max(...nights) - Math.min(...nights)).toBeLessThanOrEqual(8);
});

it('the judge finds nothing on generated wards that the planner had not said, and nothing at all where it said nothing', () => {
  let clean = 0;
  for (let seed = 1; seed <= 40; seed++) {
    const ward = { seed, people: 6 + (seed % 13), units: 1 + (seed % 2), days: 14 + (seed % 15) };
    const { breaches, judged } = planned(seed % 3 === 0 ? withPast(inventWard(ward), seed) : inventWard(ward));
    const said = new Set(breaches.map((breach) => refOf(breach.ref)));
    expect(
      judged.filter((breach) => !said.has(refOf(breach.ref))),
      `ward ${seed}`,
    ).toEqual([]);
    if (breaches.length === 0) clean++;
    else expect(judged.length + breaches.filter((each) => each.ref === null).length, `ward ${seed}`).toBeGreaterThan(0);
  }
  // Both verdicts must have come up often enough to mean something.
  expect(clean).toBeGreaterThan(5);
  expect(clean).toBeLessThan(35);
});

it.each(['once', 'back', 'each'] as const)(
  'the judge finds nothing more where rules change %s within the plan',
  (changing) => {
    let clean = 0;
    for (let seed = 1; seed <= 24; seed++) {
      const ward = inventWard({ seed, people: 5 + (seed % 7), days: 10 + (seed % 9), changing });
      const { breaches, judged } = planned(seed % 3 === 0 ? withPast(ward, seed) : ward);
      expect(unforeseen(breaches, judged), `ward ${seed}`).toEqual([]);
      if (breaches.length === 0) clean++;
    }
    expect(clean).toBeGreaterThan(1);
  },
);

it('the same input gives the same plan', () => {
  const input = inventWard({ seed: 5, people: 14 });
  expect(JSON.stringify(solveRoster(input)?.plan)).toBe(JSON.stringify(solveRoster(input)?.plan));
});

it('a plan goes on from what is published before it', () => {
  const clauses = wardClauses(14);
  const before = inventWard({ seed: 8, people: 14, clauses });
  const days = daysFrom('2026-11-23', '2026-11-29').map((day) => ({ day, ramadan: false }));
  const time = { name: 'Malam', start: '21:00', end: '07:00', kind: 'shift' } as const;
  const input = inventWard({
    seed: 8,
    people: 14,
    clauses,
    published: {
      days,
      // Everybody comes off three nights, so that nobody may have a fourth or a morning right after.
      lines: before.people.slice(0, 5).map(({ employeeId }) => ({ employeeId, modes: '----KKK', times: '....000' })),
      times: [{ ...time, ref: { instrument: 'bangsal-8', clause: 'c1', article: 'Angka 1' } }],
    },
  });
  const { plan, breaches, judged } = planned(input);
  expect([...breaches, ...judged]).toEqual([]);
  for (let p = 0; p < 5; p++) expect(['', 'Sore']).toContain(shiftAt(plan, p, 0));
});

it('names the shift, the day and the shortfall where too few people are left', () => {
  const clauses = wardClauses(7).map((clause) =>
    'times' in clause ? { ...clause, times: [{ name: 'Pagi', start: '07:00', end: '14:00', minimum: 9 }] } : clause,
  );
  const { breaches, judged } = planned(inventWard({ seed: 2, people: 7, days: 7, clauses }));
  const short = breaches.filter((breach) => breach.code === 'shifts.tooFew');
  expect(short).toHaveLength(7);
  expect(short[0]).toMatchObject({ day: '2026-11-30', params: { name: 'Pagi', count: 9 } });
  expect(judged.filter((breach) => breach.code === 'shifts.tooFew')).toHaveLength(7);
});

it('every day of a line says why: the number that the shift needs, the hours, the rest after nights', () => {
  const { plan } = planned(inventWard({ seed: 3, people: 21, clauses: wardClauses(21) }));
  const codes = new Set(plan.lines.flatMap((line) => line.why.map((index) => plan.reasons[index]!.code)));
  expect([...codes].filter((code) => !code.startsWith('roster.'))).toEqual([]);
  expect(codes.has('roster.offAfterNight')).toBe(true);
  expect(codes.has('roster.shiftNeeded') || codes.has('roster.shiftHours')).toBe(true);
});

const office = [
  {
    kind: 'shifts',
    times: [
      { name: 'Pagi', start: '07:00', end: '13:00', minimum: 3 },
      { name: 'Siang', start: '12:00', end: '18:00', minimum: 2 },
    ],
  },
];

it('an office of two shifts takes turns by weeks on its working days', () => {
  const { plan, breaches, judged } = planned({
    ...inventWard({ seed: 4, people: 8, days: 14, clauses: office }),
    absences: [],
  });
  expect([...breaches, ...judged]).toEqual([]);
  expect(plan.lines[0]!.modes).toBe('KKKKK--KK-KK--');
  const [monday, nextMonday] = [shiftAt(plan, 0, 0), shiftAt(plan, 0, 7)];
  expect([monday, nextMonday].sort()).toEqual(['Pagi', 'Siang']);
  expect(shiftAt(plan, 0, 4)).toBe(monday);
  expect(shiftAt(plan, 0, 5)).toBe('');
});

it('staggered waves give everybody the hours of his wave', () => {
  const waves = [
    {
      kind: 'waves',
      waves: [
        { startFrom: '07:00', startTo: '07:30', endFrom: '15:00', endTo: '15:30' },
        { startFrom: '10:00', startTo: '10:30', endFrom: '18:00', endTo: '18:30' },
      ],
    },
  ];
  const { plan, judged } = planned({
    ...inventWard({ seed: 4, people: 4, days: 7, clauses: waves }),
    absences: [],
  });
  expect(judged).toEqual([]);
  expect(plan.lines.map((line) => line.times)).toEqual(['00000..', '11111..', '00000..', '11111..']);
  expect(plan.times?.[1]).toMatchObject({ name: '2', start: '10:00', end: '18:00', kind: 'wave' });
});
