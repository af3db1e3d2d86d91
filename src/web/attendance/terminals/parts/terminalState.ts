import type { ListedTerminal } from '../../../../contract/attendanceTerminals.ts';
import type { Tone } from '../../../ui/Notice.tsx';
import type { TerminalScreenWords } from '../TerminalWords.tsx';

/** The one word that says how a terminal stands, and its colour. */
export const stateOf = (
  t: TerminalScreenWords,
  terminal: Pick<ListedTerminal, 'state' | 'knockedFrom' | 'online'>,
): { readonly word: string; readonly tone: Tone } => {
  if (terminal.state === 'waiting')
    return terminal.knockedFrom === null
      ? { word: t.states.waiting, tone: 'info' }
      : { word: t.states.knocked, tone: 'warn' };
  return terminal.online ? { word: t.states.online, tone: 'okay' } : { word: t.states.silent, tone: 'bad' };
};

/** Seconds as people say them, whatever their sign. */
export const spanOf = (t: TerminalScreenWords, seconds: number, number: (n: number) => string): string => {
  const n = Math.abs(seconds);
  if (n < 120) return t.seconds({ n: number(n) });
  return n < 7200 ? t.minutes({ n: number(Math.round(n / 60)) }) : t.hours({ n: number(Math.round(n / 360) / 10) });
};

/** What an operation of the attendance protocol means. */
export const operationOf = (t: TerminalScreenWords, code: number, dialect: string): string => {
  const o = t.operations;
  const known: Readonly<Record<number, string>> = {
    0: o.on,
    1: o.off,
    3: o.alarm,
    4: o.menu,
    6: o.finger,
    9: o.userGone,
    13: o.cleared,
    21: o.clock,
    30: o.userNew,
    70: o.userChanged,
    71: o.userChanged,
    82: o.server,
    83: o.server,
  };
  return (dialect === 'attendance' ? known[code] : undefined) ?? o.other({ code });
};
