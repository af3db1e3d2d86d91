import type { PlainDate } from '../../../kernel/time.ts';
import { type EmploymentKind, type JobKind, jobKinds, type PositionKind, positionKinds } from '../model.ts';
import { hasLeft, readEmploymentKind } from '../readEmploymentKind.ts';
import { readGrade } from '../readGrade.ts';
import { judgeNumber, readNumber, type StaffNumber } from '../readNumber.ts';
import { readPositionKind } from '../readPositionKind.ts';
import type { Heading } from './findHeading.ts';
import type { ImportLine, RowFault } from './model.ts';
import { readDay } from './readDay.ts';
import { type LeadingInput, readLeading } from './readLeading.ts';
import { readStanding, type StandingInput } from './readStanding.ts';
import { type RowReader, rowReader } from './rowReader.ts';

/** What a line says of a person; null where it says nothing, which leaves what is recorded as it is. */
export interface EmployeeInput extends StandingInput {
  readonly number: StaffNumber;
  readonly name: string;
  readonly titleBefore: string | null;
  readonly titleAfter: string | null;
  readonly sex: 'male' | 'female' | null;
  readonly birthDate: PlainDate | null;
  readonly email: string | null;
  readonly phone: string | null;
  readonly residenceDistrict: string | null;
  readonly externalId: string | null;
  readonly employment: EmploymentKind | null;
  readonly employmentFrom: PlainDate | null;
  readonly grade: string | null;
  readonly gradeFrom: PlainDate | null;
  readonly positionKind: PositionKind | null;
  readonly positionTitle: string | null;
  readonly positionFrom: PlainDate | null;
  readonly jobKind: JobKind | null;
  readonly unitCode: string | null;
  readonly unitName: string | null;
  readonly opdName: string | null;
  readonly leading: LeadingInput;
}

export interface ReadEmployee {
  readonly line: ImportLine;
  readonly input: EmployeeInput | null;
  readonly label: string;
  readonly faults: readonly RowFault[];
}

const optional = (text: string): string | null => (text === '' ? null : text);

const dayIn = (row: RowReader, field: string): PlainDate | null => {
  if (row.text(field) === '') return null;
  const day = readDay(row.cell(field));
  if (day === null) row.warn('day.unreadable', field);
  return day;
};

const sexIn = (row: RowReader): 'male' | 'female' | null => {
  const text = row.text('sex');
  if (text === '') return null;
  if (/^(l|m|1|pria|laki)/i.test(text)) return 'male';
  if (/^(p|f|w|2)/i.test(text)) return 'female';
  row.warn('sex.unreadable', 'sex');
  return null;
};

const numberIn = (row: RowReader, employment: EmploymentKind | null): StaffNumber | null => {
  const cell = row.cell('number');
  if (cell.number !== undefined && cell.number > Number.MAX_SAFE_INTEGER) {
    row.error('number.ruined', 'number');
    return null;
  }
  const read = readNumber(cell.text, employment);
  if ('fault' in read) {
    row.error(read.fault, 'number', String(cell.text.replace(/\D/g, '').length));
    return null;
  }
  return read.value;
};

const employmentIn = (row: RowReader): EmploymentKind | null => {
  const text = row.text('employment');
  const kind = readEmploymentKind(text);
  if (text !== '' && kind === null) row.warn('employment.unreadable', 'employment');
  return kind;
};

const positionIn = (row: RowReader): PositionKind | null => {
  const stated = positionKinds.find(
    (k) => k.toLowerCase() === row.text('positionKind').replace(/\s/g, '').toLowerCase(),
  );
  return stated ?? readPositionKind(row.text('positionKind'), row.text('echelon'), row.text('positionTitle'));
};

const jobWords: readonly (readonly [RegExp, JobKind])[] = [
  [/^admin/i, 'administration'],
  [/layanan|pelayanan/i, 'service'],
  [/lapangan/i, 'field'],
  [/teknologi|informatika|^ti$/i, 'technology'],
  [/di tempat|di lokasi|luring/i, 'onSite'],
  [/pimpinan|kepemimpinan/i, 'leadership'],
];
const jobIn = (row: RowReader): JobKind | null => {
  const text = row.text('job');
  if (text === '') return null;
  const kind =
    jobKinds.find((k) => k.toLowerCase() === text.toLowerCase()) ?? jobWords.find(([p]) => p.test(text))?.[1] ?? null;
  if (kind === null) row.warn('job.unreadable', 'job');
  return kind;
};

const emailIn = (row: RowReader): string | null => {
  const text = row.text('email').toLowerCase();
  if (text === '') return null;
  if (/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(text) && text.length <= 254) return text;
  row.warn('email.unreadable', 'email');
  return null;
};

/** Reads one line of an employee file. Errors keep the line out; warnings say what was odd or passed over. */
export const readEmployeeRow = (heading: Heading, line: ImportLine): ReadEmployee => {
  const row = rowReader(heading, line);
  const employment = employmentIn(row);
  const number = numberIn(row, employment);
  const name = row.text('name').slice(0, 200);
  if (name === '') row.error('name.missing', 'name');
  if (hasLeft(row.text('standing'))) row.error('person.left', 'standing');
  const sex = sexIn(row);
  const birthDate = dayIn(row, 'birthDate');
  if (number) {
    const told = {
      'number.birthDiffers': number.facts.birthDate ?? '',
      'number.sexDiffers': number.facts.sex ?? '',
    } as Record<string, string>;
    for (const code of judgeNumber(number, { birthDate, sex })) row.warn(code, 'number', told[code] ?? '');
  }
  const gradeText = row.text('grade');
  const gradeKind = employment ?? (number?.kind === 'niPppk' ? 'pppk' : 'pns');
  const grade = gradeText === '' ? null : readGrade(gradeText, gradeKind);
  if (gradeText !== '' && grade === null) row.warn('grade.unreadable', 'grade');
  const input: Omit<EmployeeInput, 'number'> = {
    name,
    titleBefore: optional(row.text('titleBefore').slice(0, 60)),
    titleAfter: optional(row.text('titleAfter').slice(0, 100)),
    sex,
    birthDate,
    email: emailIn(row),
    phone: optional(
      row
        .text('phone')
        .replace(/[^\d+]/g, '')
        .slice(0, 32),
    ),
    residenceDistrict: optional(row.text('residenceDistrict').slice(0, 13)),
    externalId: optional(row.text('externalId').slice(0, 64)),
    employment,
    employmentFrom: dayIn(row, 'employmentFrom'),
    grade,
    gradeFrom: dayIn(row, 'gradeFrom'),
    positionKind: positionIn(row),
    positionTitle: optional(row.text('positionTitle').slice(0, 200)),
    positionFrom: dayIn(row, 'positionFrom'),
    jobKind: jobIn(row),
    unitCode: optional(row.text('unitCode')),
    unitName: optional(row.text('unitName').slice(0, 200)),
    opdName: optional(row.text('opdName').slice(0, 200)),
    leading: readLeading(row, dayIn),
    ...readStanding(row),
  };
  const label = [row.text('number'), name].filter(Boolean).join(' · ');
  return { line, label, faults: row.faults, input: number && !row.isWrong() ? { ...input, number } : null };
};
