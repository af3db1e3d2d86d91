import { holdsOn } from '../../../kernel/time.ts';
import { groupBy } from '../groupBy.ts';
import type { Headship } from '../model.ts';
import type { PlacedUnit } from '../unitsOnDay.ts';
import type { Heading } from './findHeading.ts';
import { type FoundUnit, unitFinder } from './findUnit.ts';
import { headsInFile } from './headsInFile.ts';
import { type JudgeContext, judgeEmployee } from './judgeEmployee.ts';
import type { KnownEmployee } from './knownEmployee.ts';
import type { FaultCode, ImportLine, JudgedRow, RowFault, RowWrites } from './model.ts';
import { newUnitWriter } from './newUnitWriter.ts';
import { type ReadEmployee, readEmployeeRow } from './readEmployeeRow.ts';

export interface EmployeePreviewInput {
  readonly heading: Heading;
  readonly lines: readonly ImportLine[];
  readonly known: readonly KnownEmployee[];
  readonly units: ReadonlyMap<string, PlacedUnit>;
  readonly unitIdByCode: ReadonlyMap<string, string>;
  /** All that are recorded, of any time. */
  readonly headships: readonly Headship[];
  /** The officer agreed that unknown units are created under the regional agency that the file names. */
  readonly createUnits: boolean;
  readonly context: Omit<JudgeContext, 'unitName'>;
  readonly onProgress?: (done: number) => void;
}

const rowFault = (
  read: ReadEmployee,
  heading: Heading,
  code: FaultCode,
  severity: RowFault['severity'],
  field: string,
  detail = '',
): RowFault => {
  const column = heading.columns.get(field);
  const value = column === undefined ? '' : (read.line.cells[column]?.text ?? '');
  return { code, severity, column: column === undefined ? '' : (heading.texts[column] ?? ''), value, detail };
};

/** Judges a whole employee file against what is recorded. Rows come back in the order of the file, people missing from it at the end. */
export const previewEmployees = (input: EmployeePreviewInput): JudgedRow[] => {
  const { heading, known } = input;
  const byNumber = new Map(known.map((k) => [k.number, k]));
  const byExternal = new Map(known.flatMap((k) => (k.externalId === null ? [] : [[k.externalId, k] as const])));
  const byId = new Map(known.map((k) => [k.id, k]));
  const byName = groupBy(known, (k) => k.name.toLowerCase());
  const finder = unitFinder(input.units, input.unitIdByCode);
  const newUnits = newUnitWriter(finder, input.units, input.context);
  const unitName = (id: string): string => input.units.get(id)?.name ?? newUnits.nameOf(id) ?? '';
  const context: JudgeContext = { ...input.context, unitName };
  const nameIn = (line: ImportLine): string =>
    (line.cells[heading.columns.get('name') ?? -1]?.text ?? '').trim().toLowerCase();
  const lineOfNumber = new Map<string, number>();
  const seen = new Set<string>();
  const rows: JudgedRow[] = [];

  const unitOf = (read: ReadEmployee, isNew: boolean): { id: string | null; faults: RowFault[]; writes: RowWrites } => {
    const said = read.input!;
    const isSilent = said.unitCode === null && said.unitName === null && said.opdName === null;
    if (isSilent && !isNew) return { id: null, faults: [], writes: {} };
    const found: FoundUnit = finder.find(said);
    if ('id' in found) return { id: found.id, faults: [], writes: {} };
    const field = heading.columns.has('unitName') ? 'unitName' : 'unitCode';
    if (found.fault === 'unit.unknown' && input.createUnits && (said.unitName ?? said.opdName) !== null) {
      const made = newUnits.make(said);
      const above = said.opdName === null || said.unitName === said.opdName ? '' : said.opdName;
      return {
        id: made.id,
        faults: [rowFault(read, heading, 'unit.willBeCreated', 'warning', field, above)],
        writes: made.writes,
      };
    }
    return { id: null, faults: [rowFault(read, heading, found.fault, 'error', field, said.opdName ?? '')], writes: {} };
  };

  const personOf = (read: ReadEmployee): KnownEmployee | null => {
    if (read.input !== null)
      return byNumber.get(read.input.number.number) ?? byExternal.get(read.input.externalId ?? '') ?? null;
    const claimed = read.line.cells[heading.columns.get('number') ?? -1]?.text ?? '';
    return byNumber.get(claimed.replace(/\D/g, '')) ?? null;
  };
  const reads = input.lines.map((line) => readEmployeeRow(heading, line));
  const heads = headsInFile(reads, personOf, finder, input.headships, {
    ...context,
    personName: (id) => byId.get(id)?.name ?? '',
  });

  reads.forEach((read, i) => {
    if (i % 500 === 0) input.onProgress?.(i);
    const { line } = read;
    const cells = heading.texts.map((_, c) => line.cells[c]?.text ?? '');
    const base = { line: line.line, label: read.label, cells };
    const wrong = (faults: readonly RowFault[], targetId: string | null = null): void => {
      rows.push({ ...base, state: 'wrong', targetId, changes: [], faults, writes: null });
    };
    // Somebody whose line is wrong is in the file all the same, so he does not count as missing.
    const person = personOf(read);
    if (person) seen.add(person.id);
    const namesakes = byName.get(nameIn(line)) ?? [];
    if (!person && namesakes.length === 1) seen.add(namesakes[0]!.id);
    if (read.input === null) {
      wrong(read.faults, person?.id);
      return;
    }
    const twin = lineOfNumber.get(read.input.number.number);
    if (twin !== undefined) {
      const twice = rowFault(read, heading, 'number.duplicate', 'error', 'number', String(twin));
      wrong([...read.faults, twice], person?.id);
      return;
    }
    lineOfNumber.set(read.input.number.number, line.line);
    const headFaults = heads
      .faultsOf(read)
      .map(({ code, severity, field, detail }) => rowFault(read, heading, code, severity, field, detail));
    if (headFaults.some((f) => f.severity === 'error')) {
      wrong([...read.faults, ...headFaults], person?.id);
      return;
    }
    const unit = unitOf(read, person === null || person.placements.length === 0);
    const faults = [...read.faults, ...headFaults, ...unit.faults];
    if (unit.faults.some((f) => f.severity === 'error')) {
      wrong(faults, person?.id);
      return;
    }
    if (person === null && read.input.positionKind === null)
      faults.push(rowFault(read, heading, 'position.guessed', 'warning', 'positionKind'));
    if (person === null && read.input.employment === null)
      faults.push(rowFault(read, heading, 'employment.guessed', 'warning', 'employment'));
    const judged = judgeEmployee(read.input, unit.id, person, context);
    const led = heads.judge(read, judged.id, unit.id, person);
    const isTouched = judged.writes !== null || led.put.length > 0;
    const state = person === null ? 'new' : isTouched ? 'changed' : 'unchanged';
    const headship = led.put.length > 0 ? { headship: { put: led.put, remove: [] } } : {};
    const writes = isTouched ? { ...unit.writes, ...judged.writes, ...headship } : null;
    rows.push({ ...base, state, targetId: judged.id, changes: [...judged.changes, ...led.changes], faults, writes });
  });

  for (const person of known) {
    if (seen.has(person.id)) continue;
    const serves = person.employments.some((e) => holdsOn(e, input.context.asOf));
    if (!serves) continue;
    const place = unitName(person.placements.at(-1)?.unitId ?? '');
    const label = [person.number, person.name, place].filter(Boolean).join(' · ');
    rows.push({
      line: null,
      state: 'missing',
      label,
      targetId: person.id,
      changes: [],
      faults: [],
      cells: [],
      writes: null,
    });
  }
  return rows;
};
