// A process for the kill tests: writes what its clients send and acknowledges each id after the commit.
import { sql } from 'kysely';
import { openEmbedded } from '../openEmbedded.ts';
import { openPostgres } from '../openPostgres.ts';

const place = process.argv[2]!;
const db = place.startsWith('postgres') ? await openPostgres(place, { poolSize: 4 }) : await openEmbedded(place);
await db.execute(`create table if not exists note (id text primary key);
  create table if not exists tally (one int primary key, n int not null); insert into tally values (1, 0) on conflict do nothing`);

process.on('message', (id: string) => {
  void db
    .asOwner(async (tx) => {
      const written = await sql`insert into note values (${id}) on conflict do nothing`.execute(tx);
      if (written.numAffectedRows) await sql`update tally set n = n + ${1}`.execute(tx);
    })
    .then(
      () => process.send?.(id),
      (error: Error) => process.stderr.write(`${error.message}\n`),
    );
});
process.send?.('ready');
