// The sample city with its sign-ins behind a server that listens nowhere, for tests of plans and boards.
import type { FastifyInstance } from 'fastify';
import { expect } from 'vitest';
import { openIdentity } from '../access/identity.ts';
import { accessRoutes } from '../access/routes.ts';
import { inboxRoutes } from '../inbox/routes.ts';
import { newId } from '../platform/clock.ts';
import type { Db } from '../platform/db/db.ts';
import { testDb } from '../platform/db/testDb.ts';
import type { Bound } from '../platform/http/bind.ts';
import { openServer } from '../platform/http/openServer.ts';
import { route } from '../platform/http/router.ts';
import { fillSample, samplePassword } from '../sample/load/fillSample.ts';
import { makeCity } from '../sample/makeCity.ts';
import { type TestDeps, testConfig, testDeps } from '../testDeps.ts';
import { rosterRoutes } from './routes.ts';

export interface Answer {
  readonly status: number;
  // biome-ignore lint/suspicious/noExplicitAny: a test reads whatever came.
  readonly body: any;
  readonly text: string;
  readonly bytes: Buffer;
}

export interface TestRoster {
  readonly db: Db;
  readonly test: TestDeps;
  /** The unit that a sign-in of the sample belongs to. */
  readonly unitOf: (key: string) => string;
  as(who: string, method: 'GET' | 'POST' | 'DELETE', url: string, body?: object): Promise<Answer>;
  signIn(...who: string[]): Promise<void>;
  planned(who: string, body: object): Promise<string>;
  close(): Promise<void>;
}

/** `more`: routes of other areas that a test needs beside those of plans. */
export const openTestRoster = async (people: number, more: readonly Bound[] = []): Promise<TestRoster> => {
  const db = await testDb();
  const test = testDeps(db, '2026-11-21T02:00:00Z');
  const city = makeCity({ people, seed: 2020, today: '2026-11-21' });
  await fillSample(db, city, {
    now: '2026-11-21T01:00:00Z',
    masterKey: testConfig.masterKey,
    newId,
    told: () => undefined,
  });
  const units = new Map(city.signIns.map((each) => [each.key, each.unitId ?? '']));
  await test.deps.jobs.start();
  const server: FastifyInstance = openServer(test.deps);
  route(server, [...accessRoutes, ...inboxRoutes, ...rosterRoutes, ...more], {
    deps: test.deps,
    identity: openIdentity(test.deps),
    perMinute: { account: 100_000, public: 100_000, signIn: 100_000 },
  });
  await server.ready();
  const cookies = new Map<string, string>();
  const as: TestRoster['as'] = async (who, method, url, body) => {
    const cookie = cookies.get(who);
    const answer = await server.inject({
      method,
      url,
      headers: { ...(cookie ? { cookie } : {}), ...(method === 'GET' ? {} : { 'idempotency-key': newId() }) },
      ...(body === undefined ? {} : { payload: body }),
    });
    const set = answer.headers['set-cookie'];
    const last = Array.isArray(set) ? set.at(-1) : set;
    if (last) cookies.set(who, last.split(';')[0]!);
    const json = String(answer.headers['content-type']).includes('json');
    return {
      status: answer.statusCode,
      body: json ? JSON.parse(answer.body) : null,
      text: answer.body,
      bytes: answer.rawPayload,
    };
  };
  return {
    db,
    test,
    unitOf: (key) => units.get(key) ?? '',
    as,
    signIn: async (...who) => {
      for (const each of who) {
        const name = `${each}@contoh.invalid`;
        const answer = await as(each, 'POST', '/api/access/sign-in', { name, password: samplePassword });
        expect(answer.status, answer.text).toBeLessThan(300);
      }
    },
    planned: async (who, body) => {
      const made = await as(who, 'POST', '/api/roster/plans', body);
      expect(made.status, made.text).toBe(200);
      const { planId } = made.body;
      for (;;) {
        const { body: progress } = await as(who, 'GET', `/api/roster/plans/${planId}/progress`);
        if (progress.state === 'done') return planId;
        if (progress.state !== 'queued' && progress.state !== 'running') throw new Error(JSON.stringify(progress));
        await new Promise((resolve) => setTimeout(resolve, 50));
      }
    },
    close: async () => {
      await server.close();
      await test.deps.jobs.stop();
      await db.close();
    },
  };
};
