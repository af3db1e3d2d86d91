// The peer: one row an insert, as fast as the database takes it, into the same table.
import { execFile } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Db } from '../../src/server/platform/db/db.ts';
import type { Cluster } from './cluster.ts';

const row = `insert into punch (agency_id, employee_id, day, punch_id, at, earliest, latest, grade, claimed_at, received_at,
  channel, method, source_id, workplace_id, place, signals, evidence, waits)
  values (999999, gen_random_uuid(), current_date, gen_random_uuid(), now(), now(), now(), 'A', now(), now(), 'phone', 'position',
  gen_random_uuid(), gen_random_uuid(), 'inside', '[]',
  jsonb_build_object('spot', 'x', 'distance', 12, 'accuracy', 12, 'network', null, 'lat', -6.98, 'lon', 110.4), false)`;

/** Rows a second of pgbench with prepared statements over so many connections. */
export const pgbench = async (
  { program, url }: Cluster,
  folder: string,
  clients: number,
  seconds: number,
): Promise<number> => {
  const script = join(folder, 'insert.sql');
  writeFileSync(script, `${row.replaceAll('\n', ' ')};\n`);
  const { stdout } = await promisify(execFile)(program('pgbench'), [
    ...['-n', '-M', 'prepared', '-c', `${clients}`, '-j', '2', '-T', `${seconds}`, '-f', script, url],
  ]).catch((cause: { stderr?: string }) => {
    throw new Error(`pgbench: ${cause.stderr?.split('\n')[0]}`);
  });
  const found = /tps = ([\d.]+)/.exec(stdout);
  if (found === null) throw new Error(`pgbench told no rate: ${stdout}`);
  return Number(found[1]);
};

/** Rows a second of the embedded database, one insert after another, each durable. */
export const oneAfterAnother = async (db: Db, seconds: number): Promise<number> => {
  const until = performance.now() + seconds * 1000;
  let rows = 0;
  while (performance.now() < until) {
    await db.execute(row, []);
    rows++;
  }
  return rows / seconds;
};
