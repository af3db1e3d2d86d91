// Worked examples of rules on shifts that change within a plan: which rule holds for what.
import { describe, expect, it } from 'vitest';
import { addDays, type PlainDate } from '../../../kernel/time.ts';
import { dayContext } from '../dayContext.ts';
import { judgePlan } from '../judgePlan.ts';
import type { Mode } from '../model.ts';
import { instrumentWith, personWith } from './trial.ts';

const times = { P: ['07:00', '14:00'], S: ['14:00', '21:00'], M: ['21:00', '07:00'] } as const;
const ward = {
  kind: 'shifts',
  roundTheClock: true,
  times: Object.entries(times).map(([name, [start, end]]) => ({ name, start, end })),
};
const monday: PlainDate = '2026-05-04';

/**
 * Judges one line of a ward from Monday 4 May 2026: P morning, S evening, M night, `.` off, `-` leave. Days stand under the letters of
 * `under`, A or B, a blank for neither; published days right before and after the plan stand before and after a bar.
 */
const judged = (a: object, b: object, under: string, text: string) => {
  const instruments = [
    instrumentWith([ward, { ...a, who: { services: ['health'] } }, { ...b, who: { services: ['fire'] } }]),
  ];
  const parts = text.split('|');
  const [before, line, after] = parts.length === 1 ? ['', text, ''] : [parts[0]!, parts[1]!, parts[2] ?? ''];
  const serving = { A: ['health'], B: ['fire'], ' ': [] } as const;
  const person = (d: number) =>
    personWith({
      services: [...serving[(under[Math.max(0, Math.min(under.length - 1, d))] ?? ' ') as keyof typeof serving]],
    });
  const modes: Record<string, Mode> = { '.': 'off', '-': 'leave' };
  const cellOf = (letter: string, d: number) => {
    const [start, end] = times[letter as keyof typeof times] ?? [];
    return {
      person: person(d),
      mode: modes[letter] ?? 'office',
      ...(start === undefined || end === undefined ? {} : { start, end }),
    };
  };
  const contextOf = (d: number) => dayContext(instruments, { day: addDays(monday, d), ramadan: false, region: null });
  const days = [...line].map((letter, d) => ({
    context: contextOf(d),
    cells: [{ kind: 'workday' as const, ...cellOf(letter, d) }],
  }));
  const past = [
    ...[...before].map((letter, i) => ({ letter, d: i - before.length })),
    ...[...after].map((letter, i) => ({ letter, d: line.length + i })),
  ];
  const history = past.map(({ letter, d }) => ({
    context: contextOf(d),
    cells: [{ ...cellOf(letter, d), adjoins: true }],
  }));
  return judgePlan(days, history).map(
    ({ code, day, params, ref }) =>
      `${ref?.clause === 'c2' ? 'A' : 'B'} ${code.replace('shiftRules.', '')} ${params.found}${day === null ? '' : ` ${day.slice(-2)}`}`,
  );
};
const rules = (given: object) => ({ kind: 'shiftRules', ...given });

describe('runs across a change of rules', () => {
  const [six, four] = [rules({ longestRun: 6 }), rules({ longestRun: 4 })];
  it.each([
    ['six days, all under a rule of six', 'AAAAAABBB', 'PPPPPP...', []],
    ['a fifth day on which a rule of four begins', 'AAAABBBBB', 'PPPPP....', ['B longestRun 5 04']],
    ['five days under a rule of six, then off under a rule of four', 'AAAAABBBB', 'PPPPP....', []],
    ['four days under four and two more under six', 'BBBBAAAAA', 'PPPPPP...', []],
    [
      'a run that both rules forbid, each as far as it holds',
      'AAAAAAABB',
      'PPPPPPPP.',
      ['A longestRun 7 04', 'B longestRun 8 04'],
    ],
    ['four published days and one in the plan under four', 'BBBBB', 'PPPP|P....', ['B longestRun 5 30']],
    ['published days after the plan count to the rules of its last day', 'AAAB', '|..PP|PPP', ['B longestRun 5 06']],
    ['and not to those before the change', 'BAAA', '|..PP|PPP', []],
    ['a day under no rule at all', 'AAA  BBB', 'PPPPP...', []],
  ])('%s', (_title, under, line, expected) => {
    expect(judged(six, four, under, line)).toEqual(expected);
  });

  it.each([
    ['a third night on which a rule of two holds', 'AAB', 'MMM', ['B mostNights 3 04']],
    ['a third night under three, and off under two', 'AAAB', 'MMM.', []],
    ['two nights before the plan and one on its first day', 'BBB', 'MM|M..', ['B mostNights 3 02']],
  ])('%s', (_title, under, line, expected) => {
    expect(judged(rules({ mostNights: 3 }), rules({ mostNights: 2 }), under, line)).toEqual(expected);
  });

  const [one, two] = [rules({ shortestRun: 1, shortestOff: 1 }), rules({ shortestRun: 2, shortestOff: 2 })];
  it.each([
    ['a single day under one that ends where two begins', 'AAABBB', '..P...', []],
    ['a single day under two that ends where one begins', 'BBBAAA', '..P...', ['B shortestRun 1 06']],
    ['a day off under one, work again under two', 'AAABBB', 'PP.PP.', []],
    ['a day off under two, work again under one', 'BBBAAA', 'PP.PP.', ['B shortestOff 1 06']],
    [
      'a run that began before the plan is under the rule of its first day inside',
      'BAAA',
      '.|P..P',
      ['B shortestRun 1 04'],
    ],
  ])('%s', (_title, under, line, expected) => {
    expect(judged(one, two, under, line)).toEqual(expected);
  });
});

describe('rest across a change of rules', () => {
  const [short, long] = [
    { kind: 'rest', hours: 8 },
    { kind: 'rest', hours: 12 },
  ];
  it.each([
    ['ten hours on the day on which twelve begin', 'AB', 'SP', ['B rest 10 05']],
    ['ten hours on the day on which eight begin', 'BA', 'SP', []],
    ['before a published shift the rest of the last day', 'AB', '|.S|P', ['B rest 10 05']],
    ['not that of the days before', 'BA', '|.S|P', []],
    ['after a published shift the rest of the first day', 'BA', 'S|P.', ['B rest 10 04']],
  ])('%s', (_title, under, line, expected) => {
    expect(judged(short, long, under, line)).toEqual(expected);
  });
});

describe('sums across a change of rules', () => {
  it.each([
    // Seven hours a day: 49 hours in the first week, none in the second.
    [
      'each clause over its own days',
      { mostMinutes: 2400 },
      { mostMinutes: 3000 },
      'AAAAAAABBBBBBB',
      'PPPPPPPPPPPPPP',
      ['A mostMinutes 2940'],
    ],
    [
      'too few hours in the one week, enough in the other',
      { leastMinutes: 2100 },
      { leastMinutes: 2100 },
      'AAAAAAABBBBBBB',
      'PPP....PPPPPPP',
      ['A leastMinutes 1260'],
    ],
    [
      'fewer than seven days of a clause ask for no least',
      { leastMinutes: 2100 },
      { leastMinutes: 2100 },
      'AAAAAABBBBBBBB',
      '......PPPPPP..',
      [],
    ],
    // 21 and 49 hours in the two weeks of A are 35 a week.
    [
      'two stretches of one clause are one',
      { leastMinutes: 2100, mostMinutes: 2400 },
      {},
      'AAAAAAABBBBBBBAAAAAAA',
      'PPP....PPPPPPPPPPPPPP',
      [],
    ],
    [
      'weekends of each clause alone',
      { mostWeekends: 0 },
      { mostWeekends: 4 },
      'AAAAAAABBBBBBB',
      '.....P......PP',
      ['A mostWeekends 1 09'],
    ],
    [
      'a weekend that is cut counts where the worked day lies',
      { mostWeekends: 0 },
      { mostWeekends: 0 },
      'AAAAAABBBBBBBB',
      '......P.......',
      ['B mostWeekends 1 10'],
    ],
    [
      'a day at home under the one leaves the other measured',
      { mostMinutes: 2400 },
      { mostMinutes: 2400 },
      'AAAAAAABBBBBBB',
      'PPPPPPP-......',
      ['A mostMinutes 2940'],
    ],
  ])('%s', (_title, a, b, under, line, expected) => {
    expect(judged(rules({ ...a, longestRun: 31 }), rules({ ...b, longestRun: 31 }), under, line)).toEqual(expected);
  });
});
