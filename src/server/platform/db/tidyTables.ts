import type { Db } from './db.ts';

/**
 * The embedded engine has no autovacuum: without this, deleted rows keep their room, index-only scans turn slow, and the planner guesses.
 * A PostgreSQL server looks after itself; there it does nothing. Answers whether it was done.
 */
export const tidyTables = async (db: Db): Promise<boolean> => {
  if (db.engine !== 'embedded') return false;
  await db.execute('vacuum (analyze)');
  return true;
};
