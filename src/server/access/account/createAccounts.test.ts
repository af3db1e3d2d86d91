import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newId } from '../../platform/clock.ts';
import type { Db } from '../../platform/db/db.ts';
import { testDb } from '../../platform/db/testDb.ts';
import { takenNames } from '../bulk/store.ts';
import { insertAgency } from '../setUp/store.ts';
import { type AccountWanted, createAccounts } from './createAccounts.ts';
import { insertGrant } from './store.ts';

let db: Db;
let agencyId: number;
const make = { now: '2026-11-23T01:00:00Z', newId } as const;
const city = {
  name: 'Kota Contoh',
  shortName: 'Kota',
  kind: 'city',
  regionCode: null,
  zone: 'Asia/Jakarta',
  paper: 'F4',
} as const;
beforeAll(async () => {
  db = await testDb();
  agencyId = await db.asOwner((tx) => insertAgency(tx, city, make.now));
});
afterAll(() => db.close());

const create = (wanted: readonly AccountWanted[]) =>
  db.inAgency(agencyId, (tx) => createAccounts(tx, agencyId, wanted, make));
const accountOf = async (employeeId: string) =>
  (await db.inAgency(agencyId, (tx) => takenNames(tx, agencyId))).find((a) => a.employee_id === employeeId);
const [siti, budi, tono] = [randomUUID(), randomUUID(), randomUUID()];

describe('accounts for imported people', () => {
  it('are made for many at once, and a second time nothing changes', async () => {
    const many = Array.from({ length: 3000 }, (_, i) => ({
      employeeId: randomUUID(),
      name: `Pegawai ${i}`,
      number: `1990 ${i}`,
      email: null,
    }));
    expect(await create(many)).toEqual({ created: 3000, updated: 0, withoutEmail: [] });
    expect(await create(many)).toEqual({ created: 0, updated: 0, withoutEmail: [] });
  });

  it('leave out an address that somebody has already, and never stop the rest', async () => {
    const made = await create([
      { employeeId: siti, name: 'Siti', number: '19870314 201001 2 015', email: 'Dinas@kota.example' },
      { employeeId: budi, name: 'Budi', number: '198703142010011016', email: 'dinas@kota.example' },
    ]);
    expect(made).toEqual({ created: 2, updated: 0, withoutEmail: [budi] });
    expect(await accountOf(siti)).toMatchObject({ number: '198703142010012015', email: 'dinas@kota.example' });
    expect(await accountOf(budi)).toMatchObject({ email: null });
  });

  it('follow a new name, number or address, even when two people exchange theirs', async () => {
    await create([{ employeeId: tono, name: 'Tono', number: 'THL-1', email: 'tono@kota.example' }]);
    const made = await create([
      { employeeId: tono, name: 'Drs. Tono', number: 'THL-1', email: 'tono.baru@kota.example' },
    ]);
    expect(made).toMatchObject({ created: 0, updated: 1 });
    expect(await accountOf(tono)).toMatchObject({ display_name: 'Drs. Tono', email: 'tono.baru@kota.example' });
  });

  it('leave the names of a health verifier as they are: a new address would open the account by a reset link', async () => {
    const rini = randomUUID();
    const of = (email: string | null) => ({ employeeId: rini, name: 'Rini', number: 'THL-9', email });
    await create([of('rini@kota.example')]);
    const { account_id: accountId } = (await accountOf(rini))!;
    const grant = { agencyId, grantId: newId(), accountId, role: 'healthVerifier', unitId: null } as const;
    await db.asOwner((tx) => insertGrant(tx, { ...grant, from: '2026-01-01', to: null, grantedBy: null }));
    await create([{ ...of('bukan.rini@kota.example'), name: 'dr. Rini', number: 'THL-8' }]);
    expect(await accountOf(rini)).toMatchObject({
      display_name: 'dr. Rini',
      email: 'rini@kota.example',
      number: 'THL9',
    });
    await db.inAgency(agencyId, (tx) =>
      createAccounts(tx, agencyId, [of('rini.baru@kota.example')], { ...make, byOperator: true }),
    );
    expect(await accountOf(rini)).toMatchObject({ email: 'rini.baru@kota.example' });
  });
});
