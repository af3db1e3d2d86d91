import { noTime } from './workingTime.ts';

/** A person's line in one version of a plan: one character or number a day. */
interface LineOfDays {
  readonly modes: string;
  readonly fixed: string;
  readonly times?: string;
  readonly why: readonly number[];
}

/** Whether two lines say the same on a day: place and hours. */
export const sameOn = (
  a: Pick<LineOfDays, 'modes' | 'times'>,
  b: Pick<LineOfDays, 'modes' | 'times'>,
  d: number,
): boolean => a.modes[d] === b.modes[d] && (a.times?.[d] ?? noTime) === (b.times?.[d] ?? noTime);

/** Whether two lines say the same on every day. */
export const sameLine = (a: Pick<LineOfDays, 'modes' | 'times'>, b: Pick<LineOfDays, 'modes' | 'times'>): boolean =>
  a.modes.length === b.modes.length && [...a.modes].every((_, d) => sameOn(a, b, d));

/** A line with some days as another line has them: place, hours, whether set by hand, and why. */
export const withDays = <Line extends LineOfDays>(line: Line, from: LineOfDays, days: readonly number[]): Line => {
  const pick = (own: string, other: string): string =>
    [...own].map((letter, d) => (days.includes(d) ? (other[d] ?? letter) : letter)).join('');
  const none = noTime.repeat(line.modes.length);
  const times = pick(line.times ?? none, from.times ?? none);
  return {
    ...line,
    modes: pick(line.modes, from.modes),
    fixed: pick(line.fixed, from.fixed),
    why: line.why.map((reason, d) => (days.includes(d) ? (from.why[d] ?? reason) : reason)),
    ...(line.times === undefined && times === none ? {} : { times }),
  };
};
