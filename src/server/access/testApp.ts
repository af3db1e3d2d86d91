// A server over a fresh database with a clock that tests move; for tests of this area and of every endpoint.
import type { FastifyInstance } from 'fastify';
import type { Role } from '../../domain/access/roles.ts';
import type { Id } from '../../kernel/id.ts';
import { addSeconds, type Instant } from '../../kernel/time.ts';
import type { Config } from '../config.ts';
import { newId } from '../platform/clock.ts';
import type { Db } from '../platform/db/db.ts';
import type { Deps } from '../platform/deps.ts';
import type { Bound } from '../platform/http/bind.ts';
import { openServer } from '../platform/http/openServer.ts';
import { route } from '../platform/http/router.ts';
import type { Mail } from '../platform/mail.ts';
import { testDeps } from '../testDeps.ts';
import { createAccounts } from './account/createAccounts.ts';
import { insertGrant } from './account/store.ts';
import { takenNames } from './bulk/store.ts';
import { openIdentity } from './identity.ts';
import { hashPassword } from './passwordHash.ts';
import { insertAgency } from './setUp/store.ts';

export interface TestApp {
  readonly server: FastifyInstance;
  readonly deps: Deps;
  readonly mails: Mail[];
  /** Moves the clock. */
  pass(seconds: number): void;
  /** A browser with its own cookie and address. */
  browser(address?: string): Browser;
  close(): Promise<void>;
}

export interface Answer {
  readonly status: number;
  // biome-ignore lint/suspicious/noExplicitAny: a test reads whatever came.
  readonly body: any;
  readonly headers: Record<string, unknown>;
}

export interface Browser {
  cookie: string | null;
  send(
    method: 'GET' | 'POST' | 'PUT' | 'DELETE' | 'PATCH',
    path: string,
    body?: unknown,
    headers?: Record<string, string>,
  ): Promise<Answer>;
}

const bodyOf = (type: unknown, text: string): Answer['body'] =>
  text === '' ? null : `${type}`.startsWith('text/event-stream') ? text : JSON.parse(text);

export const openTestApp = async (
  db: Db,
  bound: readonly Bound[],
  over: Partial<Config> = {},
  more: Partial<Deps> = {},
): Promise<TestApp> => {
  let now: Instant = '2026-11-23T01:00:00.000Z';
  const parts = testDeps(db, now, { trustedProxies: ['127.0.0.1'], ...over });
  const { mails, setNow } = parts;
  const deps: Deps = { ...parts.deps, ...more };
  const server = openServer(deps);
  route(server, bound, {
    deps,
    identity: openIdentity(deps),
    perMinute: { account: 100_000, public: 100_000, signIn: 100_000 },
  });
  await server.ready();
  const browser = (address = '10.0.0.1'): Browser => {
    const self: Browser = {
      cookie: null,
      async send(method, path, body, headers = {}) {
        const answer = await server.inject({
          method,
          url: path,
          remoteAddress: '127.0.0.1',
          headers: {
            'x-forwarded-for': address,
            'user-agent': 'Mozilla/5.0 (Linux; Android 14) AppleWebKit/537.36 Chrome/130.0.0.0 Mobile Safari/537.36',
            ...(self.cookie ? { cookie: self.cookie } : {}),
            ...(method === 'GET' ? {} : { 'idempotency-key': newId() }),
            ...headers,
          },
          ...(body === undefined ? {} : { payload: body as object }),
        });
        const set = answer.headers['set-cookie'];
        const last = Array.isArray(set) ? set.at(-1) : set;
        if (last !== undefined) self.cookie = last.includes('Max-Age=0') ? null : (last.split(';')[0] ?? null);
        return {
          status: answer.statusCode,
          body: bodyOf(answer.headers['content-type'], answer.body),
          headers: answer.headers,
        };
      },
    };
    return self;
  };
  return {
    server,
    deps,
    mails,
    pass: (seconds) => {
      now = addSeconds(now, seconds);
      setNow(now);
    },
    browser,
    close: () => server.close(),
  };
};

export const goodPassword = 'kopi hangat di teras belakang';

/** An agency with named people who can all sign in with `goodPassword`; the first key is the person's number. */
export const seedAgency = async (
  app: TestApp,
  name: string,
  people: Readonly<
    Record<string, { readonly roles?: readonly Role[]; readonly email?: string; readonly password?: string | null }>
  >,
): Promise<{ agencyId: number; accounts: Record<string, Id> }> => {
  const { deps } = app;
  const passwordHash = await hashPassword(goodPassword);
  return deps.db.asOwner(async (tx) => {
    const agencyId = await insertAgency(
      tx,
      { name, shortName: name, kind: 'city', regionCode: null, zone: 'Asia/Jakarta', paper: 'F4' },
      deps.clock(),
    );
    const wanted = Object.entries(people).map(([number, p]) => ({
      employeeId: null,
      name: `Pegawai ${number}`,
      number,
      email: p.email ?? null,
      ...(p.password === null ? {} : { passwordHash }),
    }));
    await createAccounts(tx, agencyId, wanted, { now: deps.clock(), newId: deps.newId });
    const accounts = Object.fromEntries(
      (await takenNames(tx, agencyId)).map((row) => [row.number ?? '', row.account_id]),
    );
    for (const [number, p] of Object.entries(people)) {
      for (const role of p.roles ?? []) {
        const grant = { agencyId, grantId: deps.newId(), accountId: accounts[number]!, role, unitId: null };
        await insertGrant(tx, { ...grant, from: '2026-01-01', to: null, grantedBy: null });
      }
    }
    return { agencyId, accounts };
  });
};
