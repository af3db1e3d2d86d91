// Terminals over real sockets on the loopback: a whole memory sent again, then hundreds that poll while people pass.
import { mkdtempSync, rmSync } from 'node:fs';
import { Agent, request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { knowPins, makeOffice, makeTerminal, rowsOf } from '../src/server/attendance/terminal/fixtureStore.ts';
import { openTerminalListener } from '../src/server/attendance/terminal/openTerminalListener.ts';
import type { Config } from '../src/server/config.ts';
import { openJobs } from '../src/server/jobs/openJobs.ts';
import { newId, systemClock } from '../src/server/platform/clock.ts';
import { openDatabase } from '../src/server/platform/db/openDatabase.ts';
import type { Deps } from '../src/server/platform/deps.ts';
import { openLog } from '../src/server/platform/log.ts';
import { openMailer } from '../src/server/platform/mail.ts';
import { printTable } from './printTable.ts';

const rowsSent = 32_849;
const people = 500;
const terminals = 500;
const pollEverySeconds = 15;
const punchesPerSecond = 50;

/** Like firmware: a connection of its own for each request. */
const agent = new Agent({ keepAlive: false, maxSockets: 400 });

const send = (
  port: number,
  method: 'GET' | 'POST',
  path: string,
  body = '',
): Promise<{ status: number; text: string }> =>
  new Promise((resolve, reject) => {
    const asked = request({ host: '127.0.0.1', port, method, path, agent }, (answer) => {
      let text = '';
      answer.setEncoding('utf8');
      answer.on('data', (part: string) => {
        text += part;
      });
      answer.on('end', () => resolve({ status: answer.statusCode ?? 0, text }));
    });
    asked.on('error', reject);
    asked.end(body);
  });

const two = (n: number): string => String(n).padStart(2, '0');
/** As the largest export that was read: many days of many people. */
const memory = (): string =>
  Array.from({ length: rowsSent }, (_, i) => {
    const day = 1 + (Math.floor(i / (people * 2)) % 28);
    const clock = i % 2 === 0 ? `07:${two(i % 60)}:${two((i * 7) % 60)}` : `16:${two(i % 60)}:${two((i * 7) % 60)}`;
    const month = 1 + Math.floor(i / (people * 2 * 28));
    return `${1000 + (Math.floor(i / 2) % people)}\t2026-${two(month)}-${two(day)} ${clock}\t255\t15\t0\t0\t0\t0\t0\t0\t`;
  }).join('\n');

const quantile = (sorted: readonly number[], q: number): number =>
  sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * q))] ?? 0;

const configOf = (folder: string): Config => ({
  origin: 'http://localhost:1',
  port: 0,
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
});

const depsOver = async (folder: string): Promise<Deps> => {
  const config = configOf(folder);
  const parts = {
    config,
    db: await openDatabase(config),
    clock: systemClock,
    newId,
    mail: openMailer(null),
    log: openLog('silent'),
  };
  return { ...parts, jobs: openJobs(parts) };
};

interface Load {
  readonly polls: number;
  readonly punches: number;
  readonly failed: number;
  readonly p50: number;
  readonly p95: number;
  readonly p99: number;
}

/** Open loop: every request is due at its moment and its time counts from there, however slow the ones before it were. */
const underLoad = async (port: number, serials: readonly string[], seconds: number): Promise<Load> => {
  const times: number[] = [];
  let failed = 0;
  let punches = 0;
  let polls = 0;
  const under: Promise<void>[] = [];
  const due: {
    readonly at: number;
    readonly run: () => Promise<{ status: number; text: string }>;
    readonly punch: boolean;
  }[] = [];
  for (let n = 0; n < (terminals / pollEverySeconds) * seconds; n++)
    due.push({
      at: (n * pollEverySeconds * 1000) / terminals,
      run: () => send(port, 'GET', `/iclock/getrequest?SN=${serials[n % terminals]}`),
      punch: false,
    });
  for (let n = 0; n < punchesPerSecond * seconds; n++)
    due.push({
      at: (n * 1000) / punchesPerSecond,
      run: () => {
        const local = new Date(Date.now() + 7 * 3_600_000).toISOString().slice(0, 19).replace('T', ' ');
        const line = `${1000 + (n % people)}\t${local}\t${n % 255}\t15\t0\t0\t0\t0\t0\t0\t`;
        return send(port, 'POST', `/iclock/cdata?SN=${serials[(n * 7) % terminals]}&table=ATTLOG&Stamp=9999`, line);
      },
      punch: true,
    });
  due.sort((a, b) => a.at - b.at);
  const begun = performance.now();
  for (const { at, run, punch } of due) {
    const wait = begun + at - performance.now();
    if (wait > 1) await pause(wait);
    under.push(
      run()
        .then(({ status, text }) => {
          times.push(performance.now() - begun - at);
          if (status !== 200 || (punch && text !== 'OK: 1')) failed++;
          else if (punch) punches++;
          else polls++;
        })
        .catch(() => {
          failed++;
        }),
    );
  }
  await Promise.all(under);
  const sorted = times.toSorted((a, b) => a - b);
  return {
    polls,
    punches,
    failed,
    p50: quantile(sorted, 0.5),
    p95: quantile(sorted, 0.95),
    p99: quantile(sorted, 0.99),
  };
};

export const terminalBench = async (order: { readonly seconds?: number; readonly json: boolean }): Promise<void> => {
  const folder = mkdtempSync(join(tmpdir(), 'luwes-bench-terminals-'));
  const deps = await depsOver(folder);
  const listener = openTerminalListener(deps);
  try {
    const numbers = Array.from({ length: people }, (_, i) => `P${i}`);
    const office = await makeOffice(deps, 'Kota Contoh', numbers);
    await knowPins(deps, office, Object.fromEntries(numbers.map((number, i) => [String(1000 + i), number])));
    const serials = Array.from({ length: terminals }, (_, i) => `LWSBENCH${String(i).padStart(5, '0')}`);
    for (const serial of serials) await makeTerminal(deps, office, serial);
    const port = Number(new URL(await listener.server.listen({ port: 0, host: '127.0.0.1' })).port);
    const body = memory();
    const timed = async (): Promise<number> => {
      const begun = performance.now();
      const answer = await send(port, 'POST', `/iclock/cdata?SN=${serials[0]}&table=ATTLOG&Stamp=9999`, body);
      if (answer.text !== `OK: ${rowsSent}`) throw new Error(`answered ${answer.status} ${answer.text.slice(0, 40)}`);
      return (performance.now() - begun) / 1000;
    };
    const first = await timed();
    const recorded = await rowsOf(deps.db, 'punch');
    const again = await timed();
    const added = (await rowsOf(deps.db, 'punch')) - recorded;
    const cpu = process.cpuUsage();
    const load = await underLoad(port, serials, Math.min(order.seconds ?? 60, 300));
    const used = process.cpuUsage(cpu);
    const stored = (await rowsOf(deps.db, 'punch')) - recorded;
    const told = {
      rows: rowsSent,
      recorded,
      firstSeconds: first,
      againSeconds: again,
      added,
      ...load,
      stored,
      cpuSeconds: (used.user + used.system) / 1e6,
    };
    if (order.json) process.stdout.write(`${JSON.stringify(told, null, 2)}\n`);
    else {
      process.stdout.write(
        printTable([
          { what: `${rowsSent} rows for the first time`, seconds: first, against: 'none', againstSeconds: first },
          { what: `the same again, ${added} punches added`, seconds: again, against: 'aim', againstSeconds: 5 },
          {
            what: `p95 of ${terminals} terminals and ${punchesPerSecond} punches a second`,
            seconds: load.p95 / 1000,
            against: 'aim',
            againstSeconds: 0.3,
          },
        ]),
      );
      process.stdout.write(`${JSON.stringify(told)}\n`);
    }
    if (added !== 0 || load.failed > 0) process.exitCode = 1;
  } finally {
    await listener.close();
    await deps.db.close();
    rmSync(folder, { recursive: true, force: true });
  }
};
