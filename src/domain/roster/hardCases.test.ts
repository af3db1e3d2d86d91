import { describe, expect, it } from 'vitest';
import { daysFrom, type PlainDate } from '../../kernel/time.ts';
import { dayOnCalendar } from '../calendar/dayOnCalendar.ts';
import type { WeekPattern } from '../calendar/model.ts';
import { checkInstrument } from '../policy/checkInstrument.ts';
import { homeIsOpen, instrumentWith, peopleOf } from '../policy/clauses/trial.ts';
import type { PersonOnDay } from '../policy/model.ts';
import { judgeRoster } from './judgeRoster.ts';
import { factsOf, type RosterInput, solveRoster } from './rosterInput.ts';

const week = daysFrom('2026-11-23', '2026-11-27');
const cap = (num: number, den: number, minimumOne: boolean) => ({
  kind: 'shareCap',
  place: 'office',
  bound: 'atMost',
  share: { num, den },
  per: 'unit',
  rounding: 'floor',
  minimumOne,
});
const leastInOffice = (minimum: number) => ({ kind: 'minimumStaff', per: 'unit', minimum });
const ill: Partial<PersonOnDay> = { grounds: [{ ground: 'age', until: '2026-12-31' }] };

/** Published before 1 December 2026, one letter for each day up to 30 November, the last letter that Monday. */
const publishedUntil = (letters: string) => {
  const days = daysFrom('2026-11-24', '2026-11-30').slice(-letters.length);
  return { days: days.map((day) => ({ day, ramadan: false })), lines: [{ employeeId: 'e1', modes: letters }] };
};
const december = (clauses: readonly object[], letters: string): RosterInput => {
  const days = daysFrom('2026-12-01', '2026-12-04');
  const [person] = peopleOf(1);
  return {
    days: days.map((day) => ({ day, ramadan: false })),
    region: null,
    instruments: [instrumentWith([homeIsOpen, ...clauses])],
    switches: [],
    rooms: [],
    counters: [],
    people: [
      {
        employeeId: 'e1',
        unitId: 'u1',
        facts: days.map(() => person!),
        kinds: days.map(() => 'workday' as const),
        carried: 0,
      },
    ],
    absences: [],
    fixed: [],
    seed: 1,
    history: publishedUntil(letters),
  };
};
const judgedIn = (input: RosterInput, modes: string) =>
  judgeRoster(
    {
      days: input.days.map(({ day }) => day),
      lines: [{ employeeId: 'e1', unitId: 'u1', modes, why: [] }],
      reasons: [],
    },
    factsOf(input),
  ).map((breach) => [breach.code, breach.params.found]);

describe('a week or run that the border of two plans cuts', () => {
  const two = { kind: 'homeDays', per: 'week', max: 2 };
  const run = { kind: 'longestRun', place: 'office', days: 3 };

  it('counts the home days published before', () => {
    const input = december([two], 'R');
    const solved = solveRoster(input)!;
    expect([solved.judgeDisagrees, solved.breaches]).toEqual([false, []]);
    expect([...solved.plan.lines[0]!.modes].filter((letter) => letter === 'R')).toHaveLength(1);
    expect(judgedIn(input, 'RKKK')).toEqual([]);
    expect(judgedIn(input, 'RRKK')).toEqual([['homeDays.week.max', 3]]);
    expect(judgedIn(december([two], 'K'), 'RRKK')).toEqual([]);
  });

  it('asks the least number of a week that both plans hold together', () => {
    const least = { kind: 'homeDays', per: 'week', min: 1 };
    expect(judgedIn(december([least], 'R'), 'KKKK')).toEqual([]);
    expect(judgedIn(december([least], 'K'), 'KKKK')).toEqual([['homeDays.week.min', 0]]);
    expect(solveRoster(december([least], 'K'))!.plan.lines[0]!.modes).toContain('R');
  });

  it('goes on with a run of office days, but not across days that nobody knows', () => {
    // Thursday and Friday, the weekend unknown as in every plan, Monday.
    const input = december([run], 'KK  K');
    const solved = solveRoster(input)!;
    expect([solved.judgeDisagrees, solved.breaches]).toEqual([false, []]);
    expect(solved.plan.lines[0]!.modes[0]).toBe('R');
    expect(judgedIn(input, 'KRKK')).toEqual([['longestRun.office', 4]]);
    expect(judgedIn(december([run], 'KKK   '), 'KRKK')).toEqual([]);
  });
});

/** Plans the week; every plan here must hold every person-day and agree with the judge about what is broken. */
const solve = (people: readonly PersonOnDay[], clauses: readonly object[]) => {
  const input: RosterInput = {
    days: week.map((day) => ({ day, ramadan: false })),
    region: null,
    instruments: [instrumentWith(clauses)],
    switches: [],
    rooms: [],
    counters: [],
    people: people.map((person) => ({
      employeeId: person.employeeId,
      unitId: person.unitId,
      facts: week.map(() => person),
      kinds: week.map(() => 'workday' as const),
      carried: 0,
    })),
    absences: [],
    fixed: [],
    seed: 1,
  };
  const solved = solveRoster(input)!;
  expect(solved.judgeDisagrees).toBe(false);
  expect(solved.plan.lines.map((line) => line.modes.length)).toEqual(people.map(() => week.length));
  expect(solved.plan.lines.some((line) => line.modes.includes('-'))).toBe(false);
  const judged = judgeRoster(solved.plan, factsOf(input));
  expect(new Set(judged.map((breach) => breach.ref?.clause))).toEqual(
    new Set(solved.breaches.map((breach) => breach.ref?.clause)),
  );
  return { modes: solved.plan.lines.map((line) => line.modes), breaches: solved.breaches };
};

describe('a cap of 0', () => {
  it('sends everybody home and breaks nothing', () => {
    expect(solve(peopleOf(4), [cap(0, 1, false)])).toEqual({
      modes: Array.from({ length: 4 }, () => 'RRRRR'),
      breaches: [],
    });
  });

  it('keeps one in the office where the circular says "at least one"', () => {
    const { modes, breaches } = solve(peopleOf(4), [cap(0, 1, true)]);
    expect(breaches).toEqual([]);
    for (const day of week.keys()) expect(modes.filter((line) => line[day] === 'K').length).toBeLessThanOrEqual(1);
  });

  it('is broken by those who must be in the office, by name of day, number and clause', () => {
    const clauses = [cap(0, 1, false), { kind: 'alwaysOffice', because: 'position', who: { heads: true } }];
    const { modes, breaches } = solve([...peopleOf(1, { head: true }), ...peopleOf(4).slice(1)], clauses);
    expect(modes).toEqual(['KKKKK', 'RRRRR', 'RRRRR', 'RRRRR']);
    expect(breaches).toHaveLength(week.length);
    expect(breaches[0]).toMatchObject({
      code: 'roster.tooMany',
      day: week[0],
      params: { found: 1, short: 1 },
      ref: { clause: 'c1' },
    });
  });
});

describe('a unit of one', () => {
  it('is home all week under a cap that rounds down to none', () => {
    expect(solve(peopleOf(1), [cap(1, 5, false)])).toEqual({ modes: ['RRRRR'], breaches: [] });
  });

  it('may stay in the office under a cap of at least one', () => {
    expect(solve(peopleOf(1), [cap(1, 5, true)]).breaches).toEqual([]);
  });

  it('stays in the office when the unit needs one, also where home is open', () => {
    expect(solve(peopleOf(1), [homeIsOpen, leastInOffice(1)])).toEqual({ modes: ['KKKKK'], breaches: [] });
  });
});

it('a unit too small for its minimum is planned as far as it goes, and the shortage is reported once', () => {
  const { modes, breaches } = solve(peopleOf(2), [homeIsOpen, leastInOffice(3)]);
  expect(modes).toEqual(['KKKKK', 'KKKKK']);
  expect(breaches).toMatchObject([
    { code: 'minimumStaff.missing', day: week[0], params: { needed: 3, available: 2, days: 5 }, ref: { clause: 'c2' } },
  ]);
});

describe('a unit in which everyone has a dispensation', () => {
  it('is home, and a minimum in the office is reported for each day with its shortfall', () => {
    const { modes, breaches } = solve(peopleOf(3, ill), [
      { kind: 'alwaysHome', grounds: ['age', 'disability'] },
      leastInOffice(2),
    ]);
    expect(modes).toEqual(['RRRRR', 'RRRRR', 'RRRRR']);
    expect(breaches.map((breach) => [breach.code, breach.day, breach.params.found, breach.params.short])).toEqual(
      week.map((day) => ['roster.tooFew', day, 0, 2]),
    );
  });

  it('says nothing of the ground in what it reports', () => {
    const { breaches } = solve(peopleOf(3, ill), [
      { kind: 'alwaysHome', grounds: ['age', 'disability'] },
      leastInOffice(1),
    ]);
    expect(JSON.stringify(breaches)).not.toMatch(/age"|disability/);
  });
});

it('a policy that contradicts itself is named when it is checked, and a plan made under it says what it breaks', () => {
  const clauses = [cap(0, 1, false), leastInOffice(2)];
  expect(checkInstrument(instrumentWith(clauses)).map((finding) => [finding.code, finding.weight])).toEqual([
    ['noneButStaff', 'contradiction'],
  ]);
  const { breaches } = solve(peopleOf(3), clauses);
  expect(breaches.map((breach) => breach.day)).toEqual(week);
});

it('a year without a holiday file is planned in full and marked uncertain on every day', () => {
  const hours = { start: '07:30', end: '16:00', breakStart: null, breakEnd: null } as const;
  const five = {
    id: 'w',
    key: null,
    name: 'Lima hari',
    basis: '',
    days: [hours, hours, hours, hours, hours, null, null],
    ramadanDays: [hours, hours, hours, hours, hours, null, null],
  } as unknown as WeekPattern;
  const days = daysFrom('2031-03-03' as PlainDate, '2031-03-09' as PlainDate).map((day) =>
    dayOnCalendar(day, [], [], five),
  );
  expect(days.map((day) => day.kind)).toEqual([
    'workday',
    'workday',
    'workday',
    'workday',
    'workday',
    'weeklyOff',
    'weeklyOff',
  ]);
  expect(days.slice(0, 5).every((day) => !day.certain)).toBe(true);
});
