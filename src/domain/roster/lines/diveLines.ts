// A dive: settle the people whose line the relaxation is surest of, ask for new lines for the rest, and go on to a whole plan.
import { generateLines } from './generateLines.ts';
import type { LineMaster, MasterAnswer } from './lineMaster.ts';
import type { LinePricer } from './linePricer.ts';
import type { Line } from './model.ts';

const small = 1e-6;

export interface DiveLimits {
  /** Rounds of new lines after each settling. */
  readonly rounds: number;
  readonly random: () => number;
  /** How far a share may be lifted or lowered by chance when the next person is chosen; 0: never. */
  readonly chance: number;
  /** A choice after which the relaxation is no better than this is taken back. */
  readonly cutoff: number;
  /** How often a choice may be taken back before the dive is given up. */
  readonly retries: number;
  readonly shouldStop: () => boolean;
}

/** Lines of the master's people by person, or null when the dive was cut off. The master is left with nothing settled. */
export const diveLines = (
  master: LineMaster,
  pricer: LinePricer,
  from: MasterAnswer,
  limits: DiveLimits,
): Map<number, Line> | null => {
  const settled = new Map<number, number>();
  const refused = new Set<number>();
  let retries = limits.retries;
  let answer = from;
  const letGo = (): void => master.settle([...settled.values()], 0);
  for (;;) {
    const surest = new Map<number, { column: number; share: number }>();
    for (let c = 0; c < answer.share.length; c++) {
      const share = answer.share[c]!;
      if (share < 1e-6) continue;
      const { person } = master.columns[c]!;
      if (settled.has(person) || refused.has(c)) continue;
      const known = surest.get(person);
      if (known === undefined || share > known.share) surest.set(person, { column: c, share });
    }
    if (surest.size === 0) break;
    const ranked = [...surest.entries()]
      .map(([person, { column, share }]) => ({
        person,
        column,
        share,
        rank: share + limits.chance * (limits.random() - 0.5),
      }))
      .sort((a, b) => b.rank - a.rank);
    const sure = ranked.filter(({ share }) => share > 0.999);
    const next = sure.length === ranked.length ? sure : sure.length > 0 ? sure : ranked.slice(0, 1);
    const whole = sure.length === ranked.length;
    for (const { person, column } of next) settled.set(person, column);
    if (whole) break;
    master.settle(
      next.map(({ column }) => column),
      1,
    );
    const open = master.people.filter((person) => !settled.has(person));
    const room = Number.isFinite(limits.cutoff) ? Math.max(0, limits.cutoff - answer.objective) : 0;
    const grown = generateLines(master, pricer, {
      rounds: limits.rounds,
      open,
      shouldStop: limits.shouldStop,
      enough: answer.objective + small + (0.1 * room) / Math.max(1, open.length),
    });
    if (grown !== null && !limits.shouldStop() && grown.answer.objective >= limits.cutoff && retries > 0) {
      retries--;
      for (const { person, column } of next) {
        settled.delete(person);
        refused.add(column);
      }
      master.settle(
        next.map(({ column }) => column),
        0,
      );
      continue;
    }
    if (grown === null || limits.shouldStop() || grown.answer.objective >= limits.cutoff) {
      letGo();
      return null;
    }
    answer = grown.answer;
  }
  letGo();
  return new Map([...settled].map(([person, column]) => [person, master.columns[column]!.line]));
};
