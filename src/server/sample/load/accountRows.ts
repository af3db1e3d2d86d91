import { signInNumber } from '../../../domain/access/signInName.ts';
import { fullName } from '../../../domain/people/model.ts';
import type { CityData, CitySignIn } from '../cityModel.ts';
import type { Row } from './bulkStore.ts';
import type { Stamp } from './peopleRows.ts';

export interface Accounts {
  readonly accounts: readonly Row[];
  readonly grants: readonly Row[];
  /** Account of each sign-in, by its key. */
  readonly idOf: ReadonlyMap<string, string>;
}

/** An account for everybody; only those of the sign-ins have a password. Being an employee or a head needs no grant: it follows from the facts. */
export const accountRows = (city: CityData, stamp: Stamp, passwordHash: string): Accounts => {
  const { agencyId, now, newId } = stamp;
  const signInOf = new Map(
    city.signIns.flatMap((each): [string, CitySignIn][] => (each.employeeId === null ? [] : [[each.employeeId, each]])),
  );
  const idOf = new Map(city.signIns.map((each) => [each.key, newId()]));
  const row = (signIn: CitySignIn | undefined, own: Row): Row => ({
    agency_id: agencyId,
    account_id: signIn === undefined ? newId() : idOf.get(signIn.key),
    password_hash: signIn === undefined ? null : passwordHash,
    must_change_password: false,
    language: 'id',
    created_at: now,
    ...own,
  });
  const accounts = city.employees.map((each) => {
    const signIn = signInOf.get(each.id);
    return row(signIn, {
      employee_id: each.id,
      display_name: fullName(each),
      number: signInNumber(each.number),
      email: signIn?.email ?? each.email,
    });
  });
  const guests = city.signIns
    .filter((each) => each.employeeId === null)
    .map((each) => row(each, { employee_id: null, display_name: each.name, number: null, email: each.email }));
  const grants = city.signIns
    .filter((each) => each.role !== 'employee' && each.role !== 'unitHead')
    .map((each) => ({
      agency_id: agencyId,
      grant_id: newId(),
      account_id: idOf.get(each.key),
      role: each.role,
      unit_id: each.unitId,
      valid_from: '2021-01-01',
      valid_to: null,
    }));
  return { accounts: [...accounts, ...guests], grants, idOf };
};
