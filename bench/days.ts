// A month of everybody judged from its punches and added up, beside a plain SQL aggregate of the same rows.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { addMonths, addSeconds, monthOf, type PlainDate, todayIn } from '../src/kernel/time.ts';
import { deriveStaleMonth } from '../src/server/attendance/day/deriveStale.ts';
import { lastOfMonth } from '../src/server/attendance/day/judgeMonth.ts';
import { systemClock } from '../src/server/platform/clock.ts';
import type { Db } from '../src/server/platform/db/db.ts';
import { openDatabase } from '../src/server/platform/db/openDatabase.ts';
import { programFolder, startCluster } from './checkin/cluster.ts';
import { fillMonth } from './days/fillMonth.ts';
import { type Measure, printTable } from './printTable.ts';

const aimSeconds = 10;

const timed = async <T>(work: () => Promise<T>): Promise<{ seconds: number; cpu: number; value: T }> => {
  const begun = performance.now();
  const cpu = process.cpuUsage();
  const value = await work();
  const used = process.cpuUsage(cpu);
  return { seconds: (performance.now() - begun) / 1000, cpu: (used.user + used.system) / 1e6, value };
};

/** What SQL alone makes of the same rows: first and last of each day, then sums of each person. Knows no schedule and no rule. */
const plainAggregate = (db: Db, agencyId: number, month: PlainDate) =>
  db.inAgency(agencyId, async (tx) =>
    tx
      .with('days', (q) =>
        q
          .selectFrom('punch')
          .where('agency_id', '=', agencyId)
          .where('day', '>=', month)
          .where('day', '<=', lastOfMonth(month))
          .groupBy(['employee_id', 'day'])
          .select((e) => ['employee_id', 'day', e.fn.min('at').as('came'), e.fn.max('at').as('went')]),
      )
      .selectFrom('days')
      .groupBy('employee_id')
      .select((e) => ['employee_id', e.fn.countAll().as('days'), e.fn.min('came').as('came')])
      .execute(),
  );

const measure = async (db: Db, name: string, people: number, seed: number): Promise<Measure[]> => {
  const now = systemClock();
  const month = addMonths(`${monthOf(todayIn('Asia/Jakarta', now))}-01` as PlainDate, -1);
  const { agencyId, punches } = await fillMonth(db, month, people, seed);
  process.stderr.write(`${name}: ${people} people, ${punches} punches of ${monthOf(month)}\n`);
  const first = await timed(() => deriveStaleMonth(db, agencyId, month, systemClock(), addSeconds(now, -3600), 1e6));
  if (first.value !== people) throw new Error(`${first.value} of ${people} months were derived`);
  process.stderr.write(
    `${name}: derived in ${first.seconds.toFixed(1)} s, ${first.cpu.toFixed(1)} s of this process\n`,
  );
  const again = await timed(() => deriveStaleMonth(db, agencyId, month, systemClock(), addSeconds(now, -3600), 1e6));
  if (again.value !== 0) throw new Error(`${again.value} months were stale right after`);
  const plain = await timed(() => plainAggregate(db, agencyId, month));
  return [
    {
      what: `${name}: ${people} people × 1 month judged and kept`,
      seconds: first.seconds,
      against: 'aim',
      againstSeconds: aimSeconds,
    },
    { what: `${name}: the same`, seconds: first.seconds, against: 'SQL aggregate', againstSeconds: plain.seconds },
    {
      what: `${name}: looked at again, nothing changed`,
      seconds: again.seconds,
      against: 'first time',
      againstSeconds: first.seconds,
    },
  ];
};

export const daysBench = async (order: {
  readonly people: number;
  readonly seed: number;
  readonly json: boolean;
}): Promise<void> => {
  const folder = mkdtempSync(join(tmpdir(), 'luwes-bench-days-'));
  const measures: Measure[] = [];
  try {
    const embedded = await openDatabase({ dataDirectory: folder, database: null });
    measures.push(...(await measure(embedded, 'embedded', order.people, order.seed)));
    await embedded.close();
    if (programFolder() !== null) {
      const cluster = await startCluster(0);
      try {
        const db = await openDatabase({ dataDirectory: folder, database: { url: cluster.url, pooler: 'none' } });
        measures.push(...(await measure(db, 'PostgreSQL', order.people, order.seed)));
        await db.close();
      } finally {
        await cluster.stop();
      }
    }
    process.stdout.write(order.json ? `${JSON.stringify(measures, null, 2)}\n` : printTable(measures));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};
