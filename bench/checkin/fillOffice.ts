// An office with people who have a phone and a session each, as they stand on a working morning.
import { newToken, tokenHash } from '../../src/server/access/secretToken.ts';
import { insertSession } from '../../src/server/access/session/store.ts';
import { insertAgency } from '../../src/server/access/setUp/store.ts';
import { anchorToken } from '../../src/server/attendance/phone/anchorToken.ts';
import { insertPhone } from '../../src/server/attendance/phone/phoneStore.ts';
import { type SoftPhone, softPhone } from '../../src/server/attendance/phone/softPhone.ts';
import { newId, systemClock } from '../../src/server/platform/clock.ts';
import type { Db } from '../../src/server/platform/db/db.ts';

export const officePlace = { lat: -6.98, lon: 110.4 };

/** As if the page had been open for some days; so many digits in every figure of a run. */
const openedAt = Date.now() - 1_000_000_000;
/** The phones' clocks at this very moment. */
export const clocksNow = (): { readonly wall: number; readonly mono: number; readonly page: string } => {
  const wall = Date.now();
  return { wall, mono: wall - openedAt, page: 'one page' };
};

export interface OfficePerson {
  readonly agencyId: number;
  readonly employeeId: string;
  readonly cookie: string;
  readonly phone: SoftPhone;
}

const chunk = 500;

/** People of one unit with one office; their phones hold a time of the server from just now. */
export const fillOffice = async (db: Db, masterKey: Uint8Array, count: number): Promise<OfficePerson[]> => {
  const now = systemClock();
  const agencyId = await db.asOwner((tx) =>
    insertAgency(
      tx,
      { name: 'Kota Contoh', shortName: 'Contoh', kind: 'city', regionCode: null, zone: 'Asia/Jakarta', paper: 'F4' },
      now,
    ),
  );
  const [workplaceId, unitId] = [newId(), newId()];
  const fence = JSON.stringify({ kind: 'circle', centre: officePlace, radiusMetres: 100 });
  const run = (text: string, values: readonly unknown[]) => db.execute(text, values);
  await run(
    "insert into workplace (agency_id, workplace_id, name, zone, fence, created_at, updated_at) values ($1, $2, 'Balai Kota', 'Asia/Jakarta', $3::jsonb, now(), now())",
    [agencyId, workplaceId, fence],
  );
  await run('insert into unit (agency_id, unit_id, created_at) values ($1, $2, now())', [agencyId, unitId]);
  await run(
    "insert into unit_version (agency_id, version_id, unit_id, valid_from, name, kind, workplace_id) values ($1, gen_random_uuid(), $2, '2020-01-01', 'Sekretariat', 'bidang', $3)",
    [agencyId, unitId, workplaceId],
  );
  const people = Array.from({ length: count }, (_, n) => ({
    n,
    employeeId: newId(),
    accountId: newId(),
    token: newToken(),
    phone: softPhone(),
  }));
  for (let from = 0; from < count; from += chunk) {
    const part = people.slice(from, from + chunk);
    const rows = JSON.stringify(part.map(({ n, employeeId, accountId }) => ({ n, e: employeeId, a: accountId })));
    const given = 'from json_to_recordset($2::text::json) as x(n int, e uuid, a uuid)';
    await run(
      `insert into employee (agency_id, employee_id, number, number_kind, name, created_at, updated_at)
       select $1, e, 'P' || n, 'agencyNumber', 'Pegawai ' || n, now(), now() ${given}`,
      [agencyId, rows],
    );
    await run(
      `insert into employment (agency_id, employment_id, employee_id, valid_from, kind) select $1, gen_random_uuid(), e, '2020-01-01', 'pns' ${given}`,
      [agencyId, rows],
    );
    await run(
      `insert into placement (agency_id, placement_id, employee_id, unit_id, valid_from, position_kind, job_kind)
       select $1, gen_random_uuid(), e, $3, '2020-01-01', 'pelaksana', 'administration' ${given}`,
      [agencyId, rows, unitId],
    );
    await run(
      `insert into account (agency_id, account_id, employee_id, display_name, created_at) select $1, a, e, 'Pegawai ' || n, now() ${given}`,
      [agencyId, rows],
    );
    await db.asOwner(async (tx) => {
      for (const { accountId, token } of part)
        await insertSession(
          tx,
          {
            agencyId,
            sessionId: newId(),
            accountId,
            hash: tokenHash(token),
            expiresAt: '2099-12-31T00:00:00Z',
            owed: false,
            lasting: true,
            method: 'password',
            device: '',
            address: '',
          },
          now,
        );
    });
    await db.inAgency(agencyId, async (tx) => {
      for (const { employeeId, phone } of part) {
        const key = phone.enrolment() as { publicKey: string; browser: string };
        await insertPhone(tx, {
          agency_id: agencyId,
          phone_id: phone.id,
          employee_id: employeeId,
          public_key: Buffer.from(key.publicKey, 'base64url'),
          algorithm: 'P-256',
          browser: Buffer.from(key.browser, 'base64url'),
          name: 'HP',
          state: 'active',
          reason: '',
          note: '',
          asked_at: now,
          usable_from: now,
          passkey: false,
        });
      }
    });
  }
  // As autovacuum has done where people have been for longer than a minute.
  await db.execute('analyze');
  const clocks = clocksNow();
  for (const { employeeId, phone } of people)
    phone.anchor(anchorToken(masterKey, { agencyId, employeeId, phoneId: phone.id }, now), clocks);
  return people.map(({ employeeId, token, phone }) => ({ agencyId, employeeId, cookie: `luwes=${token}`, phone }));
};
