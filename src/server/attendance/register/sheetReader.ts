import type { SheetLine, SheetWhole } from '../../../contract/attendanceRegister.ts';
import type { Scope } from '../../../domain/access/can.ts';
import { sheetLife } from '../../../domain/attendance/register/model.ts';
import { fullName } from '../../../domain/people/model.ts';
import { printNumber } from '../../../domain/people/readNumber.ts';
import type { Id } from '../../../kernel/id.ts';
import { ok, type Result, refuse } from '../../../kernel/result.ts';
import { daysBetween, type PlainDate, todayIn } from '../../../kernel/time.ts';
import { loadUnits } from '../../people/loadUnits.ts';
import type { Tx } from '../../platform/db/db.ts';
import { reaches, type UnitTree } from '../../roster/reach.ts';
import { findWorkplace, listWorkplaces } from '../../workplace/store.ts';
import { holderFacts, peopleInUnits } from '../card/store.ts';
import { loadSchedules } from '../day/loadSchedules.ts';
import { correctionsOf, filesOfSheet, findSheet, rowsOfSheet, type Sheet } from './store.ts';

export interface SheetReader {
  readonly tx: Tx;
  readonly actor: { readonly agencyId: number; readonly accountId: Id; readonly employeeId: Id | null };
  readonly scope: Scope;
  readonly today: PlainDate;
}

/** A sheet whose unit lies within reach; others see it as not there. */
export const sheetInReach = async (
  { tx, actor, scope, today }: SheetReader,
  id: Id,
): Promise<Result<{ sheet: Sheet; tree: UnitTree }>> => {
  const sheet = await findSheet(tx, actor.agencyId, id);
  const tree = await loadUnits(tx, actor.agencyId, today);
  return sheet !== null && reaches(scope, tree, sheet.unitId) ? ok({ sheet, tree }) : refuse('general.notFound');
};

export const lineOf = (sheet: Sheet, tree: UnitTree, places: ReadonlyMap<Id, string>): SheetLine => ({
  id: sheet.id,
  code: sheet.code,
  day: sheet.day,
  unitId: sheet.unitId,
  unitName: tree.get(sheet.unitId)?.name ?? '',
  place: places.get(sheet.workplaceId) ?? '',
  reason: sheet.reason,
  state: sheet.state,
  people: sheet.people,
  files: sheet.files,
  openedBy: sheet.opener,
  openedAt: sheet.openedAt,
  changedAt: sheet.actions.at(-1)?.at ?? sheet.openedAt,
});

export const placeNames = async ({ tx, actor }: Pick<SheetReader, 'tx' | 'actor'>): Promise<ReadonlyMap<Id, string>> =>
  new Map((await listWorkplaces(tx, actor.agencyId)).map((each) => [each.id, each.name]));

/** Everybody of a unit and below it on a day, with what was planned, in order of name. */
export const peopleOfSheet = async (
  tx: Tx,
  agencyId: number,
  { unitId, day }: Pick<Sheet, 'unitId' | 'day'>,
  tree: UnitTree,
  also: readonly Id[] = [],
): Promise<SheetWhole['everybody']> => {
  const below = [...tree.values()].filter(({ path }) => path.includes(unitId)).map(({ id }) => id);
  const ids = [...new Set([...(await peopleInUnits(tx, agencyId, day, below)), ...also])];
  const facts = await holderFacts(tx, agencyId, day, ids);
  const days = new Map(
    (await loadSchedules(tx, agencyId, ids, day, day)).map((each) => [each.employeeId, each.days[0]]),
  );
  return facts.map((person) => {
    const planned = days.get(person.employeeId);
    const shift = planned?.shifts[0];
    return {
      id: person.employeeId,
      name: fullName(person),
      number: printNumber(person.number),
      unitName: tree.get(person.unitId ?? '')?.name ?? '',
      mode: planned?.mode ?? null,
      start: shift?.start ?? null,
      end: shift?.end ?? null,
    };
  });
};

export const hasOwnHand = (sheet: Sheet, accountId: Id): boolean =>
  sheet.openedBy === accountId || sheet.actions.some((each) => each.move === 'sent' && each.accountId === accountId);

/** The sheet as one of both sides reads it. */
export const wholeSheet = async (
  reader: SheetReader,
  id: Id,
  side: 'operator' | 'decider',
): Promise<Result<SheetWhole>> => {
  const { tx, actor } = reader;
  const found = await sheetInReach(reader, id);
  if (!found.ok) return found;
  const { sheet, tree } = found.value;
  const rows = await rowsOfSheet(tx, actor.agencyId, id);
  const place = await findWorkplace(tx, actor.agencyId, sheet.workplaceId);
  const later = await correctionsOf(tx, actor.agencyId, id);
  const before = sheet.corrects === null ? null : await findSheet(tx, actor.agencyId, sheet.corrects);
  const zone = place?.zone ?? 'Asia/Jakarta';
  const sent = sheet.actions.findLast(({ move }) => move === 'sent');
  const open = sheetLife.from(sheet.state).includes('sent');
  const standsOnIt = rows.some(({ employeeId }) => employeeId === actor.employeeId);
  const may: SheetWhole['may'] = [];
  if (side === 'operator' && open) may.push('edit', 'send', 'discard');
  if (side === 'operator' && sheet.state === 'approved' && later.length === 0) may.push('correct');
  if (side === 'decider' && sheet.state === 'sent' && !hasOwnHand(sheet, actor.accountId) && !standsOnIt)
    may.push('decide');
  const everybody = await peopleOfSheet(
    tx,
    actor.agencyId,
    sheet,
    tree,
    rows.map(({ employeeId }) => employeeId),
  );
  const named = (other: Sheet | null | undefined) => (other ? { id: other.id, code: other.code } : null);
  return ok({
    ...lineOf(sheet, tree, new Map(place === null ? [] : [[place.id, place.name]])),
    note: sheet.note,
    workplaceId: sheet.workplaceId,
    zone,
    rows: rows.map((row) => ({ employeeId: row.employeeId, in: row.in, out: row.out })),
    everybody,
    fileList: await filesOfSheet(tx, actor.agencyId, id),
    history: sheet.actions.map(({ move, at, by, note }) => ({ move, at, by, note })),
    corrects: named(before),
    correctedBy: named(later[0]),
    daysLate: sent === undefined ? null : Math.max(0, daysBetween(sheet.day, todayIn(zone, sent.at))),
    may,
  });
};
