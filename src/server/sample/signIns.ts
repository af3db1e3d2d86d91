import type { Role } from '../../domain/access/roles.ts';
import { fullName } from '../../domain/people/model.ts';
import type { Absence } from '../../domain/roster/model.ts';
import { addMonths, type PlainDate } from '../../kernel/time.ts';
import type { CityDispensation, CitySignIn, CityStanding } from './cityModel.ts';
import type { Hired } from './people/hirePerson.ts';
import type { Staffed } from './people/staffUnits.ts';

const holder = (key: string, role: Role, who: Hired, unitId: string | null): CitySignIn => ({
  key,
  role,
  unitId,
  employeeId: who.employee.id,
  name: fullName(who.employee),
  email: `${key}@contoh.invalid`,
  number: who.employee.number,
});
const guest = (key: string, role: Role, name: string): CitySignIn => ({
  key,
  role,
  unitId: null,
  employeeId: null,
  name,
  email: `${key}@contoh.invalid`,
  number: null,
});

/** What decides who serves as an example. */
export interface SignInFacts {
  readonly staffed: readonly Staffed[];
  readonly dispensations: readonly CityDispensation[];
  readonly standings: readonly CityStanding[];
  readonly absences: readonly Absence[];
  readonly today: PlainDate;
}

/** The people who can sign in to the sample: one for each role and each kind of head, and employees at a desk with two colleagues, with a dispensation and on shifts. */
export const signInsOf = ({
  staffed,
  dispensations,
  standings,
  absences,
  today,
}: SignInFacts): readonly CitySignIn[] => {
  const unit = (name: string): Staffed => {
    const found = staffed.find((each) => each.at.unit.name === name);
    if (found === undefined) throw new Error(`The sample has no unit ${name}`);
    return found;
  };
  const registry = unit('Dinas Kependudukan dan Pencatatan Sipil');
  const within = (opd: Staffed): Hired[] =>
    staffed.filter((each) => each.at.unit.opdId === opd.at.unit.id).flatMap((each) => each.staff);
  const clerks = unit('Tim Kerja Pelayanan Pemanfaatan Data Kependudukan').staff.concat(
    unit('Tim Kerja Pembinaan Pemanfaatan Data Kependudukan').staff,
  );
  const dispensed = new Set(dispensations.filter((each) => each.state === 'granted').map((each) => each.employeeId));
  const atDesk = (each: Hired): boolean => each.placement.jobKind === 'administration';
  const asn = (each: Hired): boolean => each.employment.kind === 'pns' || each.employment.kind === 'pppk';
  const pick = (people: readonly Hired[], ...wanted: ((each: Hired) => boolean)[]): Hired => {
    const found = people.find((each) => wanted.every((test) => test(each)));
    if (found === undefined) throw new Error('The sample has nobody for a sign-in');
    return found;
  };
  const not = (each: Hired): boolean => !dispensed.has(each.employee.id);
  const away = new Set(absences.map((each) => each.employeeId));
  const penalised = new Set(standings.filter((each) => each.penalty).map((each) => each.employeeId));
  // Somebody who takes part in the rotation (PermenPANRB 4/2025 art. 25), so that the phone shows both kinds of days.
  const rotates = (each: Hired): boolean =>
    each.since < addMonths(today, -16) && !away.has(each.employee.id) && !penalised.has(each.employee.id);
  const deskStaff = clerks
    .concat(within(registry))
    .filter((each) => [atDesk, asn, not, rotates].every((test) => test(each)));
  const clerk = pick(deskStaff);
  const operator = pick(unit('Subbagian Umum dan Kepegawaian Disdukcapil').staff, asn);
  const colleague = pick(deskStaff, (each) => each !== clerk && each !== operator);
  const peer = pick(deskStaff, (each) => ![clerk, operator, colleague].includes(each));
  return [
    holder(
      'kepegawaian',
      'personnelOfficer',
      pick(within(unit('Badan Kepegawaian dan Pengembangan Sumber Daya Manusia')), atDesk, asn),
      null,
    ),
    guest('walikota', 'appointingAuthority', 'Wali Kota Contoh'),
    holder('inspektur', 'inspector', pick(within(unit('Inspektorat')), asn), null),
    holder(
      'verifikator',
      'healthVerifier',
      pick(within(unit('RSUD Kota Contoh')), (each) => each.employee.titleBefore === 'dr.', asn),
      null,
    ),
    holder('kepala', 'unitHead', registry.head!, registry.at.unit.id),
    holder('plh', 'unitHead', unit('Bidang Pencatatan Sipil').head!, unit('Bidang Pendaftaran Penduduk').at.unit.id),
    holder('operator', 'unitOperator', operator, registry.at.unit.id),
    holder('pegawai', 'employee', clerk, null),
    holder('rekan', 'employee', colleague, null),
    holder('sejawat', 'employee', peer, null),
    holder(
      'staf',
      'employee',
      pick(deskStaff.concat(within(registry)), asn, not, (each) => ![clerk, operator, colleague, peer].includes(each)),
      null,
    ),
    holder(
      'dispensasi',
      'employee',
      pick(clerks, (each) => dispensed.has(each.employee.id)),
      null,
    ),
    holder('perawat', 'employee', pick(unit('Ruang Rawat Anggrek').staff, asn, not, rotates), null),
    guest('platform', 'platformOperator', 'Operator Platform Contoh'),
  ];
};
