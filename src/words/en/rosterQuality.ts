import type { rosterQualityWords as source } from '../id/rosterQuality.ts';
import type { SameShape } from '../shape.ts';

export const rosterQualityWords: SameShape<typeof source> = {
  proven: (p) => `Quality of the plan: proven the best (${p.points} points)`,
  line: (p) => `Quality of the plan: ${p.points} points, best possible ${p.bound} (difference ${p.gap})`,
  why: 'Points count what is uneven: office days beside the fair share (3 points for the first day, 8 for each further one), uneven weeks and days beside holidays, wishes not granted, and the order of priority. Fewer is better; a rule is never traded for points.',
  bound:
    'The “best possible” figure is proven: no other plan that keeps the rules as well and is as full has fewer points.',
  broken: (p) =>
    `${p.count} rules could not be kept and are listed one by one. Points do not count them; the “best possible” figure still holds for plans that give way in the same rules.`,
  perHundred: (p) => `${p.points} points for every 100 of the ${p.cells} person-days that may be arranged.`,
  empty: (p) => `At most ${p.count} more places could be filled.`,
  stopped: 'The work ended at its time limit; planning once more may improve it.',
  how: (p) => `Seed ${p.seed}, ${p.steps} steps, ${p.solver}.`,
};
