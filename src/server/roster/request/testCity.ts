// A sample city with its sign-ins behind the whole of roster and requests, for tests.
import { expect } from 'vitest';
import type { Instant } from '../../../kernel/time.ts';
import { openIdentity } from '../../access/identity.ts';
import { accessRoutes } from '../../access/routes.ts';
import { inboxRoutes } from '../../inbox/routes.ts';
import { newId } from '../../platform/clock.ts';
import { testDb } from '../../platform/db/testDb.ts';
import { openServer } from '../../platform/http/openServer.ts';
import { route } from '../../platform/http/router.ts';
import { fillSample, samplePassword } from '../../sample/load/fillSample.ts';
import { makeCity } from '../../sample/makeCity.ts';
import { testConfig, testDeps } from '../../testDeps.ts';
import { rosterRoutes } from '../routes.ts';
import { rosterRequestRoutes } from './routes.ts';

// biome-ignore lint/suspicious/noExplicitAny: a test reads whatever came.
export type Answer = { status: number; body: any; text: string };
export type TestCity = Awaited<ReturnType<typeof openTestCity>>;

export const openTestCity = async (now: Instant) => {
  const db = await testDb();
  const test = testDeps(db, now);
  const city = makeCity({ people: 600, seed: 2020, today: '2026-11-21' });
  await fillSample(db, city, { now, masterKey: testConfig.masterKey, newId, told: () => undefined });
  await test.deps.jobs.start();
  const server = openServer(test.deps);
  route(server, [...accessRoutes, ...inboxRoutes, ...rosterRoutes, ...rosterRequestRoutes], {
    deps: test.deps,
    identity: openIdentity(test.deps),
    perMinute: { account: 100_000, public: 100_000, signIn: 100_000 },
  });
  await server.ready();
  const signInOf = (key: string) => city.signIns.find((each) => each.key === key)!;
  const registry = signInOf('kepala').unitId!;

  const cookies = new Map<string, string>();
  const as = async (who: string, method: 'GET' | 'POST' | 'PUT', url: string, body?: object): Promise<Answer> => {
    const cookie = cookies.get(who);
    const answer = await server.inject({
      method,
      url,
      headers: {
        ...(cookie ? { cookie } : {}),
        ...(method === 'GET' ? {} : { 'idempotency-key': newId() }),
        ...(Buffer.isBuffer(body) ? { 'content-type': 'application/octet-stream' } : {}),
      },
      ...(body === undefined ? {} : { payload: body }),
    });
    const set = answer.headers['set-cookie'];
    const last = Array.isArray(set) ? set.at(-1) : set;
    if (last) cookies.set(who, last.split(';')[0]!);
    const json = String(answer.headers['content-type']).includes('json');
    return { status: answer.statusCode, body: json ? JSON.parse(answer.body) : null, text: answer.body };
  };
  const signIn = async (who: string) => {
    cookies.delete(who);
    const named = { name: `${who}@contoh.invalid`, password: samplePassword };
    const answer = await as(who, 'POST', '/api/access/sign-in', named);
    expect(answer.status, answer.text).toBeLessThan(300);
  };
  for (const who of ['kepegawaian', 'walikota', 'kepala', 'pegawai', 'inspektur', 'operator']) await signIn(who);

  const step = (who: string, planId: string, move: string, version = 1) =>
    as(who, 'POST', `/api/roster/plans/${planId}/${move}`, { version, acceptBreaches: true, note: 'diketahui' });
  return {
    db,
    test,
    as,
    step,
    registry,
    mine: signInOf('pegawai').employeeId!,
    /** A plan of the registry from making to publication. */
    published: async (from: string, to: string): Promise<string> => {
      const scope = { kind: 'opd', unitId: registry };
      const made = await as('kepala', 'POST', '/api/roster/plans', { scope, from, to });
      expect(made.status, made.text).toBe(200);
      const { planId } = made.body;
      for (;;) {
        const { body } = await as('kepala', 'GET', `/api/roster/plans/${planId}/progress`);
        if (body.state === 'done') break;
        if (body.state !== 'queued' && body.state !== 'running') throw new Error(JSON.stringify(body));
        await new Promise((resolve) => setTimeout(resolve, 50));
      }
      for (const [who, move] of [
        ['kepala', 'propose'],
        ['kepala', 'approve'],
        ['walikota', 'publish'],
      ] as const) {
        const answer = await step(who, planId, move);
        expect(answer.status, answer.text).toBe(200);
      }
      return planId;
    },
    messages: async (who: string): Promise<unknown[]> => (await as(who, 'GET', '/api/inbox')).body.messages,
    signIn,
    close: async () => {
      await server.close();
      await test.deps.jobs.stop();
      await db.close();
    },
  };
};
