// Check-ins under everything that goes wrong: servers and databases killed at random moments, cut and doubled requests, clocks that jump.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { faultyDay } from '../../src/domain/attendance/proof/faultyPhone.ts';
import { epochMilliseconds, type Instant } from '../../src/kernel/time.ts';
import type { Db } from '../../src/server/platform/db/db.ts';
import { openDatabase } from '../../src/server/platform/db/openDatabase.ts';
import { type Cluster, programFolder, startCluster } from '../checkin/cluster.ts';
import { fillOffice, type OfficePerson } from '../checkin/fillOffice.ts';
import { serverProcess } from '../checkin/serverProcess.ts';
import { BadPhone, type PhoneCounts, type Tapped } from './badPhone.ts';

const phones = 60;

interface Outcome {
  readonly what: string;
  readonly kills: string;
  readonly tapped: number;
  readonly acknowledged: number;
  readonly lost: number;
  readonly doubled: number;
  /** Proven intervals that do not hold the true time. */
  readonly untrue: number;
  readonly beside: string;
}

const pureSequences = (count: number): Outcome => {
  const sum = { tapped: 0, acknowledged: 0, lost: 0, doubled: 0, untrue: 0 };
  for (let seed = 1; seed <= count; seed++) {
    const day = faultyDay(seed);
    for (const name of ['tapped', 'acknowledged', 'lost', 'doubled', 'untrue'] as const) sum[name] += day[name];
  }
  return { what: `${count} fault sequences of the outbox`, kills: '-', ...sum, beside: '' };
};

/** Compares what phones were told with what the database holds. */
const compared = async (db: Db, agencyId: number, acknowledged: readonly Tapped[]) => {
  const { rows } = await db.execute('select punch_id, earliest, latest from punch where agency_id = $1', [agencyId]);
  const held = new Map<string, { earliest: Instant; latest: Instant }[]>();
  for (const row of rows) {
    const id = String(row.punch_id);
    held.set(id, [...(held.get(id) ?? []), row as { earliest: Instant; latest: Instant }]);
  }
  const sums = await db.execute('select coalesce(sum(n), 0)::int as n from attendance_day where agency_id = $1', [
    agencyId,
  ]);
  const isTrue = ({ id, trueMs }: Tapped): boolean =>
    (held.get(id) ?? []).every(
      ({ earliest, latest }) => epochMilliseconds(earliest) <= trueMs + 1 && epochMilliseconds(latest) >= trueMs - 1,
    );
  return {
    lost: acknowledged.filter(({ id }) => !held.has(id)).length,
    doubled: rows.length - held.size + Math.abs(Number(sums.rows[0]?.n) - rows.length),
    untrue: acknowledged.filter((each) => !isTrue(each)).length,
  };
};

const onServer = async (what: string, folder: string, cluster: Cluster | null, seconds: number): Promise<Outcome> => {
  const masterKey = new Uint8Array(32).fill(9);
  const dataDirectory = join(folder, cluster === null ? 'embedded' : 'server');
  const place = { dataDirectory, database: cluster === null ? null : { url: cluster.url, pooler: 'none' as const } };
  const filling = await openDatabase(place);
  const people: OfficePerson[] = await fillOffice(filling, masterKey, phones);
  await filling.close();
  const server = await serverProcess({ dataDirectory, databaseUrl: cluster?.url ?? null, masterKey });
  const counts: PhoneCounts = { tapped: 0, sent: 0, cut: 0, doubled: 0, refused: 0, firstRefusals: [] };
  const all = people.map((person) => new BadPhone(person, server.port, counts));
  let over = false;
  let ofServer = 0;
  let ofDatabase = 0;
  try {
    await server.start();
    const lives = all.map(async (phone) => {
      while (!over) {
        phone.mishap();
        phone.tap();
        await phone.send(Math.random() < 0.5);
        await pause(20 + Math.random() * 300);
      }
    });
    const until = performance.now() + seconds * 1000;
    while (performance.now() < until) {
      await pause(500 + Math.random() * 2500);
      if (cluster !== null && Math.random() < 0.4) {
        ofDatabase++;
        await cluster.crash();
      }
      if (cluster === null || Math.random() < 0.7) {
        ofServer++;
        await server.kill();
        await pause(Math.random() * 300);
        await server.start();
      }
    }
    over = true;
    await Promise.all(lives);
    // Then the network is well again, and everything that waits is sent.
    for (let round = 0; round < 20 && all.some(({ outbox }) => outbox.size > 0); round++)
      for (const phone of all) await phone.send(true);
    await server.stop();
    const db = await openDatabase(place);
    const acknowledged = all.flatMap((phone) => phone.acknowledged);
    const found = await compared(db, people[0]!.agencyId, acknowledged);
    await db.close();
    const left = all.reduce((sum, { outbox }) => sum + outbox.size, 0);
    return {
      what,
      kills: `${ofServer} server, ${ofDatabase} database`,
      tapped: counts.tapped,
      acknowledged: acknowledged.length,
      ...found,
      beside: `${counts.cut} cut, ${counts.doubled} sent twice, ${counts.refused} refused${left > 0 ? `, ${left} NEVER TAKEN (${[...new Set(counts.firstRefusals)].join(', ')})` : ''}`,
    };
  } finally {
    over = true;
    await server.kill();
  }
};

export const checkInChaos = async (order: { readonly seconds: number; readonly sequences: number }): Promise<void> => {
  const folder = mkdtempSync(join(tmpdir(), 'luwes-chaos-checkin-'));
  const outcomes: Outcome[] = [pureSequences(order.sequences)];
  try {
    outcomes.push(await onServer('embedded database', folder, null, order.seconds));
    if (programFolder() !== null) {
      const cluster = await startCluster(0);
      try {
        outcomes.push(await onServer('PostgreSQL', folder, cluster, order.seconds));
      } finally {
        await cluster.stop();
      }
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  for (const { what, kills, tapped, acknowledged, lost, doubled, untrue, beside } of outcomes)
    process.stdout.write(
      `${what}: kill -9 ${kills}; ${tapped} taps, ${acknowledged} acknowledged, ${lost} lost, ${doubled} doubled, ${untrue} intervals without the true time; ${beside}\n`,
    );
  const isSound = outcomes.every(
    ({ lost, doubled, untrue, tapped, acknowledged }) => lost + doubled + untrue === 0 && acknowledged === tapped,
  );
  if (!isSound) process.exitCode = 1;
};
