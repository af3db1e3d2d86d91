import { setImmediate as turn } from 'node:timers/promises';

/** Longest that work behind the scenes keeps requests waiting, in milliseconds. */
const longest = 5;

/** A pause to be asked for between pieces of long work: it lets requests through whenever the work went on for some milliseconds. */
export const openPauses = (): (() => Promise<void>) => {
  let since = performance.now();
  return async () => {
    if (performance.now() - since < longest) return;
    await turn();
    since = performance.now();
  };
};
