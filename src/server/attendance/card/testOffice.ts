// An agency with an office, a unit and people who can sign in; for tests of cards, kiosks and roll calls.
import { randomUUID } from 'node:crypto';
import type { Role } from '../../../domain/access/roles.ts';
import type { Id } from '../../../kernel/id.ts';
import { goodPassword, seedAgency, type TestApp } from '../../access/testApp.ts';

export interface TestOffice {
  readonly agencyId: number;
  readonly unitId: Id;
  readonly otherUnitId: Id;
  readonly workplaceId: Id;
  readonly farWorkplaceId: Id;
  readonly people: Readonly<Record<string, Id>>;
}

const roles: Record<string, readonly Role[]> = {
  OFFICER: ['personnelOfficer'],
  SRI: [],
  BUDI: [],
  LAIN: [],
};

export const openTestOffice = async (app: TestApp): Promise<TestOffice> => {
  const { db } = app.deps;
  const { agencyId, accounts } = await seedAgency(
    app,
    'Kota Contoh',
    Object.fromEntries(Object.entries(roles).map(([number, held]) => [number, { roles: held }])),
  );
  const [root, unitId, otherUnitId, workplaceId, farWorkplaceId] = Array.from({ length: 5 }, () => randomUUID());
  const place = async (id: Id, name: string, lat: number) =>
    db.execute(
      "insert into workplace (agency_id, workplace_id, name, zone, fence, created_at, updated_at) values ($1, $2, $3, 'Asia/Jakarta', $4::jsonb, now(), now())",
      [agencyId, id, name, JSON.stringify({ kind: 'circle', centre: { lat, lon: 110.4 }, radiusMetres: 100 })],
    );
  await place(workplaceId!, 'Kantor BKD', -6.98);
  await place(farWorkplaceId!, 'Kantor Camat', -7.18);
  const unit = async (id: Id, parent: Id | null, name: string, workplace: Id | null) => {
    await db.execute('insert into unit (agency_id, unit_id, created_at) values ($1, $2, now())', [agencyId, id]);
    await db.execute(
      "insert into unit_version (agency_id, version_id, unit_id, valid_from, parent_id, name, kind, workplace_id) values ($1, gen_random_uuid(), $2, '2020-01-01', $3, $4, 'bidang', $5)",
      [agencyId, id, parent, name, workplace],
    );
  };
  await unit(root!, null, 'Kota', null);
  await unit(unitId!, root!, 'BKD', workplaceId!);
  await unit(otherUnitId!, root!, 'Kecamatan', farWorkplaceId!);
  const people: Record<string, Id> = {};
  for (const number of ['SRI', 'BUDI', 'LAIN']) {
    const id = randomUUID();
    people[number] = id;
    await db.execute(
      "insert into employee (agency_id, employee_id, number, number_kind, name, title_after, created_at, updated_at) values ($1, $2, $3, 'agencyNumber', $4, 'S.E.', now(), now())",
      [agencyId, id, number, `Bu ${number}`],
    );
    await db.execute(
      "insert into employment (agency_id, employment_id, employee_id, valid_from, kind) values ($1, gen_random_uuid(), $2, '2020-01-01', 'pns')",
      [agencyId, id],
    );
    await db.execute(
      "insert into placement (agency_id, placement_id, employee_id, unit_id, valid_from, position_kind, job_kind) values ($1, gen_random_uuid(), $2, $3, '2020-01-01', 'pelaksana', 'administration')",
      [agencyId, id, number === 'LAIN' ? otherUnitId : unitId],
    );
    await db.execute('update account set employee_id = $3 where agency_id = $1 and account_id = $2', [
      agencyId,
      accounts[number],
      id,
    ]);
  }
  return {
    agencyId,
    unitId: unitId!,
    otherUnitId: otherUnitId!,
    workplaceId: workplaceId!,
    farWorkplaceId: farWorkplaceId!,
    people,
  };
};

export const signedIn = async (app: TestApp, number: string) => {
  const browser = app.browser(`10.0.1.${number.length}`);
  await browser.send('POST', '/api/access/sign-in', { name: number, password: goodPassword });
  return browser;
};
