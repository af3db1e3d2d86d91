// Processor time of a process with its children, as Linux counts it.
import { readdirSync, readFileSync } from 'node:fs';

const ticks = 100;

interface Stat {
  readonly parent: number;
  /** Seconds of the process and of children that have ended. */
  readonly seconds: number;
}

const statOf = (processId: string): Stat | null => {
  try {
    const text = readFileSync(`/proc/${processId}/stat`, 'utf8');
    const fields = text.slice(text.lastIndexOf(')') + 2).split(' ');
    const used = [11, 12, 13, 14].reduce((sum, at) => sum + Number(fields[at]), 0);
    return { parent: Number(fields[1]), seconds: used / ticks };
  } catch {
    return null;
  }
};

/** Seconds used so far by some processes and everything below them; 0 where the system does not tell. */
export const processorSeconds = (roots: readonly number[]): number => {
  let all: Map<number, Stat>;
  try {
    all = new Map(
      readdirSync('/proc')
        .filter((name) => /^\d+$/.test(name))
        .flatMap((name): [number, Stat][] => {
          const stat = statOf(name);
          return stat === null ? [] : [[Number(name), stat]];
        }),
    );
  } catch {
    return 0;
  }
  const isBelow = (processId: number): boolean => {
    for (let at: number | undefined = processId; at !== undefined && at > 1; at = all.get(at)?.parent)
      if (roots.includes(at)) return true;
    return false;
  };
  let sum = 0;
  for (const [processId, { seconds }] of all) if (isBelow(processId)) sum += seconds;
  return sum;
};
