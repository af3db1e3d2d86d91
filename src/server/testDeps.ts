import { randomUUID } from 'node:crypto';
import type { Instant } from '../kernel/time.ts';
import type { Config } from './config.ts';
import { openJobs } from './jobs/openJobs.ts';
import type { Db } from './platform/db/db.ts';
import type { Deps } from './platform/deps.ts';
import { openLog } from './platform/log.ts';
import { type Mail, openMailer } from './platform/mail.ts';

export const testConfig: Config = {
  origin: 'http://localhost:8080',
  port: 0,
  host: '127.0.0.1',
  dataDirectory: 'memory',
  database: null,
  masterKey: new Uint8Array(32).fill(7),
  smtp: null,
  oidc: null,
  privateSso: false,
  trustedProxies: [],
  log: 'silent',
  mapTiles: null,
};

export interface TestDeps {
  readonly deps: Deps;
  /** Mails that were handed to the mailer. */
  readonly mails: Mail[];
  /** Sets the clock that everything under test reads. */
  setNow(now: Instant): void;
}

/** Real parts over a test database; only clock and mail are doubles. */
export const testDeps = (db: Db, now: Instant = '2026-11-23T01:00:00Z', config: Partial<Config> = {}): TestDeps => {
  let at = now;
  const setNow = (next: Instant) => {
    at = next;
  };
  const mails: Mail[] = [];
  const parts = {
    config: { ...testConfig, ...config },
    db,
    clock: () => at,
    newId: () => randomUUID(),
    mail: { ...openMailer(null), configured: true, send: async (mail: Mail) => void mails.push(mail) },
    log: openLog('silent'),
  };
  return { deps: { ...parts, jobs: openJobs(parts) }, mails, setNow };
};
