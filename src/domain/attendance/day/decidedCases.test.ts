import { describe, expect, it } from 'vitest';
import { costOfDay } from './costOfDay.ts';
import { judged, judgedDay, ownSet } from './inventDays.ts';

const tuesday = '2026-11-24';
const wednesday = '2026-11-25';
const classes = (record: { events: readonly { class: string | null }[] }) => record.events.map((each) => each.class);

describe('what people decide', () => {
  it('a correction lies over the day and names who decided; the later one holds', () => {
    const record = judgedDay({
      from: tuesday,
      punches: [`${tuesday} 07:20`],
      corrections: [
        { day: tuesday, out: `${tuesday} 15:00`, by: 'Kepala Bidang', decidedAt: `${wednesday} 09:00` },
        { day: tuesday, out: `${tuesday} 16:00`, by: 'Sekretaris', decidedAt: `${wednesday} 10:00` },
      ],
    });
    expect(record).toMatchObject({ state: 'present', out: { source: 'correction', decidedBy: 'Sekretaris' } });
  });

  it('a refused punch does not count, an accepted one counts at the moment that was decided', () => {
    const punches = [{ id: 'a', at: `${tuesday} 08:10`, waits: true }, `${tuesday} 16:00`];
    const at = `${tuesday} 07:28`;
    expect(
      judgedDay({ from: tuesday, punches, decisions: [{ punch: 'a', verdict: 'refused', by: 'K' }] }),
    ).toMatchObject({
      state: 'incomplete',
      missing: ['in'],
    });
    expect(
      judgedDay({ from: tuesday, punches, decisions: [{ punch: 'a', verdict: 'accepted', at, by: 'K' }] }),
    ).toMatchObject({ state: 'present', in: { decidedBy: 'K' }, waiting: 0 });
  });

  it('nobody is absent because of a punch that still waits, and the record says what accepting it would give', () => {
    const punches = [
      { at: `${tuesday} 08:10`, waits: true },
      { at: `${tuesday} 16:00`, waits: true },
    ];
    expect(judgedDay({ from: tuesday, punches })).toMatchObject({
      state: 'waiting',
      events: [],
      waiting: 2,
      ifAccepted: 'late',
    });
  });

  it('a moment that is only known within an interval is told where the interval would change the class', () => {
    const wide = { at: `${tuesday} 07:25`, earliest: `${tuesday} 06:00`, latest: `${tuesday} 08:05`, grade: 'B' };
    const narrow = { ...wide, latest: `${tuesday} 07:29` };
    expect(judgedDay({ from: tuesday, punches: [wide, `${tuesday} 16:00`] }).flags).toContain('provisional');
    expect(judgedDay({ from: tuesday, punches: [narrow, `${tuesday} 16:00`] }).flags).toEqual([]);
  });

  it('an outage excuses a whole day at its site and nowhere else', () => {
    const outages = [
      { from: `${tuesday} 06:00`, to: `${tuesday} 18:00`, workplaces: ['a'], why: 'Jaringan putus', by: 'K' },
    ];
    const at = (workplace: string) => [{ day: tuesday, shifts: [{ start: '07:30', end: '16:00', workplace }] }];
    expect(judgedDay({ from: tuesday, outages, schedule: at('a') })).toMatchObject({
      state: 'excused',
      events: [],
      flags: ['outage'],
    });
    expect(judgedDay({ from: tuesday, outages, schedule: at('b') })).toMatchObject({ state: 'absent' });
  });

  it('whoever punches right after an outage is not late; whoever comes long after it is late from then on', () => {
    const outages = [{ from: `${tuesday} 07:00`, to: `${tuesday} 08:00`, why: 'Listrik padam', by: 'K' }];
    const late = (time: string) =>
      judgedDay({ from: tuesday, outages, punches: [`${tuesday} ${time}`, `${tuesday} 16:00`] }).lateMinutes;
    expect([late('08:10'), late('08:15'), late('08:25')]).toEqual([0, 0, 10]);
  });

  it('on an office day a punch from home is told, not judged', () => {
    const punches = [{ at: `${tuesday} 07:20`, place: 'home' }, `${tuesday} 16:00`];
    expect(judgedDay({ from: tuesday, punches })).toMatchObject({ state: 'present', flags: ['otherPlace'] });
  });

  it('two places on one day are one day of work', () => {
    const punches = [
      { at: `${tuesday} 07:20`, workplace: 'kantor', place: 'inside' },
      { at: `${tuesday} 16:05`, workplace: 'gudang', place: 'inside' },
    ];
    expect(judgedDay({ from: tuesday, punches })).toMatchObject({ state: 'present', flags: ['twoPlaces'] });
  });

  it('too few check-ins at home are told by the clause that asks for them', () => {
    const schedule = [{ day: tuesday, mode: 'home', checkIns: 3 }];
    const record = judgedDay({ from: tuesday, schedule, punches: [`${tuesday} 07:20`, `${tuesday} 16:00`] });
    expect(record).toMatchObject({ state: 'present', flags: ['checkInsShort'] });
  });
});

describe('rules that change', () => {
  it('a rule of the agency holds from its day on, and the days before keep the old one', () => {
    const grace = ownSet(
      [{ id: 't', article: 'Pasal 2', kind: 'tolerance', lateMinutes: 15, earlyMinutes: 0, counts: 'whole' }],
      wednesday,
    );
    const records = judged({
      from: tuesday,
      to: wednesday,
      rules: ['kelas', grace],
      punches: [`${tuesday} 07:40`, `${tuesday} 16:00`, `${wednesday} 07:40`, `${wednesday} 16:00`],
    });
    expect(records.map((each) => each.state)).toEqual(['late', 'present']);
    expect(records[1]!.reasons).toMatchObject([
      { code: 'day.tolerated.late', ref: { instrument: 'sendiri', article: 'Pasal 2' } },
    ]);
  });

  it('beyond a tolerance all minutes count, or only those beyond, as the rule says', () => {
    const late = (counts: string) =>
      judgedDay({
        from: tuesday,
        rules: [ownSet([{ id: 't', article: 'P', kind: 'tolerance', lateMinutes: 10, earlyMinutes: 0, counts }])],
        punches: [`${tuesday} 07:45`, `${tuesday} 16:00`],
      }).lateMinutes;
    expect([late('whole'), late('beyond')]).toEqual([15, 5]);
  });

  it('a missing record can make the whole day an absence, where the rule says so', () => {
    const strict = ownSet([
      {
        id: 'p',
        article: 'P',
        kind: 'classes',
        side: 'early',
        per: 'day',
        bands: [{ name: 'PSW', from: 1, to: null, percent: 1 }],
        noRecord: 'absent',
      },
    ]);
    const record = judgedDay({ from: tuesday, rules: ['kelas', strict], punches: [`${tuesday} 07:20`] });
    expect(record).toMatchObject({ state: 'absent', events: [{ kind: 'absent', class: 'TK', percent: 3 }] });
  });

  it('minutes are cut down to the step of the rule, and every class names its article', () => {
    const step = ownSet([{ id: 'd', article: 'P', kind: 'rounding', seconds: 'dropped', stepMinutes: 5 }]);
    const record = judgedDay({
      from: tuesday,
      rules: ['kelas', step],
      punches: [`${tuesday} 07:44`, `${tuesday} 16:00`],
    });
    expect(record.events).toMatchObject([{ minutes: 10, class: 'TL1', reason: { ref: { article: 'Pasal 5' } } }]);
  });
});

it('a day never costs more than the cap of the rule', () => {
  const cap = ownSet([{ id: 'c', article: 'P', kind: 'dayCap', percent: 2 }]);
  const rules = [cap, 'kelas'];
  const punches = [`${tuesday} 09:01`, `${tuesday} 15:00`];
  const record = judgedDay({ from: tuesday, rules, punches });
  expect(classes(record)).toEqual(['TL4', 'PSW2']);
  expect(costOfDay(record, { dayCap: null })).toBe(2.5);
  expect(costOfDay(record, { dayCap: { ...cap.rules[0], ref: null } as never })).toBe(2);
});
