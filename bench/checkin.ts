// Check-ins by phone over HTTP, answered after their commit, beside what the same database takes of single rows in the same run.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openDatabase } from '../src/server/platform/db/openDatabase.ts';
import { type Cluster, hasCompiler, programFolder, startCluster } from './checkin/cluster.ts';
import { fillOffice, type OfficePerson } from './checkin/fillOffice.ts';
import { closedLoop, type Loaded, openLoop, quantile } from './checkin/load.ts';
import { processorSeconds } from './checkin/processorSeconds.ts';
import { type CheckIn, makeCheckIn } from './checkin/requests.ts';
import { type ServerProcess, serverProcess } from './checkin/serverProcess.ts';
import { oneAfterAnother, pgbench } from './checkin/singleInsert.ts';

const people = 4000;
/** So many have been there before the measures begin; the others come for the first time in one of them. */
const known = 2000;
const moreMilliseconds = 4;
const warmUp = 3000;

interface Row {
  readonly database: string;
  readonly load: string;
  readonly perSecond: number;
  /** Single rows a second of the database in the same run. */
  readonly single: number;
  readonly p50: number;
  readonly p99: number;
  readonly serverMicroseconds: number;
  readonly databaseMicroseconds: number;
  readonly failed: number;
}

interface Site {
  readonly database: string;
  readonly ground: readonly OfficePerson[];
  readonly single: number;
  readonly databaseId: () => number | null;
}

/** A measure with the processor time that it cost; the check-ins are made before. */
const measured = async (
  site: Site,
  servers: readonly ServerProcess[],
  load: string,
  count: number,
  run: (ports: readonly number[], checkIns: readonly CheckIn[]) => Promise<Loaded>,
): Promise<Row> => {
  const ports = servers.map(({ port }) => port);
  const checkIns = Array.from({ length: count }, (_, n) =>
    makeCheckIn(site.ground[n % site.ground.length]!, ports[0]!),
  );
  const databaseId = site.databaseId();
  const used = () => [
    processorSeconds(servers.map((server) => server.processId())),
    databaseId === null ? 0 : processorSeconds([databaseId]),
  ];
  const before = used();
  const { answered, failed, seconds, times, firstFault } = await run(ports, checkIns);
  const after = used();
  if (failed > 0) process.stderr.write(`${load}: ${failed} were not recorded, first ${firstFault}\n`);
  const each = (at: number) => ((after[at]! - before[at]!) / Math.max(1, answered)) * 1e6;
  const row = {
    database: site.database,
    load,
    perSecond: answered / seconds,
    single: site.single,
    p50: quantile(times, 0.5),
    p99: quantile(times, 0.99),
    serverMicroseconds: each(0),
    databaseMicroseconds: each(1),
    failed,
  };
  process.stderr.write(`${site.database}, ${load}: ${Math.round(row.perSecond)}/s\n`);
  return row;
};

const loads = async (site: Site, servers: readonly ServerProcess[], seconds: number): Promise<Row[]> => {
  const processes = servers.length === 1 ? 'one process' : `${servers.length} processes`;
  const rows: Row[] = [];
  const most = Math.round(12_000 * seconds);
  for (const phones of [128, 512])
    rows.push(
      await measured(site, servers, `${phones} phones, ${processes}`, most, (ports, checkIns) =>
        closedLoop(ports, phones, checkIns, seconds),
      ),
    );
  for (const perSecond of servers.length === 1 ? [200, 1000, 2500] : [2500])
    rows.push(
      await measured(
        site,
        servers,
        `${perSecond} arrive a second, ${processes}`,
        Math.round(perSecond * seconds * 1.3),
        (ports, checkIns) => openLoop(ports, perSecond, checkIns, seconds),
      ),
    );
  return rows;
};

const warm = async ({ ground }: Site, { port }: ServerProcess): Promise<void> => {
  const checkIns = Array.from({ length: ground.length + warmUp }, (_, n) =>
    makeCheckIn(ground[n % ground.length]!, port),
  );
  await closedLoop([port], 64, checkIns, 30);
};

/** The first check-in of people of whom the server holds nothing yet, in a process whose code is warm. */
const firstTimes = async (site: Site, server: ServerProcess): Promise<Row> => {
  await warm({ ...site, ground: site.ground.slice(0, known) }, server);
  const strangers = { ...site, ground: site.ground.slice(known) };
  return measured(strangers, [server], '128 phones, each person once', people - known, (ports, checkIns) =>
    closedLoop(ports, 128, checkIns, 30),
  );
};

const onServer = async (folder: string, slow: boolean, seconds: number): Promise<Row[]> => {
  if (slow && !hasCompiler()) {
    process.stderr.write('no C compiler: the slower disk is left out\n');
    return [];
  }
  const cluster: Cluster = await startCluster(slow ? moreMilliseconds : 0);
  const masterKey = new Uint8Array(32).fill(7);
  const servers: ServerProcess[] = [];
  try {
    const db = await openDatabase({
      dataDirectory: join(folder, 'unused'),
      database: { url: cluster.url, pooler: 'none' },
    });
    const ground = await fillOffice(db, masterKey, people);
    await db.close();
    const database = slow ? `PostgreSQL, disk ${moreMilliseconds} ms slower` : 'PostgreSQL';
    const few = await pgbench(cluster, folder, 32, seconds);
    const many = await pgbench(cluster, folder, 128, seconds);
    process.stderr.write(`${database}: pgbench ${Math.round(few)}/s of 32, ${Math.round(many)}/s of 128\n`);
    const site: Site = { database, ground, single: few, databaseId: () => cluster.processId() };
    const rows: Row[] = [];
    for (const count of [1, 2]) {
      while (servers.length < count) {
        const server = await serverProcess({
          dataDirectory: join(folder, `server-${servers.length}`),
          databaseUrl: cluster.url,
          masterKey,
        });
        servers.push(server);
        await server.start();
      }
      if (count === 1) rows.push(await firstTimes(site, servers[0]!));
      else await warm(site, servers.at(-1)!);
      rows.push(...(await loads(site, servers, seconds)));
    }
    return rows;
  } finally {
    for (const server of servers) await server.kill();
    await cluster.stop();
  }
};

const onEmbedded = async (folder: string, seconds: number): Promise<Row[]> => {
  const place = join(folder, 'embedded');
  const masterKey = new Uint8Array(32).fill(7);
  const db = await openDatabase({ dataDirectory: place, database: null });
  const ground = await fillOffice(db, masterKey, people);
  const single = await oneAfterAnother(db, seconds);
  await db.close();
  const server = await serverProcess({ dataDirectory: place, databaseUrl: null, masterKey });
  try {
    await server.start();
    const site: Site = { database: 'embedded', ground, single, databaseId: () => null };
    return [await firstTimes(site, server), ...(await loads(site, [server], seconds))];
  } finally {
    await server.kill();
  }
};

const printed = (rows: readonly Row[]): string => {
  const head = ['database', 'load', 'a second', '÷ single', 'p50 ms', 'p99 ms', 'server µs', 'database µs', 'failed'];
  const cells = rows.map((row) => [
    row.database,
    row.load,
    row.perSecond.toFixed(0),
    (row.perSecond / row.single).toFixed(2),
    row.p50.toFixed(1),
    row.p99.toFixed(1),
    row.serverMicroseconds.toFixed(0),
    row.databaseMicroseconds.toFixed(0),
    `${row.failed}`,
  ]);
  const width = head.map((title, i) => Math.max(title.length, ...cells.map((row) => row[i]!.length)));
  return [head, ...cells].map((row) => `${row.map((cell, i) => cell.padEnd(width[i]!)).join('  ')}\n`).join('');
};

export const checkInBench = async (order: { readonly seconds?: number; readonly json: boolean }): Promise<void> => {
  const seconds = Math.min(order.seconds ?? 6, 60);
  const folder = mkdtempSync(join(tmpdir(), 'luwes-bench-checkin-'));
  try {
    const rows: Row[] = [];
    if (programFolder() === null)
      process.stderr.write('no PostgreSQL is installed: only the embedded database is measured\n');
    else for (const slow of [false, true]) rows.push(...(await onServer(folder, slow, seconds)));
    rows.push(...(await onEmbedded(folder, seconds)));
    process.stdout.write(order.json ? `${JSON.stringify(rows, null, 2)}\n` : printed(rows));
    if (rows.some(({ failed }) => failed > 0)) process.exitCode = 1;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};
