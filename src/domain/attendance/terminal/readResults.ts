import { linesOf } from './linesOf.ts';
import { readKeyValues } from './readKeyValues.ts';

export interface CommandResult {
  readonly id: string;
  /** 0 means processed, not right; below zero is a refusal of the terminal. */
  readonly code: number;
}

/** `ID=801&Return=0&CMD=DATA`, one a line; what an INFO adds below its own line is no result. */
export const readResults = (body: string): CommandResult[] =>
  linesOf(body).flatMap((line): CommandResult[] => {
    const values = readKeyValues(line.slice(0, 1000), '&');
    const id = values.get('id') ?? '';
    const code = values.get('return') ?? '';
    return /^[0-9A-Za-z]{1,16}$/.test(id) && /^-?\d{1,9}$/.test(code) ? [{ id, code: Number(code) }] : [];
  });
