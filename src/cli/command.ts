/** Where a command writes; handed in so that tests can read it. */
export interface Io {
  out(text: string): void;
  err(text: string): void;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** As `--lang` says; without it the environment decides. */
  readonly language?: 'id' | 'en';
}

/** 0 done · 1 done, and the answer is no (breaches, faults found) · 2 used wrongly · 3 input not readable · 4 refused. */
export type ExitCode = 0 | 1 | 2 | 3 | 4;

export interface Flag {
  readonly value?: string;
  readonly needed?: boolean;
}

/**
 * One command of the terminal. Flags are declared so that `--help` and the reading of arguments cannot differ; what they mean
 * stands in the words of the terminal (`terminalHelp`), by the same names.
 */
export interface Command {
  /** As typed: `roster verify`. */
  readonly name: string;
  readonly example: string;
  /** Positional argument, if any, as shown in help: `FILE`. */
  readonly argument?: string;
  readonly flags: Readonly<Record<string, Flag>>;
  run(input: CommandInput, io: Io): Promise<ExitCode>;
}

export interface CommandInput {
  readonly argument: string | undefined;
  /** Value of a flag that takes one. */
  text(flag: string): string | undefined;
  /** Whether a flag stands there. */
  has(flag: string): boolean;
}
