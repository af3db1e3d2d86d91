import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { RosterInput } from '../../src/domain/roster/rosterInput.ts';
import { addDays, type PlainDate, todayIn, weekdayOf } from '../../src/kernel/time.ts';
import type { Config } from '../../src/server/config.ts';
import { newId, systemClock } from '../../src/server/platform/clock.ts';
import { openDatabase } from '../../src/server/platform/db/openDatabase.ts';
import { loadInput } from '../../src/server/roster/loadInput.ts';
import { fillSample } from '../../src/server/sample/load/fillSample.ts';
import { makeCity } from '../../src/server/sample/makeCity.ts';

/** The sample city under its own policies over four weeks, as the server would load it. */
export const cityInput = async (people: number): Promise<RosterInput> => {
  const folder = mkdtempSync(join(tmpdir(), 'luwes-bench-'));
  const config: Config = {
    origin: 'http://localhost',
    port: 0,
    host: '127.0.0.1',
    dataDirectory: folder,
    database: null,
    masterKey: new Uint8Array(32).fill(7),
    smtp: null,
    oidc: null,
    trustedProxies: [],
    log: 'silent',
    mapTiles: null,
    privateSso: false,
  };
  const today = todayIn('Asia/Jakarta', systemClock());
  const db = await openDatabase(config);
  try {
    await fillSample(db, makeCity({ people, seed: 1, today }), {
      now: systemClock(),
      masterKey: config.masterKey,
      newId,
      told: () => undefined,
    });
    let from: PlainDate = addDays(today, 7);
    while (weekdayOf(from) !== 1) from = addDays(from, 1);
    const wanted = { agencyId: 1, unitIds: null, from, to: addDays(from, 27), seed: 1 };
    const loaded = await db.inAgency(1, (tx) => loadInput({ config }, tx, wanted));
    if (!loaded.ok) throw new Error(`the sample city cannot be planned: ${loaded.problem.code}`);
    return loaded.value.input;
  } finally {
    await db.close();
    rmSync(folder, { recursive: true, force: true });
  }
};
