import type { PlainDate } from '../../../kernel/time.ts';
import { changeFrom } from '../changeFrom.ts';
import type { EmploymentKind, PositionKind } from '../model.ts';
import { usualJobKind } from '../readPositionKind.ts';
import { standingPart } from './judgeStanding.ts';
import type { KnownEmployee, KnownPlacement } from './knownEmployee.ts';
import type { FieldChange, RowWrites } from './model.ts';
import type { EmployeeInput } from './readEmployeeRow.ts';

export interface JudgeContext {
  /** Changes without a usable date of their own take effect on this day. */
  readonly asOf: PlainDate;
  readonly now: string;
  readonly newId: () => string;
  readonly unitName: (id: string) => string;
}

export interface JudgedEmployee {
  readonly id: string;
  readonly changes: readonly FieldChange[];
  /** Null where nothing changes. */
  readonly writes: RowWrites | null;
}

const usualEmployment = (input: EmployeeInput): EmploymentKind =>
  input.employment ?? (input.number.kind === 'nip' ? 'pns' : input.number.kind === 'niPppk' ? 'pppk' : 'thl');

const compare = (field: string, before: string | null, after: string | null): FieldChange[] =>
  after === null || (before ?? '') === after ? [] : [{ field, before: before ?? '', after }];

/** The person's own row. Empty cells leave what is recorded as it is. */
const personOf = (input: EmployeeInput, known: KnownEmployee | null, id: string, context: JudgeContext) => {
  const told = input.number.facts;
  const isSameNumber = known?.number === input.number.number;
  const row = {
    employee_id: id,
    number: input.number.number,
    number_kind: isSameNumber && input.employment === null && known ? known.numberKind : input.number.kind,
    name: input.name,
    title_before: input.titleBefore ?? known?.titleBefore ?? '',
    title_after: input.titleAfter ?? known?.titleAfter ?? '',
    sex: input.sex ?? known?.sex ?? told.sex,
    birth_date: input.birthDate ?? known?.birthDate ?? told.birthDate,
    email: input.email ?? known?.email ?? null,
    phone: input.phone ?? known?.phone ?? null,
    residence_district: input.residenceDistrict ?? known?.residenceDistrict ?? null,
    attributes: known?.attributes ?? [],
    external_id: input.externalId ?? known?.externalId ?? null,
    created_at: known?.createdAt ?? context.now,
    updated_at: context.now,
  };
  const changes = known
    ? [
        ...compare('number', known.number, row.number),
        ...compare('numberKind', known.numberKind, row.number_kind),
        ...compare('name', known.name, row.name),
        ...compare('titleBefore', known.titleBefore, row.title_before),
        ...compare('titleAfter', known.titleAfter, row.title_after),
        ...compare('sex', known.sex, row.sex),
        ...compare('birthDate', known.birthDate, row.birth_date),
        ...compare('email', known.email, row.email),
        ...compare('phone', known.phone, row.phone),
        ...compare('residenceDistrict', known.residenceDistrict, row.residence_district),
        ...compare('externalId', known.externalId, row.external_id),
      ]
    : [];
  return { row, changes };
};

type Part = { readonly put: Record<string, unknown>[]; readonly remove: string[]; readonly changes: FieldChange[] };
const nothing: Part = { put: [], remove: [], changes: [] };

const employmentPart = (
  input: EmployeeInput,
  known: KnownEmployee | null,
  employeeId: string,
  context: JudgeContext,
): Part => {
  const last = known?.employments.at(-1);
  const kind = input.employment ?? last?.kind ?? usualEmployment(input);
  const grade = input.grade ?? last?.grade ?? '';
  const row = (id: string, from: PlainDate) => ({
    employment_id: id,
    employee_id: employeeId,
    valid_from: from,
    valid_to: null as PlainDate | null,
    kind,
    grade,
    end_reason: '',
  });
  if (!last) {
    const from = input.employmentFrom ?? input.number.facts.appointed ?? input.positionFrom ?? context.asOf;
    return { put: [row(context.newId(), from)], remove: [], changes: [] };
  }
  const changes = [...compare('employment', last.kind, kind), ...compare('grade', last.grade, grade)];
  const returns = last.to !== null && last.to < context.asOf;
  if (changes.length === 0 && !returns) return nothing;
  const stated = input.gradeFrom !== null && input.gradeFrom > last.from ? input.gradeFrom : context.asOf;
  if (stated <= last.from) return { put: [{ ...row(last.id, last.from), valid_to: last.to }], remove: [], changes };
  const from = returns && stated <= (last.to ?? stated) ? context.asOf : stated;
  const { closed } = changeFrom([last], from);
  const cut = closed && (last.to === null || last.to >= from);
  const put = [row(context.newId(), from)] as Record<string, unknown>[];
  if (cut) put.unshift({ ...row(last.id, last.from), kind: last.kind, grade: last.grade, valid_to: closed.to });
  return {
    put,
    remove: [],
    changes: returns ? [...changes, { field: 'returns', before: last.to ?? '', after: from }] : changes,
  };
};

const placementRow = (p: Omit<KnownPlacement, 'to'> & { to: PlainDate | null }, employeeId: string) => ({
  placement_id: p.id,
  employee_id: employeeId,
  unit_id: p.unitId,
  valid_from: p.from,
  valid_to: p.to,
  position_kind: p.positionKind,
  position_title: p.positionTitle,
  in_position_since: p.inPositionSince,
  job_kind: p.jobKind,
  workplace_id: p.workplaceId,
  room_id: p.roomId,
});

/** First day of a changed placement: the stated TMT where it is new, else the import's own day; null means a correction of the last stretch in place. */
const firstDayOf = (
  input: EmployeeInput,
  last: KnownPlacement,
  sameUnit: boolean,
  asOf: PlainDate,
): PlainDate | null => {
  const recorded = last.inPositionSince ?? last.from;
  if (input.positionFrom !== null && input.positionFrom > last.from && input.positionFrom !== recorded)
    return input.positionFrom;
  if (sameUnit && input.positionFrom === recorded) return null;
  return asOf > last.from ? asOf : null;
};

const placementPart = (
  input: EmployeeInput,
  unitId: string | null,
  known: KnownEmployee | null,
  employeeId: string,
  context: JudgeContext,
): Part => {
  const last = known?.placements.at(-1);
  const kind: PositionKind = input.positionKind ?? last?.positionKind ?? 'pelaksana';
  const next = {
    unitId: unitId ?? last?.unitId ?? '',
    positionKind: kind,
    positionTitle: input.positionTitle ?? last?.positionTitle ?? '',
    inPositionSince: input.positionFrom ?? last?.inPositionSince ?? null,
    jobKind: input.jobKind ?? (last && last.positionKind === kind ? last.jobKind : usualJobKind(kind)),
    workplaceId: last && last.unitId === unitId ? last.workplaceId : null,
    roomId: last && last.unitId === unitId ? last.roomId : null,
  };
  if (!last) {
    const from = input.positionFrom ?? context.asOf;
    return {
      put: [placementRow({ ...next, id: context.newId(), from, to: null }, employeeId)],
      remove: [],
      changes: [],
    };
  }
  const sameUnit = next.unitId === last.unitId;
  const changes = [
    ...(sameUnit
      ? []
      : [{ field: 'unit', before: context.unitName(last.unitId), after: context.unitName(next.unitId) }]),
    ...compare('positionKind', last.positionKind, next.positionKind),
    ...compare('positionTitle', last.positionTitle, next.positionTitle),
    ...compare('jobKind', last.jobKind, next.jobKind),
    ...compare('positionFrom', last.inPositionSince, next.inPositionSince),
  ];
  const returns = last.to !== null && last.to < context.asOf;
  if (changes.length === 0 && !returns) return nothing;
  const from = returns ? context.asOf : firstDayOf(input, last, sameUnit, context.asOf);
  if (from === null)
    return {
      put: [placementRow({ ...next, id: last.id, from: last.from, to: last.to }, employeeId)],
      remove: [],
      changes,
    };
  const { closed } = changeFrom([last], from);
  const opened = placementRow({ ...next, id: context.newId(), from, to: null }, employeeId);
  const cut =
    closed && (last.to === null || last.to >= from) ? [placementRow({ ...last, to: closed.to }, employeeId)] : [];
  return { put: [...cut, opened], remove: [], changes };
};

/**
 * What one line means for one person: which rows are to stand afterwards and which fields differ.
 * A changed position or unit closes the old placement the day before the TMT (or the import's day) and opens a new one;
 * a line with the recorded TMT and unit corrects the last stretch. Applied twice it changes nothing.
 */
export const judgeEmployee = (
  input: EmployeeInput,
  unitId: string | null,
  known: KnownEmployee | null,
  context: JudgeContext,
): JudgedEmployee => {
  const id = known?.id ?? context.newId();
  const person = personOf(input, known, id, context);
  const employment = employmentPart(input, known, id, context);
  const placement = placementPart(input, unitId, known, id, context);
  const standing = standingPart(input, known?.standings ?? [], id, context);
  const changes = [...person.changes, ...employment.changes, ...placement.changes, ...standing.changes];
  if (known && changes.length === 0) return { id, changes, writes: null };
  const isPersonTouched = !known || person.changes.length > 0;
  return {
    id,
    changes,
    writes: {
      ...(isPersonTouched ? { employee: { put: [person.row], remove: [] } } : {}),
      ...(employment.put.length > 0 ? { employment: { put: employment.put, remove: employment.remove } } : {}),
      ...(placement.put.length > 0 ? { placement: { put: placement.put, remove: placement.remove } } : {}),
      ...(standing.put.length > 0 ? { employee_standing: { put: standing.put, remove: [] } } : {}),
    },
  };
};
