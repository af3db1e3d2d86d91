// A terminal tells now and then how many punches it holds; when it holds more than came, some were lost on the way.
import type { Terminal, TerminalChange } from './terminalStore.ts';

export const countAfter = (terminal: Pick<Terminal, 'countHeld'>, fresh: number): TerminalChange => ({
  count_held: terminal.countHeld + fresh,
});

/** The count of punches in the INFO of a poll: firmware, users, fingers, punches, address. Null where it says none. */
export const countToldBy = (info: string | undefined): number | null => {
  const part = info?.split(',')[3]?.trim();
  return part !== undefined && /^\d{1,8}$/.test(part) ? Number(part) : null;
};

/**
 * What a told count means. The first one, and one that is lower than before (memory cleared or full), begins anew.
 * A difference counts once the same count was told twice, because the newest punch may be under way.
 */
export const judgeCount = (
  terminal: Pick<Terminal, 'countTold' | 'countBase' | 'countHeld'>,
  told: number,
): { readonly change: TerminalChange; readonly missing: number } => {
  const begins = terminal.countBase === null || terminal.countTold === null || told < terminal.countTold;
  if (begins) return { change: { count_told: told, count_base: told - terminal.countHeld }, missing: 0 };
  if (told !== terminal.countTold) return { change: { count_told: told }, missing: 0 };
  return { change: {}, missing: Math.max(0, told - terminal.countBase! - terminal.countHeld) };
};
