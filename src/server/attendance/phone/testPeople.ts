// An office with a fence, a unit with its head, two employees and a published week; for tests of check-in by phone.
import { randomUUID } from 'node:crypto';
import type { Role } from '../../../domain/access/roles.ts';
import type { Id } from '../../../kernel/id.ts';
import { daysFrom, epochMilliseconds, type PlainDate, todayIn } from '../../../kernel/time.ts';
import { accessRoutes } from '../../access/routes.ts';
import { newToken, tokenHash } from '../../access/secretToken.ts';
import { insertSession } from '../../access/session/store.ts';
import { type Answer, type Browser, openTestApp, seedAgency, type TestApp } from '../../access/testApp.ts';
import { inboxRoutes } from '../../inbox/routes.ts';
import type { Db } from '../../platform/db/db.ts';
import type { Bound } from '../../platform/http/bind.ts';
import { attendancePhoneRoutes } from './routes.ts';
import { type SoftPhone, softPhone } from './softPhone.ts';

export const office = { lat: -6.98, lon: 110.4 };
export const home = { lat: -7.05, lon: 110.42 };
const days = daysFrom('2026-11-16', '2026-12-04');

/** One letter a day from 16 November to 4 December; Tuesdays and Wednesdays at home. */
const modes = days.map((_, i) => ([5, 6].includes(i % 7) ? '-' : [1, 2].includes(i % 7) ? 'R' : 'K')).join('');

export interface TestPeople {
  readonly app: TestApp;
  readonly agencyId: number;
  readonly people: Readonly<Record<string, Id>>;
  as(
    who: string,
    method: 'GET' | 'POST' | 'PUT' | 'DELETE',
    path: string,
    body?: unknown,
    headers?: Record<string, string>,
  ): Promise<Answer>;
  cookieOf(who: string): Promise<string>;
  /** A phone of somebody, made known and anchored. */
  phoneOf(who: string): Promise<SoftPhone>;
  /** A tap now at a place, sent at once; `ahead` seconds of the phone's clock. */
  punch(
    who: string,
    phone: SoftPhone,
    options?: {
      readonly at?: { readonly lat: number; readonly lon: number } | null;
      readonly accuracy?: number;
      readonly ahead?: number;
      readonly over?: Parameters<SoftPhone['tap']>[0]['over'];
    },
  ): Promise<Answer>;
  clocks(ahead?: number): { wall: number; mono: number; page: string };
}

export const openTestPeople = async (db: Db, more: readonly Bound[] = []): Promise<TestPeople> => {
  const app = await openTestApp(db, [...accessRoutes, ...inboxRoutes, ...attendancePhoneRoutes, ...more]);
  const roles: Record<string, readonly Role[]> = { OFFICER: ['personnelOfficer'], HEAD: [], SRI: [], BUDI: [] };
  const mark = randomUUID().slice(0, 8).toUpperCase();
  const { agencyId, accounts } = await seedAgency(
    app,
    `Kota ${mark}`,
    Object.fromEntries(
      Object.entries(roles).map(([name, held]) => [`${name}${mark}`, { roles: held, password: null }]),
    ),
  );
  const run = (text: string, values: readonly unknown[]) => db.execute(text, values);
  const [workplaceId, unitId, planId] = [randomUUID(), randomUUID(), randomUUID()];
  const fence = JSON.stringify({ kind: 'circle', centre: office, radiusMetres: 100 });
  await run(
    "insert into workplace (agency_id, workplace_id, name, zone, fence, created_at, updated_at) values ($1, $2, 'Kantor BKD', 'Asia/Jakarta', $3::jsonb, now(), now())",
    [agencyId, workplaceId, fence],
  );
  await run('insert into unit (agency_id, unit_id, created_at) values ($1, $2, now())', [agencyId, unitId]);
  await run(
    "insert into unit_version (agency_id, version_id, unit_id, valid_from, name, kind, workplace_id) values ($1, gen_random_uuid(), $2, '2020-01-01', 'BKD', 'bidang', $3)",
    [agencyId, unitId, workplaceId],
  );
  await run(
    "insert into plan (agency_id, plan_id, scope, unit_id, first_day, last_day, days, seed, created_at) values ($1, $2, 'unit', $3, $4, $5, $6::date[], 1, now())",
    [agencyId, planId, unitId, days[0], days.at(-1), `{${days.join(',')}}`],
  );
  await run(
    "insert into plan_action (agency_id, plan_id, seq, move, version, at) values ($1, $2, 1, 'published', 1, '2026-11-10T00:00:00Z')",
    [agencyId, planId],
  );
  const people: Record<string, Id> = {};
  for (const number of ['HEAD', 'SRI', 'BUDI']) {
    const id = randomUUID();
    people[number] = id;
    await run(
      "insert into employee (agency_id, employee_id, number, number_kind, name, created_at, updated_at) values ($1, $2, $3, 'agencyNumber', $4, now(), now())",
      [agencyId, id, `${number}${mark}`, `Bu ${number}`],
    );
    await run(
      "insert into employment (agency_id, employment_id, employee_id, valid_from, kind) values ($1, gen_random_uuid(), $2, '2020-01-01', 'pns')",
      [agencyId, id],
    );
    await run(
      "insert into placement (agency_id, placement_id, employee_id, unit_id, valid_from, position_kind, job_kind) values ($1, gen_random_uuid(), $2, $3, '2020-01-01', 'pelaksana', 'administration')",
      [agencyId, id, unitId],
    );
    await run(
      'insert into plan_line (agency_id, plan_id, version, employee_id, unit_id, modes, fixed, why) values ($1, $2, 1, $3, $4, $5, $6, $7::int[])',
      [agencyId, planId, id, unitId, modes, '0'.repeat(modes.length), `{${days.map(() => 0).join(',')}}`],
    );
    await run('update account set employee_id = $3 where agency_id = $1 and account_id = $2', [
      agencyId,
      accounts[`${number}${mark}`],
      id,
    ]);
  }
  await run(
    "insert into headship (agency_id, headship_id, unit_id, employee_id, valid_from) values ($1, gen_random_uuid(), $2, $3, '2020-01-01')",
    [agencyId, unitId, people.HEAD],
  );
  const browsers = new Map<string, Browser>();
  for (const name of Object.keys(roles)) {
    const browser = app.browser();
    const token = newToken();
    const session = {
      agencyId,
      sessionId: randomUUID(),
      accountId: accounts[`${name}${mark}`]!,
      hash: tokenHash(token),
      expiresAt: '2027-12-31T00:00:00Z' as const,
      owed: false,
      lasting: true,
      method: 'password' as const,
      device: '',
      address: '',
    };
    await db.asOwner((tx) => insertSession(tx, session, app.deps.clock()));
    browser.cookie = `luwes=${token}`;
    browsers.set(name, browser);
  }
  const as: TestPeople['as'] = (who, method, path, body, headers) =>
    browsers.get(who)!.send(method, path, body, headers);
  const nowMs = () => epochMilliseconds(app.deps.clock());
  const clocks: TestPeople['clocks'] = (ahead = 0) => ({
    wall: nowMs() + ahead * 1000,
    mono: nowMs() - 1_795_000_000_000,
    page: 'page 1 of a test',
  });
  const day = (): PlainDate => todayIn('Asia/Jakarta', app.deps.clock());
  return {
    app,
    agencyId,
    people,
    as,
    clocks,
    cookieOf: async (who) => browsers.get(who)!.cookie ?? '',
    phoneOf: async (who) => {
      const phone = softPhone();
      const enrolled = await as(who, 'POST', '/api/attendance/phones', phone.enrolment());
      if (enrolled.status !== 200) throw new Error(JSON.stringify(enrolled.body));
      const anchor = await as(who, 'GET', `/api/attendance/anchor?phone=${phone.id}`);
      phone.anchor(anchor.body.token, clocks());
      return phone;
    },
    punch: (who, phone, { at = office, accuracy = 12, ahead = 0, over } = {}) => {
      const event = phone.tap({
        clocks: clocks(ahead),
        day: day(),
        ...(at === null ? {} : { position: { ...at, accuracy } }),
        ...(over === undefined ? {} : { over }),
      });
      return as(who, 'POST', '/api/attendance/punches', { phone: phone.id, clocks: clocks(ahead), events: [event] });
    },
  };
};

/** A moment of a day in Jakarta, from the test's own beginning on Monday, 23 November 2026, 08:00. */
export const until = (people: TestPeople, moment: `${string}Z`): void =>
  people.app.pass((epochMilliseconds(moment) - epochMilliseconds(people.app.deps.clock())) / 1000);
