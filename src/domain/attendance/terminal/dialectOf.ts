import type { Dialect } from './model.ts';
import type { TerminalAsk } from './readAsk.ts';

const securityOnly = new Set(['register', 'pushOptions', 'events', 'states']);

/**
 * Which protocol a request shows; null where it shows neither. The announced version tells nothing: face terminals whose firmware
 * calls itself 3.1.2 announce 2.4.1. Only `DeviceType=acc`, or an address that the attendance protocol lacks, makes it security.
 */
const shownBy = (ask: TerminalAsk): Dialect | null => {
  const type = ask.query.get('devicetype')?.toLowerCase();
  if (type === 'acc') return 'security';
  if (type !== undefined && type !== '') return 'attendance';
  if (securityOnly.has(ask.kind)) return 'security';
  return ask.kind === 'punches' || ask.kind === 'operations' ? 'attendance' : null;
};

/** The dialect of a terminal after one more request: an operator's word first, then what it shows, then what it was. */
export const dialectOf = (
  ask: TerminalAsk,
  known: { readonly set: Dialect | null; readonly seen: Dialect | null },
): Dialect => known.set ?? shownBy(ask) ?? known.seen ?? 'attendance';

/** The lower of two versions counts; whoever names none speaks 2.2.14. */
export const lowerVersion = (theirs: string, ours: string): string => {
  if (!/^\d+(\.\d+){1,3}$/.test(theirs)) return ours === '' ? '2.2.14' : ours;
  const [a, b] = [theirs, ours].map((text) => text.split('.').map(Number));
  for (let i = 0; i < Math.max(a!.length, b!.length); i++) {
    const difference = (a![i] ?? 0) - (b![i] ?? 0);
    if (difference !== 0) return difference < 0 ? theirs : ours;
  }
  return theirs;
};
