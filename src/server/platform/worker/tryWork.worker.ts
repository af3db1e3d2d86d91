// A worker entry for the tests of runInWorker: counts, fails, hangs or fills its memory as it is told.
import { serveWork } from './serveWork.ts';

interface Wish {
  readonly countTo?: number;
  readonly fail?: string;
  readonly hang?: boolean;
  readonly fill?: boolean;
}

await serveWork<Wish, number>((wish, report) => {
  if (wish.fail) throw new Error(wish.fail);
  for (let i = 1; i <= (wish.countTo ?? 0); i++) report(i);
  const kept: number[][] = [];
  while (wish.hang || wish.fill) if (wish.fill) kept.push(Array.from({ length: 100_000 }, (_, i) => i + kept.length));
  return (wish.countTo ?? 0) * 2;
});
