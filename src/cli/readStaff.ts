// A staff file as the import takes it, read without a database: everybody in it is new, unknown units are made as named.
import { readFileSync } from 'node:fs';
import type { EmploymentKind, JobKind, PositionKind, UnitKind } from '../domain/people/model.ts';
import type { PersonFacts, PersonStanding } from '../domain/people/personFacts.ts';
import { proposeHeads } from '../domain/people/proposeHeads.ts';
import type { Problem } from '../kernel/result.ts';
import type { PlainDate } from '../kernel/time.ts';
import { judgeFile } from '../server/people/import/judgeFile.ts';

export interface StaffPerson {
  readonly number: string;
  readonly name: string;
  readonly position: string;
  readonly unitName: string;
  readonly facts: PersonFacts;
}
export interface StaffFile {
  readonly people: readonly StaffPerson[];
  /** Lines that could not be taken, with what is wrong. */
  readonly wrong: readonly {
    readonly line: number | null;
    readonly label: string;
    readonly faults: readonly string[];
  }[];
}

type Row = Readonly<Record<string, unknown>>;
const text = (row: Row | undefined, name: string): string =>
  typeof row?.[name] === 'string' ? (row[name] as string) : '';

/** Ids in the order of the file, so that the same file gives the same plan. */
const countedIds = () => {
  let last = 0;
  return () => {
    last += 1;
    return `00000000-0000-4000-8000-${String(last).padStart(12, '0')}`;
  };
};

/** Reads XLSX or CSV. Rejects unreadable files with the import's own refusal; wrong lines are left out and named. */
export const readStaff = (
  path: string,
  asOf: PlainDate,
): { readonly value: StaffFile } | { readonly problem: Problem } => {
  const bytes = new Uint8Array(readFileSync(path));
  const input = {
    kind: 'employees' as const,
    bytes,
    asOf,
    now: `${asOf}T00:00:00Z`,
    known: [],
    units: new Map(),
    unitIdByCode: new Map(),
    headships: [],
    createUnits: true,
  };
  const judged = judgeFile(input, countedIds());
  if ('problem' in judged) return judged;
  if ('sheets' in judged) throw new Error('a staff file is read without a question');
  const units = new Map<string, { name: string; parentId: string | null; kind: UnitKind }>();
  for (const { writes } of judged.value.rows)
    for (const row of writes?.unit_version?.put ?? [])
      units.set(text(row, 'unit_id'), {
        name: text(row, 'name'),
        parentId: text(row, 'parent_id') || null,
        kind: text(row, 'kind') as UnitKind,
      });
  const pathOf = (unitId: string): string[] => {
    const parent = units.get(unitId)?.parentId;
    return parent ? [...pathOf(parent), unitId] : [unitId];
  };
  const people: StaffPerson[] = [];
  for (const { writes } of judged.value.rows) {
    const employee = writes?.employee?.put[0];
    const placement = writes?.placement?.put[0];
    if (employee === undefined || placement === undefined) continue;
    const unitId = text(placement, 'unit_id');
    const unitPath = pathOf(unitId);
    const before = text(employee, 'title_before');
    const after = text(employee, 'title_after');
    people.push({
      number: text(employee, 'number'),
      name: `${before ? `${before} ` : ''}${text(employee, 'name')}${after ? `, ${after}` : ''}`,
      position: text(placement, 'position_title'),
      unitName: units.get(unitId)?.name ?? '',
      facts: {
        employeeId: text(employee, 'employee_id'),
        unitId,
        unitPath,
        opdId: unitPath[0] ?? null,
        unitKind: units.get(unitId)?.kind ?? 'team',
        services: [],
        strategic: false,
        head: writes?.headship?.put.some((each) => text(each, 'unit_id') === unitId) ?? false,
        employmentKind: (text(writes?.employment?.put[0], 'kind') || 'pns') as EmploymentKind,
        positionKind: text(placement, 'position_kind') as PositionKind,
        jobKind: text(placement, 'job_kind') as JobKind,
        residence: text(employee, 'residence_district') || null,
        workplaceId: null,
        roomId: null,
        placeInUnit: null,
        standing: standingOf(writes?.employee_standing?.put[0]),
        attributes: [],
      },
    });
  }
  const wrong = judged.value.rows
    .filter((row) => row.state === 'wrong')
    .map((row) => ({
      line: row.line,
      label: row.label,
      faults: row.faults.map((fault) => `${fault.column}: ${fault.value} (${fault.code})`),
    }));
  return { value: { people: withHeads(people), wrong } };
};

/** The considerations as far as the file has columns for them. */
const standingOf = (row: Readonly<Record<string, unknown>> | undefined): PersonStanding => ({
  performance: (row?.performance ?? null) as PersonStanding['performance'],
  itSkill: (row?.it_skill ?? null) as PersonStanding['itSkill'],
  penalty: (row?.penalty ?? null) as PersonStanding['penalty'],
  inPositionSince: null,
});

/** Units whose head the file does not name get one from positions. */
const withHeads = (people: readonly StaffPerson[]): StaffPerson[] => {
  const heads = proposeHeads(people.map(({ facts, position }) => ({ ...facts, positionTitle: position })));
  const stated = new Set(people.filter(({ facts }) => facts.head).map(({ facts }) => facts.unitId));
  return people.map((person) =>
    heads.get(person.facts.unitId)?.employeeId === person.facts.employeeId && !stated.has(person.facts.unitId)
      ? { ...person, facts: { ...person.facts, head: true } }
      : person,
  );
};
