import type { Employee, Employment, EmploymentKind, Placement } from '../../../domain/people/model.ts';
import type { PlainDate } from '../../../kernel/time.ts';
import type { BuiltUnit } from '../blueprint/buildUnits.ts';
import type { Random } from '../random.ts';
import { appointedFor, birthDateFor, gradeFor, inPositionSince, levelFor } from './careers.ts';
import { composeName, type Sex } from './composeName.ts';
import { degreesFor } from './degrees.ts';
import { niPppk, nip } from './employeeNumber.ts';
import { hirings, type Post } from './posts.ts';
import { residenceFor } from './residence.ts';

export interface Hired {
  readonly employee: Employee;
  readonly employment: Employment;
  readonly placement: Placement;
  readonly since: PlainDate;
}

/** Remembers the numbers and addresses already given. */
export interface Register {
  readonly numbers: Set<string>;
  readonly emails: Set<string>;
  agencyNumbers: number;
}

const mostlyWomen = /^(Bidan|Perawat|Guru Kelas|Nutrisionis|Perekam)/;
const mostlyMen = /(Kebakaran|Polisi|Ketertiban|Pengemudi|Keamanan|Penjaga|Pemadam)/;
const sexFor = (random: Random, post: Post): Sex => {
  const women = /^Bidan/.test(post.title)
    ? 1
    : mostlyWomen.test(post.title)
      ? 0.74
      : mostlyMen.test(post.title)
        ? 0.07
        : 0.48;
  return random.chance(women) ? 'female' : 'male';
};

const numberFor = (
  register: Register,
  kind: EmploymentKind,
  birth: PlainDate,
  appointed: PlainDate,
  sex: Sex,
): string => {
  for (let n = 1; ; n++) {
    const number =
      kind === 'pns'
        ? nip(birth, appointed, sex, n)
        : kind === 'pppk' || kind === 'pppkPartTime'
          ? niPppk(birth, Number(appointed.slice(0, 4)), kind === 'pppkPartTime', sex, n)
          : `${kind.toUpperCase()}KC${String(++register.agencyNumbers).padStart(5, '0')}`;
    if (!register.numbers.has(number)) {
      register.numbers.add(number);
      return number;
    }
  }
};

const emailFor = (register: Register, name: string): string => {
  const stem = name.toLowerCase().replaceAll(' ', '.');
  for (let n = 1; ; n++) {
    const email = `${stem}${n === 1 ? '' : n}@contoh.invalid`;
    if (!register.emails.has(email)) {
      register.emails.add(email);
      return email;
    }
  }
};

/** One invented person on one post of one unit, with a number that agrees with birth date and sex. */
export const hirePerson = (random: Random, register: Register, at: BuiltUnit, post: Post, today: PlainDate): Hired => {
  const kind = random.weighted<EmploymentKind>(hirings[post.hiring]);
  const sex = sexFor(random, post);
  const birth = birthDateFor(random, post.positionKind, kind, today);
  const appointed = appointedFor(random, post, kind, birth, today);
  const grade = gradeFor(post, kind, appointed, today);
  const name = composeName(random, sex);
  const degrees = degreesFor(random, post, sex);
  const since = inPositionSince(random, appointed, today);
  const id = random.id();
  const asn = kind !== 'ptt' && kind !== 'thl';
  const level =
    post.hiring === 'career' && post.positionKind === 'fungsional' && kind === 'pns'
      ? ` ${levelFor(post.schooling, grade)}`
      : '';
  return {
    employee: {
      id,
      number: numberFor(register, kind, birth, appointed, sex),
      numberKind: kind === 'pns' ? 'nip' : asn ? 'niPppk' : 'agencyNumber',
      name,
      titleBefore: degrees.before,
      titleAfter: degrees.after,
      sex,
      birthDate: birth,
      email: emailFor(register, name),
      phone: null,
      residenceDistrict: residenceFor(random, at.site.district),
    },
    employment: { id: random.id(), employeeId: id, from: appointed, to: null, kind, grade },
    placement: {
      id: random.id(),
      employeeId: id,
      unitId: at.unit.id,
      from: since < at.unit.from ? at.unit.from : since,
      to: null,
      positionKind: post.positionKind,
      positionTitle: `${post.title}${level}`,
      jobKind: post.jobKind,
      workplaceId: at.unit.workplaceId,
      roomId: null,
    },
    since,
  };
};
