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

/**
 * What autovacuum does on a server within a minute: tables of which a tenth has become other rows are looked at again, so that after an
 * import of thousands the planner does not go through all of them for each. What has changed is counted from the engine's start; a table
 * that was never looked at counts in any case. Between two tables others have their turn. Answers how many were looked at.
 */
export const renewStatistics = async (db: Db, isHeld = () => false): Promise<number> => {
  if (db.engine !== 'embedded') return 0;
  // Without it the counters may lag behind.
  await db.execute('select pg_stat_force_next_flush()');
  const { rows } = await db.execute(`
    select format('%I.%I', s.schemaname, s.relname) as name
    from pg_stat_user_tables s join pg_class c on c.oid = s.relid
    where s.n_mod_since_analyze > 50 + 0.1 * greatest(c.reltuples, 0) or c.reltuples < 0 and pg_relation_size(c.oid) > 0
    order by s.n_mod_since_analyze`);
  let looked = 0;
  for (const { name } of rows as unknown as readonly { readonly name: string }[]) {
    if (isHeld()) break;
    await db.execute(`analyze ${name}`);
    looked += 1;
  }
  return looked;
};
