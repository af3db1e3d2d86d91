// What must hold of every plan of shifts, tried on a thousand invented wards, most of them small and hard.
import { beforeAll, describe, expect, inject, it } from 'vitest';
import type { Breach } from '../../domain/policy/model.ts';
import { boardOf } from '../../domain/roster/boardOf.ts';
import { composeProblem } from '../../domain/roster/composeProblem.ts';
import type { LinearSolver } from '../../domain/roster/engine/linearSolver.ts';
import { judgeHours } from '../../domain/roster/judgeHours.ts';
import { judgeRoster } from '../../domain/roster/judgeRoster.ts';
import { evaluateLines } from '../../domain/roster/lines/evaluateLines.ts';
import { solveLines } from '../../domain/roster/lines/solveLines.ts';
import { inventWard as inventLines, withChanges } from '../../domain/roster/lines/ward.ts';
import type { RosterPlan } from '../../domain/roster/model.ts';
import { planRoster } from '../../domain/roster/planRoster.ts';
import { longestProperty, onInstances } from '../../domain/roster/propertyRuns.ts';
import { factsOf, type RosterInput, solveRoster, timedPlan } from '../../domain/roster/rosterInput.ts';
import type { HoursGround } from '../../domain/roster/shifts/hoursGround.ts';
import { hoursGrounds } from '../../domain/roster/shifts/hoursGround.ts';
import { inventWard, withPast } from '../../domain/roster/shifts/inventWard.ts';
import { planShifts } from '../../domain/roster/shifts/planShifts.ts';
import { solveShifts } from '../../domain/roster/shifts/solveShifts.ts';
import { openHighs } from '../platform/solver/highs.ts';

const runs = inject('propertyRuns');
let solver: LinearSolver;
beforeAll(async () => {
  solver = await openHighs();
});

const wardOf = (seed: number): RosterInput =>
  inventWard(
    seed % 100 === 0
      ? { seed, people: 8 + (seed % 9), days: 14 + (seed % 15) }
      : { seed, people: 2 + (seed % 4), days: 4 + (seed % 3) },
  );
const changingWard = (seed: number): RosterInput => {
  const changing = (['once', 'back', 'each'] as const)[seed % 3]!;
  const size =
    seed % 100 === 0
      ? { people: 8 + (seed % 9), days: 14 + (seed % 15) }
      : { people: 2 + (seed % 4), days: 5 + (seed % 11) };
  const ward = inventWard({ seed, ...size, changing });
  return seed % 5 < 2 ? withPast(ward, seed) : ward;
};

const aboutLines = /^(shiftRules\.|rest$)/;
/** What is wrong with lines, in the words of both judges. */
const told = (code: string, clause: string | undefined, id: string | undefined, params: object): string =>
  JSON.stringify([code, clause, id, params]);
const onLines = (judged: readonly Breach[]): string[] =>
  judged
    .filter(({ code }) => aboutLines.test(code))
    .map(({ code, ref, employeeIds, params }) => told(code, ref?.clause, employeeIds[0], params))
    .sort();
const onBoard = (plan: RosterPlan, grounds: ReadonlyMap<string, HoursGround>): string[] =>
  [...grounds]
    .flatMap(([unitId, hours]) => {
      const lines = new Map(
        plan.lines.filter((line) => line.unitId === unitId).map((line) => [line.employeeId, { ...line, fixed: '' }]),
      );
      const people = [...lines.keys()].map((employeeId) => ({
        ...{ employeeId, open: [], ruling: [], home: [], office: [], head: false },
      }));
      const ground = { people, duties: [], dayLimits: [], personLimits: [], reasons: [], hours };
      const board = boardOf({
        days: plan.days,
        units: [ground],
        lineOf: (id) => lines.get(id),
        shared: { limits: [], groups: [] },
        times: plan.times ?? [],
      });
      return judgeHours(board)
        .filter(({ code }) => aboutLines.test(code))
        .map(({ code, ref, people: [p], params }) => told(code, ref?.clause, board.people[p!]?.employeeId, params));
    })
    .sort();
const linesOf = (seed: number) => inventLines(seed, { days: 4 + (seed % 3), people: 2 + (seed % 3) });

describe('of every plan of shifts', () => {
  it(
    'the judge finds nothing that the planner had not said, the bound is not above the value, and the seed settles it',
    () => {
      let clean = 0;
      let proven = 0;
      const tried = onInstances('wards', runs, (seed) => {
        // Plans of many wards do without the solver; both ways are tried.
        const means = seed % 4 === 0 ? { solver } : {};
        const solved = solveRoster(wardOf(seed), undefined, means)!;
        expect(solved.judgeDisagrees).toBe(false);
        expect(solved.quality.bound).toBeLessThanOrEqual(solved.quality.points);
        if (solved.breaches.length === 0) clean++;
        if (solved.quality.bound === solved.quality.points) proven++;
        if (seed % 3 === 0) expect(solveRoster(wardOf(seed), undefined, means)!.plan).toEqual(solved.plan);
      });
      expect(proven).toBeGreaterThanOrEqual(tried * 0.2);
      expect(clean).toBeGreaterThanOrEqual(tried * 0.02);
      expect(clean).toBeLessThanOrEqual(tried === 0 ? 1 : tried * 0.8);
    },
    longestProperty,
  );

  it(
    'also where rules change within it: the judge finds nothing more, the board judges as he does, the bound holds',
    () => {
      let clean = 0;
      let lawful = 0;
      const tried = onInstances('wards', runs, (seed) => {
        const ward = changingWard(seed);
        const facts = factsOf(ward);
        const problem = composeProblem(facts, ward.fixed, ward.seed);
        const shifts = planShifts(facts, problem, ward.fixed, solveShifts(seed % 4 === 0 ? solver : null))!;
        const { plan, breaches, quality } = timedPlan(facts, problem, ward.fixed, planRoster(shifts.problem)!, shifts);
        expect(quality.bound).toBeLessThanOrEqual(quality.points);
        const judged = judgeRoster(plan, facts);
        const said = new Set(breaches.map(({ ref }) => `${ref?.instrument}/${ref?.clause}`));
        // A day that must be worked and got no shift is worked for the judge alone.
        const untimed = breaches.flatMap(({ code, employeeIds }) => (code === 'shifts.untimed' ? employeeIds : []));
        const more = judged.filter(
          ({ ref, employeeIds }) =>
            !said.has(`${ref?.instrument}/${ref?.clause}`) && !employeeIds.some((id) => untimed.includes(id)),
        );
        expect(more).toEqual([]);
        const grounds = hoursGrounds(facts, plan);
        expect(onBoard(plan, grounds)).toEqual(onLines(judged));
        if (breaches.length === 0) clean++;
        if (judged.every(({ code }) => !aboutLines.test(code))) lawful++;
      });
      expect(clean).toBeGreaterThanOrEqual(tried * 0.02);
      expect(lawful).toBeGreaterThanOrEqual(tried * 0.1);
      expect(lawful).toBeLessThanOrEqual(tried === 0 ? 1 : tried - 1);
    },
    longestProperty,
  );

  it(
    'lines are lawful, worth what the judge counts, not below their bound, the same again, and a wish more leaves them so',
    () => {
      let proven = 0;
      const tried = onInstances('wards', runs, (seed) => {
        const problem = seed % 3 === 0 ? withChanges(linesOf(seed), seed) : linesOf(seed);
        const options = { seed, budget: 6 };
        const solution = solveLines(problem, solver, options);
        const verdict = evaluateLines(problem, solution.lines);
        // Whom the rules leave no line at all is named; everybody else keeps them.
        const without = new Set<number | null>(solution.impossible.map(({ person }) => person));
        expect(verdict.faults.filter(({ person }) => !without.has(person))).toEqual([]);
        expect(verdict.value).toBeCloseTo(solution.value);
        expect(solution.bound).toBeLessThanOrEqual(solution.value + 1e-6);
        expect(solveLines(structuredClone(problem), solver, options)).toEqual(solution);
        if (solution.gap === 0) proven++;
        const wish = { day: seed % problem.days, shift: seed % 3, wanted: seed % 2 === 0, weight: 5 };
        const who = seed % problem.people.length;
        const wished = {
          ...problem,
          people: problem.people.map((each, p) => (p === who ? { ...each, requests: [...each.requests, wish] } : each)),
        };
        const answer = solveLines(wished, solver, options);
        expect(answer.impossible).toEqual(solution.impossible);
        const faults = evaluateLines(wished, answer.lines).faults;
        expect(faults.filter(({ person }) => !without.has(person))).toEqual([]);
      });
      expect(proven).toBeGreaterThanOrEqual(tried * 0.5);
    },
    longestProperty,
  );
});
