import type { attendanceRegisterEndpoints } from '../../../contract/attendanceRegister.ts';
import { reachOver } from '../../../domain/attendance/doubt/whoDecides.ts';
import { changesOf, type EdgeOfSheet } from '../../../domain/attendance/register/judgeSheet.ts';
import { type edges, sheetLife } from '../../../domain/attendance/register/model.ts';
import type { Id } from '../../../kernel/id.ts';
import { ok, refuse } from '../../../kernel/result.ts';
import { addDays, instantOf, midnightOf, type Zone } from '../../../kernel/time.ts';
import { tell } from '../../inbox/tell.ts';
import { loadUnits } from '../../people/loadUnits.ts';
import type { Call, Handler } from '../../platform/http/bind.ts';
import { reaches } from '../../roster/reach.ts';
import { findWorkplace } from '../../workplace/store.ts';
import { firstOfMonth } from '../day/deriveStale.ts';
import { lockedMonths } from '../day/lockStore.ts';
import { shortestNote } from '../doubt/decide.ts';
import { appendDecision } from '../doubt/decisionStore.ts';
import { followDecisions } from '../doubt/follow.ts';
import { type GivenPunch, insertPunches } from '../ingest/store.ts';
import { hashId } from '../terminal/hashId.ts';
import { readSheetFile } from './fillSheet.ts';
import { hasOwnHand, lineOf, placeNames, sheetInReach, wholeSheet } from './sheetReader.ts';
import {
  appendSheetAction,
  type KeptRow,
  lockSheet,
  rowsOfSheet,
  type Sheet,
  setRowPunches,
  sheetsSince,
} from './store.ts';

const daysShown = 90;

export const waitingSheets: Handler<typeof attendanceRegisterEndpoints.waiting> = async (call) => {
  const { tx, actor, scope, today, query } = call;
  const tree = await loadUnits(tx, actor.agencyId, today);
  const places = await placeNames(call);
  const sheets = await sheetsSince(tx, actor.agencyId, addDays(today, -daysShown));
  const wanted = (sheet: Sheet) =>
    query.part === 'open' ? sheet.state === 'sent' : sheet.state === 'approved' || sheet.state === 'returned';
  return ok({
    sheets: sheets
      .filter((sheet) => reaches(scope, tree, sheet.unitId) && wanted(sheet))
      .map((sheet) => lineOf(sheet, tree, places)),
  });
};

export const seenSheet: Handler<typeof attendanceRegisterEndpoints.seen> = (call) =>
  wholeSheet(call, call.params.id, 'decider');

export const seenFile: Handler<typeof attendanceRegisterEndpoints.seenFile> = (call) => readSheetFile(call);
export const ownFile: Handler<typeof attendanceRegisterEndpoints.readFile> = (call) => readSheetFile(call);

type Deciding = Call<typeof attendanceRegisterEndpoints.decide>;

/** What two people vouch for, and nothing else: the time is as good as the signature on the sheet. */
const punchOf = (sheet: Sheet, edge: EdgeOfSheet, zone: Zone, now: Deciding['now']): GivenPunch => ({
  id: hashId(`register ${sheet.id} ${edge.employeeId} ${edge.edge}`),
  employeeId: edge.employeeId,
  day: sheet.day,
  at: edge.at,
  earliest: instantOf(midnightOf(sheet.day, zone)),
  latest: now,
  grade: 'D',
  claimedAt: edge.at,
  receivedAt: now,
  channel: 'register',
  method: 'manual',
  sourceId: sheet.id,
  workplaceId: sheet.workplaceId,
  place: 'inside',
  signals: [],
  evidence: { sheet: sheet.code, edge: edge.edge, reason: sheet.reason, photos: sheet.files },
  waits: false,
});

const punchAt = (rows: readonly KeptRow[], { employeeId, edge }: EdgeOfSheet): Id | null => {
  const row = rows.find((each) => each.employeeId === employeeId);
  return (edge === 'in' ? row?.inPunch : row?.outPunch) ?? null;
};

/** Records what the sheet says beyond the one that it puts right, and takes back what no longer holds. */
const record = async (call: Deciding, sheet: Sheet, rows: readonly KeptRow[], reach: Id | null): Promise<number> => {
  const { tx, actor, body, now } = call;
  const { agencyId, accountId } = actor;
  const zone = (await findWorkplace(tx, agencyId, sheet.workplaceId))?.zone ?? 'Asia/Jakarta';
  const before = sheet.corrects === null ? [] : await rowsOfSheet(tx, agencyId, sheet.corrects);
  const { added, kept, gone } = changesOf(before, rows, { day: sheet.day, zone });
  const made = { at: null, decidedAt: now, accountId, reach, final: false };
  for (const edge of gone) {
    const punchId = punchAt(before, edge);
    if (punchId === null) continue;
    const key = { employeeId: edge.employeeId, day: sheet.day, punchId };
    await appendDecision(tx, agencyId, key, { ...made, verdict: 'refused', note: `→ ${sheet.code}` }, 0);
  }
  const punches = added.map((edge) => punchOf(sheet, edge, zone, now));
  await insertPunches(tx, punches);
  for (const { employeeId, day, id } of punches)
    await appendDecision(
      tx,
      agencyId,
      { employeeId, day, punchId: id },
      { ...made, verdict: 'accepted', note: body.note || sheet.code },
      0,
    );
  const idOf = new Map<string, Id | null>([
    ...added.map((edge, i) => [`${edge.employeeId} ${edge.edge}`, punches[i]!.id] as const),
    ...kept.map((edge) => [`${edge.employeeId} ${edge.edge}`, punchAt(before, edge)] as const),
  ]);
  const at = (employeeId: Id, edge: (typeof edges)[number]) => idOf.get(`${employeeId} ${edge}`) ?? null;
  const punched = rows.map(({ employeeId }) => ({
    employeeId,
    inPunch: at(employeeId, 'in'),
    outPunch: at(employeeId, 'out'),
  }));
  await setRowPunches(tx, agencyId, sheet.id, punched);
  const touched = [...added, ...gone].map(({ employeeId }) => ({ employeeId, day: sheet.day }));
  await followDecisions(tx, agencyId, touched, now);
  return punches.length;
};

/** A second person: neither whoever filled it in or sent it, nor anybody who stands on it. */
export const decideSheet: Handler<typeof attendanceRegisterEndpoints.decide> = async (call) => {
  const { tx, actor, params, body, deps, now, audit, scope } = call;
  const { agencyId, accountId } = actor;
  await lockSheet(tx, agencyId, params.id);
  const found = await sheetInReach(call, params.id);
  if (!found.ok) return found;
  const { sheet, tree } = found.value;
  if (sheetLife.after(sheet.state, 'approved') === null) return refuse('register.notSent');
  if (hasOwnHand(sheet, accountId)) return refuse('register.ownSheet');
  const rows = await rowsOfSheet(tx, agencyId, sheet.id);
  if (rows.some(({ employeeId }) => employeeId === actor.employeeId)) return refuse('register.ownRow');
  if (body.decision === 'return' && body.note.length < shortestNote) return refuse('register.noteMissing');
  const move = body.decision === 'approve' ? 'approved' : 'returned';
  if (move === 'approved' && (await lockedMonths(tx, agencyId)).has(firstOfMonth(sheet.day)))
    return refuse('register.monthLocked');
  await appendSheetAction(tx, agencyId, sheet.id, { move, at: now, note: body.note, accountId });
  const reach = reachOver({ scope }, tree.get(sheet.unitId)?.path ?? [sheet.unitId]) ?? null;
  const recorded = move === 'approved' ? await record(call, sheet, rows, reach) : 0;
  await audit(
    `register.${move}`,
    { kind: 'registerSheet', id: sheet.id },
    { code: sheet.code, day: sheet.day, recorded },
  );
  const sender = sheet.actions.findLast((each) => each.move === 'sent')?.accountId ?? sheet.openedBy;
  await tell(
    { deps, tx, now, agencyId },
    {
      accountIds: [sender],
      kind: `register.${move}`,
      params: { day: sheet.day, code: sheet.code, n: rows.length, note: body.note },
      link: `/daftar-hadir/${sheet.id}`,
    },
  );
  return ok({ recorded });
};
