// The main job on the embedded database, through the real server: import a city, import it again, plan a month, publish.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { setTimeout as pause } from 'node:timers/promises';
import exceljs from 'exceljs';
import { type AsPerson, asPerson } from '../src/cli/demo/asPerson.ts';
import { freePort } from '../src/cli/demo/freePort.ts';
import { jobEndpoints } from '../src/contract/jobs.ts';
import { peopleEndpoints } from '../src/contract/people.ts';
import { rosterEndpoints } from '../src/contract/roster.ts';
import { addDays, addMonths, type PlainDate, todayIn } from '../src/kernel/time.ts';
import type { Config } from '../src/server/config.ts';
import { type RunningServer, startServer } from '../src/server/main.ts';
import { newId, systemClock } from '../src/server/platform/clock.ts';
import { openDatabase } from '../src/server/platform/db/openDatabase.ts';
import { fillSample } from '../src/server/sample/load/fillSample.ts';
import { makeCity } from '../src/server/sample/makeCity.ts';
import { writeStaffFile } from '../src/server/sample/staffFile/writeStaffFile.ts';
import type { Measure } from './printTable.ts';

const timed = async <T>(work: () => Promise<T>): Promise<{ seconds: number; value: T }> => {
  const begin = performance.now();
  const value = await work();
  return { seconds: (performance.now() - begin) / 1000, value };
};

const finished = async (person: AsPerson, jobId: string): Promise<{ runId?: string }> => {
  for (;;) {
    const job = await person.ask(jobEndpoints.read, { params: { id: jobId } });
    if (job.state === 'done') return job.result as { runId?: string };
    if (job.state === 'failed' || job.state === 'cancelled') throw new Error(`job ${job.state}: ${job.problem?.code}`);
    await pause(50);
  }
};

/** Peer of the preview: the spreadsheet library reading the same file by stream and doing nothing with it. */
const readOnly = async (file: Uint8Array): Promise<number> => {
  let cells = 0;
  const reader = new exceljs.stream.xlsx.WorkbookReader(Readable.from([Buffer.from(file)]), {
    worksheets: 'emit',
    sharedStrings: 'cache',
  });
  for await (const sheet of reader) for await (const row of sheet) cells += row.cellCount;
  return cells;
};

/** Peer of applying: as many rows of the same width in one plain statement, without preview, history or undo. */
const insertOnly = async (server: RunningServer, people: number): Promise<void> => {
  const { db } = server.deps;
  await db.execute('create table public.bench_plain (agency_id int, id int, facts text, primary key (agency_id, id))');
  const rows = Array.from({ length: people * 3 }, (_, id) => ({ agency_id: 1, id, facts: 'x'.repeat(200) }));
  await db.execute(
    'insert into public.bench_plain select * from json_to_recordset($1::text::json) as x(agency_id int, id int, facts text)',
    [JSON.stringify(rows)],
  );
  await db.execute('drop table public.bench_plain');
};

const previewed = async (person: AsPerson, file: Uint8Array, asOf: PlainDate): Promise<string> => {
  const { jobId } = await person.ask(peopleEndpoints.startImport, {
    query: { kind: 'employees', name: 'staff.xlsx', asOf, createUnits: 'true' },
    body: file,
  });
  const { runId } = await finished(person, jobId);
  if (runId === undefined) throw new Error('the preview named no import');
  return runId;
};

export const mainJob = async ({ people }: { people: number }): Promise<Measure[]> => {
  const folder = mkdtempSync(join(tmpdir(), 'luwes-bench-'));
  const today = todayIn('Asia/Jakarta', systemClock());
  const port = (await freePort(null)) ?? 0;
  const config: Config = {
    origin: `http://localhost:${port}`,
    port,
    host: '127.0.0.1',
    dataDirectory: folder,
    database: null,
    masterKey: new Uint8Array(32).fill(7),
    smtp: null,
    oidc: null,
    privateSso: false,
    trustedProxies: [],
    log: 'silent',
    mapTiles: null,
  };
  const db = await openDatabase(config);
  await fillSample(db, makeCity({ people: 600, seed: 1, today }), {
    now: systemClock(),
    masterKey: config.masterKey,
    newId,
    told: () => undefined,
  });
  await db.close();
  const file = await writeStaffFile(makeCity({ people, seed: 2020, today }), { format: 'xlsx' });
  const server = await startServer(config);
  try {
    const officer = await asPerson(config.origin, 'kepegawaian');
    const read = await timed(() => readOnly(file));
    const plain = await timed(() => insertOnly(server, people));
    const preview = await timed(() => previewed(officer, file, today));
    const apply = await timed(async () => {
      const { jobId } = await officer.ask(peopleEndpoints.applyImport, { params: { id: preview.value } });
      await finished(officer, jobId);
    });
    const again = await timed(() => previewed(officer, file, today));
    const run = await officer.ask(peopleEndpoints.readImport, { params: { id: again.value } });
    process.stderr.write(`second run: ${JSON.stringify(run.counts)}\n`);
    const from = addMonths(`${today.slice(0, 7)}-01` as PlainDate, 1);
    const to = addDays(addMonths(from, 1), -1);
    const planned = await timed(async () => {
      const { planId } = await officer.ask(rosterEndpoints.create, {
        body: { scope: { kind: 'city' }, from, to, seed: 1 },
      });
      for (;;) {
        const job = await officer.ask(rosterEndpoints.progress, { params: { id: planId } });
        if (job.state === 'done') return planId;
        if (job.state === 'failed' || job.state === 'cancelled')
          throw new Error(`plan ${job.state}: ${job.problem?.code}`);
        await pause(100);
      }
    });
    const move = { params: { id: planned.value }, body: { version: 1, note: 'bench', acceptBreaches: true } };
    const published = await timed(async () => {
      await officer.ask(rosterEndpoints.propose, move);
      await officer.ask(rosterEndpoints.approve, move);
      await officer.ask(rosterEndpoints.publish, move);
    });
    return [
      { what: `preview of ${people} rows`, seconds: preview.seconds, against: 'aim', againstSeconds: 10 },
      {
        what: `preview of ${people} rows`,
        seconds: preview.seconds,
        against: 'exceljs reads the file',
        againstSeconds: read.seconds,
      },
      { what: `apply ${people} people`, seconds: apply.seconds, against: 'aim', againstSeconds: 10 },
      {
        what: `apply ${people} people`,
        seconds: apply.seconds,
        against: 'plain insert',
        againstSeconds: plain.seconds,
      },
      { what: 'preview of the same file again', seconds: again.seconds, against: 'aim', againstSeconds: 10 },
      {
        what: `plan the whole city, ${from} to ${to}`,
        seconds: planned.seconds,
        against: 'import',
        againstSeconds: preview.seconds + apply.seconds,
      },
      { what: 'propose, approve and publish', seconds: published.seconds, against: 'aim', againstSeconds: 10 },
    ];
  } finally {
    await server.stop();
    rmSync(folder, { recursive: true, force: true });
  }
};
