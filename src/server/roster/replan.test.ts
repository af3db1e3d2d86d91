import { beforeAll, describe, expect, it } from 'vitest';
import { composeProblem, type RosterFacts } from '../../domain/roster/composeProblem.ts';
import type { LinearSolver } from '../../domain/roster/engine/linearSolver.ts';
import { inventFacts } from '../../domain/roster/inventFacts.ts';
import { judgeRoster } from '../../domain/roster/judgeRoster.ts';
import type { RosterPlan } from '../../domain/roster/model.ts';
import { planRoster } from '../../domain/roster/planRoster.ts';
import { replan } from '../../domain/roster/replan.ts';
import { openHighs } from '../platform/solver/highs.ts';

let solver: LinearSolver;
beforeAll(async () => {
  solver = await openHighs();
});

/** Facts with somebody ill from a day on, the plan published before, and who it is. */
const withIllness = (seed: number, size: number, days: number) => {
  const facts = inventFacts({ seed, units: 1, size, days, gentle: true, chance: 0.7 });
  const published = planRoster(composeProblem(facts, [], seed), { solver })!;
  const ill = facts.people.findIndex((_, p) => published.plan.lines[p]!.modes.includes('K')) ?? 0;
  const employeeId = published.plan.lines[Math.max(0, ill)]!.employeeId;
  const from = facts.days[Math.floor(days / 3)]!.day;
  const now: RosterFacts = {
    ...facts,
    absences: [...facts.absences, { employeeId, mode: 'leave', from, to: facts.days.at(-1)!.day }],
  };
  return { published, employeeId, from, now, problem: composeProblem(now, [], seed) };
};

const othersChanged = (before: RosterPlan, after: RosterPlan, touched: string): number => {
  const lines = new Map(before.lines.map((line) => [line.employeeId, line.modes]));
  return after.lines
    .filter((line) => line.employeeId !== touched)
    .reduce((sum, line) => sum + [...line.modes].filter((l, d) => l !== lines.get(line.employeeId)![d]).length, 0);
};

describe('a re-plan', () => {
  it('changes nothing where nothing has changed', () => {
    for (let seed = 1; seed <= 12; seed++) {
      const facts = inventFacts({ seed, units: 2, size: 10, days: 6, gentle: true });
      const problem = composeProblem(facts, [], seed);
      const published = planRoster(problem)!;
      if (published.breaches.length > 0) continue;
      const again = replan(problem, { published: published.plan, from: facts.days[0]!.day, touched: [] })!;
      expect(again.changed).toBe(0);
      expect(again.least).toBe(true);
      expect(again.plan.lines.map((line) => line.modes)).toEqual(published.plan.lines.map((line) => line.modes));
    }
  });

  it('keeps the days before, breaks nothing new and counts the days of others that it changes', () => {
    let changed = 0;
    for (let seed = 1; seed <= 26; seed++) {
      const { published, employeeId, from, now, problem } = withIllness(seed, 14, 9);
      const quick = replan(problem, { published: published.plan, from, touched: [employeeId] })!;
      const proven = replan(problem, { published: published.plan, from, touched: [employeeId] }, { solver })!;
      for (const after of [quick, proven]) {
        expect(after.changed).toBe(othersChanged(published.plan, after.plan, employeeId));
        const before = new Map(published.plan.lines.map((line) => [line.employeeId, line.modes]));
        for (const line of after.plan.lines)
          for (const [d, day] of after.plan.days.entries())
            if (day < from) expect(line.modes[d]).toBe(before.get(line.employeeId)![d]);
        if (after.breaches.length === 0) expect(judgeRoster(after.plan, now)).toEqual([]);
      }
      expect(proven.quality.broken).toBeLessThanOrEqual(quick.quality.broken);
      if (proven.quality.broken === quick.quality.broken) expect(proven.changed).toBeLessThanOrEqual(quick.changed);
      expect(proven.least).toBe(true);
      changed += proven.changed;
    }
    expect(changed).toBeGreaterThan(2);
  });

  it('is as small as trying everything says, on small units', () => {
    let tried = 0;
    for (let seed = 100; seed < 145; seed++) {
      const { published, employeeId, from, now, problem } = withIllness(seed, 5, 3);
      const { plan } = replan(problem, { published: published.plan, from, touched: [employeeId] }, { solver })!;
      const open: [number, number, string][] = [];
      for (const [p, line] of plan.lines.entries())
        for (const [d, day] of plan.days.entries()) {
          const { allowed } = problem.people.find((each) => each.employeeId === line.employeeId)!.rulings[d]!;
          if (day >= from && allowed.includes('office') && allowed.includes('home')) open.push([p, d, line.modes]);
        }
      if (open.length === 0 || open.length > 10) continue;
      tried++;
      let fewest = Number.POSITIVE_INFINITY;
      let least = Number.POSITIVE_INFINITY;
      for (let mask = 0; mask < 1 << open.length; mask++) {
        const modes = plan.lines.map((line) => [...line.modes]);
        for (const [i, [p, d]] of open.entries()) modes[p]![d] = (mask >> i) & 1 ? 'K' : 'R';
        const candidate: RosterPlan = {
          ...plan,
          lines: plan.lines.map((line, p) => ({ ...line, modes: modes[p]!.join('') })),
        };
        const broken = judgeRoster(candidate, now).length;
        const changed = othersChanged(published.plan, candidate, employeeId);
        if (broken < fewest || (broken === fewest && changed < least)) [fewest, least] = [broken, changed];
      }
      if (fewest === 0) {
        expect(judgeRoster(plan, now)).toEqual([]);
        expect(othersChanged(published.plan, plan, employeeId)).toBe(least);
      }
    }
    expect(tried).toBeGreaterThan(10);
  });
});
