import { describe, expect, it } from 'vitest';
import { judged, judgedDay, ownSet } from './inventDays.ts';

const tuesday = '2026-11-24';
const wednesday = '2026-11-25';
const codes = (record: { reasons: readonly { code: string }[] }) => record.reasons.map((each) => each.code);
const classes = (record: { events: readonly { class: string | null }[] }) => record.events.map((each) => each.class);
const night = { name: 'Malam', start: '22:00', end: '06:00' };
const morning = { name: 'Pagi', start: '07:00', end: '14:00' };
const afternoon = { name: 'Sore', start: '14:00', end: '21:00' };

describe('shifts over midnight and shifts that touch', () => {
  it('a night shift belongs to the day on which it starts', () => {
    const [first, second] = judged({
      from: tuesday,
      to: wednesday,
      schedule: [
        { day: tuesday, shifts: [night] },
        { day: wednesday, mode: 'off' },
      ],
      punches: [`${tuesday} 21:50`, `${wednesday} 06:04`],
    });
    expect(first).toMatchObject({ state: 'present', requiredMinutes: 480, workedMinutes: 480, beyondMinutes: 4 });
    expect(second).toMatchObject({ state: 'off', in: null });
  });

  it('coming late to a night shift after midnight is late by hours, not a day early', () => {
    const [record] = judged({
      from: tuesday,
      to: wednesday,
      schedule: [{ day: tuesday, shifts: [night] }],
      punches: [`${wednesday} 00:31`, `${wednesday} 06:00`, `${wednesday} 07:20`, `${wednesday} 16:00`],
    });
    expect(record).toMatchObject({ state: 'late', lateMinutes: 151 });
  });

  it('a forgotten check-out of the night is not taken from the morning of the next day', () => {
    const [first, second] = judged({
      from: tuesday,
      to: '2026-11-26',
      schedule: [
        { day: tuesday, shifts: [night] },
        { day: wednesday, shifts: [{ ...night }] },
        { day: '2026-11-26', mode: 'off' },
      ],
      punches: [`${tuesday} 21:55`, `${wednesday} 21:57`, '2026-11-26 06:01'],
    });
    expect(first).toMatchObject({ state: 'incomplete', missing: ['out'] });
    expect(classes(first!)).toEqual(['PSW4']);
    expect(second).toMatchObject({ state: 'present' });
  });

  it('two touching shifts worked in one go need no punch between them', () => {
    const [record] = judged({
      from: tuesday,
      schedule: [{ day: tuesday, shifts: [morning, afternoon] }],
      punches: [`${tuesday} 06:55`, `${tuesday} 21:05`],
    });
    expect(record).toMatchObject({ state: 'present', requiredMinutes: 840, workedMinutes: 840, missing: [] });
    expect(codes(record!)).toContain('day.through');
  });

  it('two touching shifts on two days, the second of them missed: the night is complete, the morning waits for an explanation', () => {
    const [first, second] = judged({
      from: tuesday,
      to: wednesday,
      schedule: [
        { day: tuesday, shifts: [night] },
        { day: wednesday, shifts: [{ ...morning, start: '06:00' }] },
      ],
      punches: [`${tuesday} 21:55`, `${wednesday} 06:05`],
    });
    expect(first).toMatchObject({ state: 'present', earlyMinutes: 0 });
    expect(second).toMatchObject({ state: 'incomplete', missing: ['out'], flags: expect.arrayContaining(['shared']) });
  });

  it('the first of two touching shifts left early does not make the second one begun', () => {
    const record = judgedDay({
      from: tuesday,
      schedule: [{ day: tuesday, shifts: [morning, afternoon] }],
      punches: [`${tuesday} 06:55`, `${tuesday} 11:00`],
    });
    expect(record).toMatchObject({ state: 'incomplete', earlyMinutes: 180 });
    expect(record.events.map((each) => [each.kind, each.shift])).toEqual([
      ['early', 0],
      ['absent', 1],
    ]);
  });

  it('two shifts with hours between them are judged one by one', () => {
    const record = judgedDay({
      from: tuesday,
      schedule: [
        {
          day: tuesday,
          shifts: [
            { start: '07:00', end: '11:00', workplace: 'kantor' },
            { start: '15:00', end: '19:00', workplace: 'terminal' },
          ],
        },
      ],
      punches: [`${tuesday} 06:58`, `${tuesday} 11:02`, `${tuesday} 15:10`, `${tuesday} 19:00`],
    });
    expect(record).toMatchObject({ state: 'late', lateMinutes: 10, requiredMinutes: 480, workedMinutes: 470 });
    expect(record.events).toMatchObject([{ kind: 'late', shift: 1, class: 'TL1' }]);
  });
});

describe('single punches and forgotten ones', () => {
  it('one punch in the morning is coming, and what is missing is going', () => {
    expect(judgedDay({ from: tuesday, punches: [`${tuesday} 07:20`] })).toMatchObject({
      state: 'incomplete',
      missing: ['out'],
      flags: ['single'],
      workedMinutes: 0,
    });
  });

  it('one punch in the afternoon is going, at the nearer edge', () => {
    const record = judgedDay({ from: tuesday, punches: [`${tuesday} 16:10`] });
    expect(record).toMatchObject({ state: 'incomplete', missing: ['in'], in: null });
    expect(classes(record)).toEqual(['TL4']);
  });

  it('first and last decide: punches between them, of whatever key, change nothing', () => {
    const outer = [`${tuesday} 07:20`, `${tuesday} 16:10`];
    const alone = judgedDay({ from: tuesday, punches: outer });
    const among = judgedDay({ from: tuesday, punches: [...outer, `${tuesday} 12:01`, `${tuesday} 12:58`] });
    expect([among.state, among.in?.at, among.out?.at, among.workedMinutes]).toEqual([
      alone.state,
      alone.in?.at,
      alone.out?.at,
      alone.workedMinutes,
    ]);
  });

  it('two taps a quarter of an hour apart in the morning are told as a presence too short', () => {
    expect(judgedDay({ from: tuesday, punches: [`${tuesday} 07:20`, `${tuesday} 07:35`] }).flags).toContain(
      'shortPresence',
    );
  });

  it('a punch far outside the window is kept in sight and counts for nothing', () => {
    const record = judgedDay({ from: tuesday, punches: [`${tuesday} 07:20`, `${tuesday} 20:30`] });
    expect(record).toMatchObject({ state: 'incomplete', flags: ['single', 'beyondWindow'] });
  });

  it('while the day goes on nothing is missing and nobody has left early', () => {
    const day = { from: tuesday, punches: [`${tuesday} 07:42`, `${tuesday} 12:00`] };
    expect(judgedDay({ ...day, asOf: `${tuesday} 12:30` })).toMatchObject({
      state: 'open',
      earlyMinutes: 0,
      lateMinutes: 12,
    });
    expect(judgedDay({ from: tuesday, asOf: `${tuesday} 09:00` })).toMatchObject({ state: 'open', events: [] });
    expect(judgedDay(day)).toMatchObject({ state: 'lateAndEarly', earlyMinutes: 240 });
  });
});

describe('hours that differ by day, place and season', () => {
  it('Friday ends at 16:30 and its break is an hour and a half', () => {
    expect(judgedDay({ from: '2026-11-27', punches: ['2026-11-27 07:30', '2026-11-27 16:30'] })).toMatchObject({
      state: 'present',
      requiredMinutes: 450,
      breakMinutes: 90,
    });
  });

  it('in Ramadan the day starts at 08:00', () => {
    expect(judgedDay({ from: '2026-03-03', punches: ['2026-03-03 08:00', '2026-03-03 15:00'] })).toMatchObject({
      state: 'present',
      requiredMinutes: 390,
    });
  });

  it('six days: Saturday is worked, in a week of five it is off', () => {
    const saturday = { from: '2026-11-28', punches: ['2026-11-28 07:30', '2026-11-28 12:30'] };
    expect(judgedDay({ ...saturday, week: 'six' })).toMatchObject({ state: 'present', requiredMinutes: 300 });
    expect(judgedDay(saturday)).toMatchObject({ state: 'workedOff', requiredMinutes: 0, beyondMinutes: 300 });
  });

  it('the same clock is judged in the zone of the workplace', () => {
    const jayapura = judgedDay({
      from: tuesday,
      zone: 'Asia/Jayapura',
      punches: ['2026-11-23T22:29:00Z', '2026-11-24T07:00:00Z'],
    });
    expect(jayapura).toMatchObject({ state: 'present', lateMinutes: 0 });
  });

  it('who moves to another zone in the middle of the month is judged by each day’s own', () => {
    const records = judged({
      from: tuesday,
      to: wednesday,
      schedule: [{ day: wednesday, zone: 'Asia/Makassar' }],
      punches: ['2026-11-24T00:30:00Z', '2026-11-24T09:00:00Z', '2026-11-24T23:30:00Z', '2026-11-25T08:00:00Z'],
    });
    expect(records.map((each) => each.state)).toEqual(['present', 'present']);
  });

  it('a wave has its own window of entry and its end moves with it', () => {
    const wave = { kind: 'wave', name: '2', start: '10:00', end: '18:00', laterMinutes: 30 };
    const schedule = [{ day: tuesday, shifts: [wave] }];
    expect(judgedDay({ from: tuesday, schedule, punches: [`${tuesday} 10:30`, `${tuesday} 18:30`] }).state).toBe(
      'present',
    );
    expect(judgedDay({ from: tuesday, schedule, punches: [`${tuesday} 10:31`, `${tuesday} 18:20`] })).toMatchObject({
      lateMinutes: 1,
      earlyMinutes: 10,
    });
  });

  it('a flexible start moves the end by as much, and never a shift of the plan', () => {
    const flexible = ownSet([{ id: 'f', article: 'Pasal 3', kind: 'flexible', earlierMinutes: 0, laterMinutes: 60 }]);
    const day = { from: tuesday, rules: ['kelas', flexible], punches: [`${tuesday} 08:15`, `${tuesday} 16:45`] };
    expect(judgedDay(day)).toMatchObject({ state: 'present', workedMinutes: 450 });
    const shifts = [{ start: '07:30', end: '16:00' }];
    expect(judgedDay({ ...day, schedule: [{ day: tuesday, shifts }] })).toMatchObject({
      state: 'late',
      lateMinutes: 45,
    });
  });
});

describe('joining, leaving, days off, leave and travel', () => {
  it('before the first day of service nothing is asked', () => {
    const records = judged({ from: '2026-11-23', to: wednesday, serves: { from: tuesday } });
    expect(records.map((each) => each.state)).toEqual(['outside', 'absent', 'absent']);
    expect(records[0]).toMatchObject({ requiredMinutes: 0, events: [] });
  });

  it('holidays and joint leave are named; work on them is counted and told', () => {
    const [eve, christmas] = judged({
      from: '2026-12-24',
      to: '2026-12-25',
      punches: ['2026-12-25 08:00', '2026-12-25 12:00'],
    });
    expect(codes(eve!)).toEqual(['day.jointLeave']);
    expect(christmas).toMatchObject({ state: 'workedOff', beyondMinutes: 240, requiredMinutes: 0 });
    expect(codes(christmas!)).toEqual(['day.nationalHoliday', 'day.workedOff']);
  });

  it('a shift that the plan sets on a holiday is an ordinary day of work', () => {
    const schedule = [{ day: '2026-12-25', shifts: [morning] }];
    expect(judgedDay({ from: '2026-12-25', schedule }).state).toBe('absent');
  });

  it('leave and travel need no punch, and a punch on them is told', () => {
    const absences = [{ mode: 'leave', from: tuesday, basis: '800/1' }];
    expect(judgedDay({ from: tuesday, absences })).toMatchObject({ state: 'leave', events: [], requiredMinutes: 0 });
    expect(judgedDay({ from: tuesday, absences, punches: [`${tuesday} 09:00`] }).flags).toEqual(['punchedOnLeave']);
    expect(
      judgedDay({ from: '2026-11-28', absences: [{ mode: 'leave', from: '2026-11-23', to: '2026-11-30' }] }).state,
    ).toBe('off');
  });

  it('half a day of leave in the morning moves the start behind the break', () => {
    const permits = [{ day: tuesday, kind: 'leave', to: '12:00', by: 'Kepala Bidang' }];
    expect(judgedDay({ from: tuesday, permits, punches: [`${tuesday} 12:59`, `${tuesday} 16:00`] })).toMatchObject({
      state: 'present',
      requiredMinutes: 180,
      workedMinutes: 180,
    });
  });

  it('half a day of leave in the afternoon lets people go when the break begins', () => {
    const permits = [{ day: tuesday, kind: 'leave', from: '13:00', by: 'Kepala Bidang' }];
    expect(judgedDay({ from: tuesday, permits, punches: [`${tuesday} 07:30`, `${tuesday} 12:00`] })).toMatchObject({
      state: 'present',
      requiredMinutes: 270,
      earlyMinutes: 0,
    });
  });

  it('an errand inside the day takes its minutes off and moves no edge', () => {
    const permits = [{ day: tuesday, from: '09:00', to: '10:00', by: 'Kepala Bidang' }];
    expect(judgedDay({ from: tuesday, permits, punches: [`${tuesday} 07:30`, `${tuesday} 16:00`] })).toMatchObject({
      state: 'present',
      requiredMinutes: 390,
      workedMinutes: 390,
    });
  });

  it('permits that cover the whole day make the day one of leave', () => {
    const permits = [
      { day: tuesday, kind: 'leave', to: '12:00' },
      { day: tuesday, kind: 'leave', from: '12:00' },
    ];
    expect(judgedDay({ from: tuesday, permits })).toMatchObject({ state: 'leave', events: [] });
  });

  it('a permit for the end of a night shift is one of the next morning', () => {
    const schedule = [{ day: tuesday, shifts: [night] }];
    const permits = [{ day: tuesday, from: '04:00', to: '06:00' }];
    expect(
      judgedDay({ from: tuesday, schedule, permits, punches: [`${tuesday} 21:55`, `${wednesday} 04:00`] }),
    ).toMatchObject({ state: 'present', requiredMinutes: 360 });
  });
});

describe('a permit that only explains', () => {
  it('is told, and the lateness stays what it is', () => {
    const permit = { day: tuesday, to: '09:00', basis: 'Izin datang siang', by: 'Bu Kepala' };
    const of = (explainsOnly: boolean) =>
      judgedDay({
        from: tuesday,
        permits: [{ ...permit, explainsOnly }],
        punches: [`${tuesday} 08:40`, `${tuesday} 16:05`],
      });
    expect(of(false)).toMatchObject({ state: 'present', lateMinutes: 0, permitMinutes: 90 });
    const told = of(true);
    expect(told).toMatchObject({ state: 'late', lateMinutes: 70, permitMinutes: 0 });
    expect(told.reasons).toContainEqual(
      expect.objectContaining({
        code: 'day.explained',
        params: { from: '07:30', to: '09:00', basis: 'Izin datang siang', by: 'Bu Kepala' },
      }),
    );
  });
});
