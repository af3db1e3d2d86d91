import { describe, expect, test } from 'vitest';
import { seededRandom } from '../seededRandom.ts';
import { evaluateLines } from './evaluateLines.ts';
import { LinePricer } from './linePricer.ts';
import { compileLineSpace } from './lineSpace.ts';
import { dayOff, type Line, type ShiftProblem } from './model.ts';
import { inventWard, plainPerson, plainType, withChanges } from './ward.ts';

/** Every line there is, lawful or not. */
const everyLine = (days: number, types: number): Line[] => {
  let lines: number[][] = [[]];
  for (let day = 0; day < days; day++) {
    lines = lines.flatMap((line) => Array.from({ length: types + 1 }, (_, c) => [...line, c - 1]));
  }
  return lines.map((line) => Int8Array.from(line));
};

const alone = (problem: ShiftProblem, person: number): ShiftProblem => ({
  ...problem,
  people: [problem.people[person]!],
  covers: [],
});

describe('the exact price of a line', () => {
  test.each([
    ['every kind of rule', (problem: ShiftProblem) => problem],
    ['rules that change', withChanges],
  ])('equals the best of all lawful lines tried one by one, for 120 people under %s', (_title, changed) => {
    let compared = 0;
    for (let seed = 1; seed <= 60; seed++) {
      const invented = inventWard(seed, { days: seed % 2 === 0 ? 6 : 5, people: 2 }, seed % 3 === 0);
      const problem = changed(invented, seed);
      const space = compileLineSpace(problem);
      const pricer = new LinePricer(space);
      const random = seededRandom(seed);
      const price = Float64Array.from({ length: problem.days * 4 }, (_, i) =>
        i % 4 === 0 ? 0 : Math.round(random() * 20 - 14),
      );
      for (let person = 0; person < 2; person++) {
        const single = alone(problem, person);
        let best = Number.POSITIVE_INFINITY;
        for (const line of everyLine(problem.days, 3)) {
          const verdict = evaluateLines(single, [line]);
          if (verdict.faults.length > 0) continue;
          const cost = line.reduce((sum, type, day) => sum + price[day * 4 + type + 1]!, verdict.value);
          best = Math.min(best, cost);
          expect(pricer.ownCost(person, line)).toBeCloseTo(verdict.value);
        }
        expect(space.people[person]!.givenUp.length === 0).toBe(best < Number.POSITIVE_INFINITY);
        if (best === Number.POSITIVE_INFINITY) continue;
        compared++;
        const found = pricer.price(person, price) + space.people[person]!.constant;
        expect(found).toBeCloseTo(best);
        const line = pricer.line(person);
        expect(evaluateLines(single, [line]).faults).toEqual([]);
      }
    }
    expect(compared).toBeGreaterThan(80);
  });

  test('under a corridor every line is still lawful, and the space says that it is not complete', () => {
    const contract = {
      longestRun: 5,
      shortestRun: 2,
      fewestDaysOff: 2,
      maxWeekends: 2,
      minMinutes: 7080,
      maxMinutes: 8160,
    };
    const problem: ShiftProblem = {
      days: 28,
      types: [plainType('a'), plainType('b', { mayNotPrecede: [0] })],
      people: [plainPerson('p', contract)],
      covers: [],
      weekends: [0, 1, 2, 3].map((week) => [week * 7 + 5, week * 7 + 6]),
    };
    const space = compileLineSpace(problem, 500);
    expect(space.complete).toBe(false);
    expect(compileLineSpace(problem).complete).toBe(true);
    const pricer = new LinePricer(space);
    expect(
      pricer.price(
        0,
        new Float64Array(28 * 3).map((_, i) => (i % 3 === 0 ? 0 : -1 - (i % 5))),
      ),
    ).toBeLessThan(0);
    expect(evaluateLines(problem, [pricer.line(0)]).faults).toEqual([]);
  });

  test('shift types that behave alike are one choice, and the cheaper of them is taken', () => {
    const problem: ShiftProblem = {
      days: 2,
      types: [plainType('a'), plainType('b')],
      people: [plainPerson('p')],
      covers: [],
      weekends: [],
    };
    const space = compileLineSpace(problem);
    expect(space.people[0]!.members).toEqual([[], [0, 1]]);
    const pricer = new LinePricer(space);
    expect(pricer.price(0, Float64Array.of(0, -1, -2, 0, -3, -1))).toBe(-5);
    expect([...pricer.line(0)]).toEqual([1, 0]);
  });

  test('a person whom the rules leave no line is named, with the rules given up, and still gets a line', () => {
    const problem: ShiftProblem = {
      days: 3,
      types: [plainType('a')],
      people: [
        plainPerson('p', {
          minMinutes: 960,
          fixed: [
            { day: 0, shift: null },
            { day: 1, shift: null },
          ],
        }),
      ],
      covers: [],
      weekends: [],
    };
    const space = compileLineSpace(problem);
    expect(space.people[0]).toMatchObject({ givenUp: ['tallyMin', 'minMinutes'] });
    const pricer = new LinePricer(space);
    pricer.price(0, new Float64Array(6));
    expect([...pricer.line(0)].slice(0, 2)).toEqual([dayOff, dayOff]);
  });
});
