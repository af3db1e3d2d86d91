import { sql } from 'kysely';
import type { Result } from '../../../kernel/result.ts';
import type { Tx } from './db.ts';

/** Runs one of several steps that must not undo each other: a refusal takes back what this step wrote, and nothing else. */
export const apart = async <T>(tx: Tx, run: () => Promise<Result<T>>): Promise<Result<T>> => {
  await sql`savepoint apart`.execute(tx);
  const result = await run();
  await (result.ok ? sql`release savepoint apart` : sql`rollback to savepoint apart`).execute(tx);
  return result;
};
