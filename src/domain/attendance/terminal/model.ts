// What a terminal says and what was understood of it. Both push protocols and all files end in the same punches.
import type { PlainDate } from '../../../kernel/time.ts';

/** Two protocols of the same maker share the addresses and differ inside. */
export const dialects = ['attendance', 'security'] as const;
export type Dialect = (typeof dialects)[number];

/** Wall clock of a terminal, `YYYY-MM-DD HH:MM:SS`; compares correctly as text. */
export type LocalTime = `${PlainDate} ${number}:${number}:${number}`;

/** One passage as the terminal tells it. Status is a key somebody pressed or not and never decides what was in and what out. */
export interface ReadPunch {
  readonly pin: string;
  readonly time: LocalTime;
  readonly status: string;
  readonly verify: string;
  /** What newer firmware says of its own zone, in seconds; null where it says nothing. */
  readonly offsetSeconds: number | null;
}

export const badReasons = ['fields', 'pin', 'time', 'code', 'tooLong'] as const;
export type BadReason = (typeof badReasons)[number];

/** A line that is no punch; kept so that a person can see what was lost. */
export interface BadLine {
  readonly line: number;
  readonly text: string;
  readonly reason: BadReason;
}

export interface ReadPunches {
  /** All lines, the bad ones too: a terminal that is told of fewer sends everything again, for ever. */
  readonly received: number;
  readonly punches: readonly ReadPunch[];
  readonly bad: readonly BadLine[];
}

/** Something that happened to the terminal itself. */
export interface TerminalEvent {
  readonly code: number;
  readonly time: LocalTime | null;
  /** Who stood in the menu, as a PIN of the terminal; empty where nobody did. */
  readonly by: string;
}

/** A person as the terminal knows him; the password and card number that come along are never read. */
export interface TerminalUser {
  readonly pin: string;
  readonly name: string;
}
