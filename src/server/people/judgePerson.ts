import type { EmploymentKind } from '../../domain/people/model.ts';
import { readGrade } from '../../domain/people/readGrade.ts';
import { judgeNumber, readNumber } from '../../domain/people/readNumber.ts';
import type { Id } from '../../kernel/id.ts';
import { ok, type Result, refuse } from '../../kernel/result.ts';
import type { Tx } from '../platform/db/db.ts';
import { holderOfNumber, type PersonRow } from './peopleStore.ts';

export interface JudgedPerson {
  readonly row: PersonRow;
  /** Codes of contradictions between the number and the birth date or sex; they never refuse. */
  readonly warnings: readonly string[];
}

/** Judges what an officer typed of a person: the number by its structure, and whether another person bears it. */
export const judgePerson = async (
  tx: Tx,
  agencyId: number,
  typed: Omit<PersonRow, 'numberKind'>,
  employment: EmploymentKind | null,
  self: Id | null,
): Promise<Result<JudgedPerson>> => {
  const read = readNumber(typed.number, employment);
  if ('fault' in read) return refuse('people.numberWrong');
  const { number, kind } = read.value;
  const holder = await holderOfNumber(tx, agencyId, number, self);
  if (holder !== null) return refuse('people.numberTaken', { name: holder });
  const row = { ...typed, number, numberKind: kind, email: typed.email?.toLowerCase() ?? null };
  return ok({ row, warnings: judgeNumber(read.value, typed) });
};

/** A grade as printed, or the refusal that says what grades look like. */
export const judgeGrade = (text: string, employment: EmploymentKind): Result<string> => {
  const grade = employment === 'ptt' || employment === 'thl' ? text : readGrade(text, employment);
  return grade === null ? refuse('people.gradeWrong') : ok(grade);
};
