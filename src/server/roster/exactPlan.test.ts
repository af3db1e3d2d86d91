import { beforeAll, describe, expect, it } from 'vitest';
import { composeProblem } from '../../domain/roster/composeProblem.ts';
import type { LinearSolver } from '../../domain/roster/engine/linearSolver.ts';
import { inventFacts } from '../../domain/roster/inventFacts.ts';
import type { Wish } from '../../domain/roster/model.ts';
import { layGround } from '../../domain/roster/placement/layGround.ts';
import { openState } from '../../domain/roster/placement/openState.ts';
import { solvePlacement } from '../../domain/roster/placement/solvePlacement.ts';
import { planRoster, usualEffort } from '../../domain/roster/planRoster.ts';
import { openHighs } from '../platform/solver/highs.ts';
import { openPartPool } from './partPool.ts';

let solver: LinearSolver;
beforeAll(async () => {
  solver = await openHighs();
});

describe('a plan by the linear program', () => {
  it('costs what trying everything finds, on tiny units', () => {
    let tried = 0;
    for (let seed = 1; seed <= 150; seed++) {
      const facts = inventFacts({ seed, units: 1, size: 4, days: 4, gentle: seed % 2 === 0, chance: 0.7 });
      const { placement, parts } = layGround(composeProblem(facts, [], seed));
      if (placement.cells === 0 || placement.cells > 10) continue;
      tried++;
      let best = Number.POSITIVE_INFINITY;
      for (let mask = 0; mask < 1 << placement.cells; mask++) {
        const office = Uint8Array.from({ length: placement.cells }, (_, cell) => (mask >> cell) & 1);
        best = Math.min(best, openState(placement, office).total());
      }
      const means = { solver, effort: usualEffort, seed };
      const answers = parts.map((part) => solvePlacement(part.placement, part.office, means));
      const found = parts.reduce((sum, part, i) => sum + openState(part.placement, answers[i]!.office).total(), 0);
      expect(found).toBe(best);
    }
    expect(tried).toBeGreaterThan(40);
  });

  it('grants a wish that costs nobody anything, and no wish makes it break more', () => {
    let granted = 0;
    for (let seed = 1; seed <= 40; seed++) {
      const facts = inventFacts({ seed, units: 1, size: 8, days: 6, gentle: true });
      const problem = composeProblem(facts, [], seed);
      const without = planRoster(problem, { solver })!;
      const wishes = facts.people.flatMap((person, p): Wish[] =>
        facts.days.flatMap(({ day }, d) =>
          (p + d + seed) % 4 === 0
            ? [{ employeeId: person.employeeId, day, mode: d % 3 ? 'home' : 'office', weight: 3 }]
            : [],
        ),
      );
      const wished = planRoster({ ...problem, wishes }, { solver })!;
      expect(wished.breaches.length).toBeLessThanOrEqual(without.breaches.length);
      expect(wished.quality.broken).toBeLessThanOrEqual(without.quality.broken);
      const grantedIn = (plan: typeof wished.plan) =>
        wishes.filter((wish) => {
          const line = plan.lines.find((each) => each.employeeId === wish.employeeId)!;
          return line.modes[plan.days.indexOf(wish.day)] === (wish.mode === 'home' ? 'R' : 'K');
        }).length;
      granted += grantedIn(wished.plan) - grantedIn(without.plan);
    }
    expect(granted).toBeGreaterThan(20);
  });
});

describe('the threads that solve parts', () => {
  it('give the same answers alone and by two, and end when told', async () => {
    const problem = composeProblem(
      inventFacts({ seed: 6, units: 60, size: 8, days: 10, gentle: true, chance: 0.4 }),
      [],
      6,
    );
    const { parts } = layGround(problem);
    expect(parts.length).toBeGreaterThan(1);
    const tasks = parts.map(({ placement, office, seed }) => ({ placement, office, seed }));
    const solved = await Promise.all(
      [1, 2].map(async (size) => {
        const pool = openPartPool(size);
        const told: number[] = [];
        const answer = await pool.solve(tasks, new AbortController().signal, (done) => told.push(done));
        await pool.close();
        expect(told).toEqual(tasks.map((_, i) => i + 1));
        return answer;
      }),
    );
    expect(solved[0]).toEqual(solved[1]);
    const here = parts.map((part) =>
      solvePlacement(part.placement, part.office, { solver, effort: usualEffort, seed: part.seed }),
    );
    expect(solved[0]!.answers.map((answer) => answer.points)).toEqual(here.map((answer) => answer.points));
  });

  it('answer nothing after a cancel, and work for the next plan', async () => {
    const { parts } = layGround(composeProblem(inventFacts({ seed: 3, units: 40, size: 9, days: 10 }), [], 3));
    const tasks = parts.map(({ placement, office, seed }) => ({ placement, office, seed }));
    const pool = openPartPool(2);
    const abort = new AbortController();
    const running = pool.solve(tasks, abort.signal, () => undefined);
    abort.abort();
    expect(await running).toBeNull();
    expect((await pool.solve(tasks, new AbortController().signal, () => undefined))!.answers).toHaveLength(
      tasks.length,
    );
    await pool.close();
  });
});
