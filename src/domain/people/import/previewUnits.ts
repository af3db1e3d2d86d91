import { addDays, type PlainDate } from '../../../kernel/time.ts';
import { findLoop } from '../findLoop.ts';
import { groupBy } from '../groupBy.ts';
import { recordsBegin } from '../recordsBegin.ts';
import type { UnitVersion } from '../unitVersion.ts';
import type { Heading } from './findHeading.ts';
import type { FaultCode, FieldChange, ImportLine, JudgedRow, RowFault, RowWrites } from './model.ts';
import { type ReadUnit, readUnitRow } from './readUnitRow.ts';

export interface KnownUnit {
  readonly id: string;
  readonly code: string | null;
  readonly createdAt: string;
  /** The version in force on the import's day, with its row id. */
  readonly version: UnitVersion & { readonly id: string };
}

export interface UnitPreviewInput {
  readonly heading: Heading;
  readonly lines: readonly ImportLine[];
  readonly known: readonly KnownUnit[];
  readonly context: { readonly asOf: PlainDate; readonly now: string; readonly newId: () => string };
}

interface Draft {
  readonly read: ReadUnit;
  readonly known: KnownUnit | null;
  readonly id: string;
  faults: RowFault[];
  parentId: string | null;
}

const bare = (name: string): string => name.toLowerCase().replace(/[^a-z0-9]/g, '');

/** Judges a unit file: finds each unit by code or by name, ties it to its superior unit, refuses loops and what hangs on a refused line. */
export const previewUnits = ({ heading, lines, known, context }: UnitPreviewInput): JudgedRow[] => {
  const knownByCode = new Map(known.flatMap((u) => (u.code === null ? [] : [[u.code, u] as const])));
  const knownById = new Map(known.map((u) => [u.id, u]));
  const knownByName = groupBy(known, (u) => bare(u.version.name));
  const fault = (
    read: ReadUnit,
    code: FaultCode,
    severity: RowFault['severity'],
    field: string,
    detail = '',
  ): RowFault => {
    const column = heading.columns.get(field) ?? -1;
    return { code, severity, column: heading.texts[column] ?? '', value: read.line.cells[column]?.text ?? '', detail };
  };

  const drafts: Draft[] = [];
  const draftByCode = new Map<string, Draft>();
  const taken = new Set<string>();
  for (const line of lines) {
    const read = readUnitRow(heading, line);
    const code = read.input?.code ?? null;
    const named = read.input ? (knownByName.get(bare(read.input.name)) ?? []) : [];
    const found =
      (code === null ? undefined : knownByCode.get(code)) ??
      (named.length === 1 && (code === null || named[0]!.code === null) ? named[0]! : null);
    const draft: Draft = {
      read,
      known: found ?? null,
      id: found?.id ?? context.newId(),
      faults: [...read.faults],
      parentId: null,
    };
    const twin = code === null ? undefined : draftByCode.get(code);
    if (twin) draft.faults.push(fault(read, 'unit.duplicate', 'error', 'code', String(twin.read.line.line)));
    else if (taken.has(draft.id)) draft.faults.push(fault(read, 'unit.duplicate', 'error', 'name', ''));
    else {
      if (code !== null) draftByCode.set(code, draft);
      taken.add(draft.id);
    }
    drafts.push(draft);
  }

  const isWrong = (d: Draft): boolean => d.faults.some((f) => f.severity === 'error');
  const draftsByName = groupBy(drafts, (d) => bare(d.read.input?.name ?? ''));
  const rootInFile = drafts.find((d) => !isWrong(d) && d.read.input?.kind === 'root');
  const rootId =
    known.find((u) => u.version.kind === 'root' && u.version.parentId === null)?.id ?? rootInFile?.id ?? null;

  const findParent = (draft: Draft): string | null | undefined => {
    const input = draft.read.input!;
    if (input.parentCode !== null)
      return draftByCode.get(input.parentCode)?.id ?? knownByCode.get(input.parentCode)?.id;
    if (input.parentName !== null) {
      const inFile = draftsByName.get(bare(input.parentName)) ?? [];
      const recorded = knownByName.get(bare(input.parentName)) ?? [];
      const ids = new Set([...inFile.map((d) => d.id), ...recorded.map((u) => u.id)]);
      return ids.size === 1 ? [...ids][0] : undefined;
    }
    if (draft.known) return draft.known.version.parentId;
    return input.kind === 'root' || rootId === draft.id ? null : rootId;
  };
  for (const draft of drafts) {
    if (isWrong(draft)) continue;
    const parentId = findParent(draft);
    const field = draft.read.input?.parentCode === null ? 'parentName' : 'parentCode';
    if (parentId === undefined) draft.faults.push(fault(draft.read, 'unit.parentUnknown', 'error', field));
    else draft.parentId = parentId;
  }

  refuseLoops(drafts, known, isWrong, fault);
  const draftById = new Map(drafts.filter((d) => !isWrong(d) || d.known === null).map((d) => [d.id, d]));
  for (let changed = true; changed; ) {
    changed = false;
    for (const draft of drafts) {
      const parent = draft.parentId === null ? undefined : draftById.get(draft.parentId);
      if (isWrong(draft) || !parent || !isWrong(parent) || parent.known) continue;
      draft.faults.push(fault(draft.read, 'unit.parentWrong', 'error', 'parentCode', String(parent.read.line.line)));
      changed = true;
    }
  }
  const nameOf = (id: string | null): string =>
    id === null ? '' : (drafts.find((d) => d.id === id)?.read.input?.name ?? knownById.get(id)?.version.name ?? '');
  const rows = drafts.map((draft) => judge(draft, isWrong(draft), heading, context, nameOf, fault));
  const missing = known
    .filter((u) => !taken.has(u.id))
    .map(
      (u): JudgedRow => ({
        line: null,
        state: 'missing',
        label: u.version.name,
        targetId: u.id,
        changes: [],
        faults: [],
        cells: [],
        writes: null,
      }),
    );
  return [...rows, ...missing];
};

type MakeFault = (
  read: ReadUnit,
  code: FaultCode,
  severity: RowFault['severity'],
  field: string,
  detail?: string,
) => RowFault;

/** Every unit of a loop is refused with the loop named; the rest of the tree goes in. */
const refuseLoops = (
  drafts: readonly Draft[],
  known: readonly KnownUnit[],
  isWrong: (d: Draft) => boolean,
  fault: MakeFault,
): void => {
  for (;;) {
    const parents = new Map<string, string | null>(known.map((u) => [u.id, u.version.parentId]));
    const live = drafts.filter((d) => !isWrong(d));
    for (const d of live) parents.set(d.id, d.parentId);
    const loop = findLoop(parents);
    if (loop === null) return;
    const names = loop.map(
      (id) => live.find((d) => d.id === id)?.read.input?.name ?? known.find((u) => u.id === id)?.version.name ?? '',
    );
    const guilty = live.filter((d) => loop.includes(d.id));
    if (guilty.length === 0) return;
    for (const draft of guilty)
      draft.faults.push(fault(draft.read, 'unit.loop', 'error', 'parentCode', [...names, names[0]!].join(' → ')));
  }
};

const judge = (
  draft: Draft,
  wrong: boolean,
  heading: Heading,
  context: UnitPreviewInput['context'],
  nameOf: (id: string | null) => string,
  fault: MakeFault,
): JudgedRow => {
  const { read, known } = draft;
  const base = {
    line: read.line.line,
    label: read.label,
    cells: heading.texts.map((_, c) => read.line.cells[c]?.text ?? ''),
    faults: draft.faults,
  };
  if (wrong || read.input === null)
    return { ...base, state: 'wrong', targetId: known?.id ?? null, changes: [], writes: null };
  const old = known?.version ?? null;
  const next = {
    parent_id: draft.parentId,
    name: read.input.name,
    kind: read.input.kind ?? old?.kind ?? 'team',
    services: read.input.services ?? old?.services ?? [],
    strategic: read.input.strategic ?? old?.strategic ?? false,
    workplace_id: old?.workplaceId ?? null,
  };
  if (read.input.kind === null && old === null) draft.faults.push(fault(read, 'unit.kindGuessed', 'warning', 'name'));
  const code = read.input.code ?? known?.code ?? null;
  const unitRow = { unit_id: draft.id, external_code: code, created_at: known?.createdAt ?? context.now };
  if (old === null) {
    const version = {
      version_id: context.newId(),
      unit_id: draft.id,
      valid_from: recordsBegin,
      valid_to: null,
      ...next,
    };
    const writes: RowWrites = { unit: { put: [unitRow], remove: [] }, unit_version: { put: [version], remove: [] } };
    return { ...base, state: 'new', targetId: draft.id, changes: [], writes };
  }
  const changes: FieldChange[] = [];
  const differ = (field: string, before: string, after: string): void =>
    void (before === after || changes.push({ field, before, after }));
  differ('unitCode', known?.code ?? '', code ?? '');
  differ('parentUnit', nameOf(old.parentId), nameOf(next.parent_id));
  differ('unitName', old.name, next.name);
  differ('unitKind', old.kind, next.kind);
  differ('services', [...old.services].sort().join(', '), [...next.services].sort().join(', '));
  differ('strategic', String(old.strategic), String(next.strategic));
  if (changes.length === 0) return { ...base, state: 'unchanged', targetId: draft.id, changes, writes: null };
  const isVersionTouched = changes.some((c) => c.field !== 'unitCode');
  const same = {
    unit_id: draft.id,
    parent_id: old.parentId,
    name: old.name,
    kind: old.kind,
    services: old.services,
    strategic: old.strategic,
    workplace_id: old.workplaceId,
  };
  const versions =
    context.asOf > old.from
      ? [
          { version_id: old.id, valid_from: old.from, valid_to: addDays(context.asOf, -1), ...same },
          { version_id: context.newId(), unit_id: draft.id, valid_from: context.asOf, valid_to: old.to, ...next },
        ]
      : [{ version_id: old.id, unit_id: draft.id, valid_from: old.from, valid_to: old.to, ...next }];
  const writes: RowWrites = {
    ...(code === known?.code ? {} : { unit: { put: [unitRow], remove: [] } }),
    ...(isVersionTouched ? { unit_version: { put: versions, remove: [] } } : {}),
  };
  return { ...base, state: 'changed', targetId: draft.id, changes, writes };
};
