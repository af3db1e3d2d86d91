import { randomInt } from 'node:crypto';
import type { attendanceRegisterEndpoints } from '../../../contract/attendanceRegister.ts';
import { judgeSheet } from '../../../domain/attendance/register/judgeSheet.ts';
import { sheetLife } from '../../../domain/attendance/register/model.ts';
import {
  evidenceKind,
  evidenceKinds,
  mostEvidenceBytes,
  mostEvidenceFiles,
} from '../../../domain/dispensation/evidenceKind.ts';
import type { Id } from '../../../kernel/id.ts';
import { ok, type Result, refuse } from '../../../kernel/result.ts';
import { addDays, todayIn } from '../../../kernel/time.ts';
import { tell } from '../../inbox/tell.ts';
import { loadUnits } from '../../people/loadUnits.ts';
import { fileKeys } from '../../platform/files/fileKeys.ts';
import { allBytes, readFile } from '../../platform/files/readFile.ts';
import { storeFile } from '../../platform/files/storeFile.ts';
import type { Call, Handler } from '../../platform/http/bind.ts';
import { reaches } from '../../roster/reach.ts';
import { findWorkplace } from '../../workplace/store.ts';
import { firstOfMonth } from '../day/deriveStale.ts';
import { lockedMonths } from '../day/lockStore.ts';
import { nearestDeciders } from '../doubt/tellDoubt.ts';
import { lineOf, peopleOfSheet, placeNames, sheetInReach, wholeSheet } from './sheetReader.ts';
import {
  appendSheetAction,
  attachSheetFile,
  correctionsOf,
  filesOfSheet,
  findSheet,
  insertSheet,
  lockSheet,
  replaceRows,
  rowsOfSheet,
  type Sheet,
  setSheetText,
  sheetIdOfCode,
  sheetsSince,
} from './store.ts';

/** Letters and digits that are not mistaken for each other in handwriting. */
const letters = 'ABCDEFGHJKLMNPQRSTUVWXYZ23456789';
const newCode = (): string => Array.from({ length: 8 }, () => letters[randomInt(letters.length)]).join('');
const monthsShown = 90;

export const listSheets: Handler<typeof attendanceRegisterEndpoints.list> = async (call) => {
  const { tx, actor, scope, today, query } = call;
  const tree = await loadUnits(tx, actor.agencyId, today);
  const places = await placeNames(call);
  const sheets = await sheetsSince(tx, actor.agencyId, addDays(today, -monthsShown));
  const isOpen = (sheet: Sheet) => sheet.state !== 'approved' && sheet.state !== 'discarded';
  return ok({
    sheets: sheets
      .filter((sheet) => reaches(scope, tree, sheet.unitId) && isOpen(sheet) === (query.part === 'open'))
      .map((sheet) => lineOf(sheet, tree, places)),
  });
};

export const openSheet: Handler<typeof attendanceRegisterEndpoints.open> = async (call) => {
  const { tx, actor, body, deps, now, audit } = call;
  const { agencyId, accountId } = actor;
  if ((await findWorkplace(tx, agencyId, body.workplaceId)) === null) return refuse('general.notFound');
  const { corrects } = body;
  const before = corrects === null ? null : await findSheet(tx, agencyId, corrects);
  if (corrects !== null) {
    if (before === null || before.unitId !== body.unitId) return refuse('general.notFound');
    await lockSheet(tx, agencyId, corrects);
    if (before.state !== 'approved') return refuse('register.notApproved');
    if ((await correctionsOf(tx, agencyId, corrects)).length > 0) return refuse('register.correctedAlready');
  }
  const id = deps.newId();
  const code = newCode();
  // What is put right keeps its day and place.
  const place = before ?? body;
  const { unitId, reason, note } = body;
  const made = { id, code, unitId, reason, note, corrects, workplaceId: place.workplaceId, day: place.day };
  await insertSheet(tx, agencyId, { ...made, openedAt: now, openedBy: accountId });
  if (before !== null) await replaceRows(tx, agencyId, id, await rowsOfSheet(tx, agencyId, before.id));
  await audit('register.open', { kind: 'registerSheet', id }, { code, day: made.day, reason, corrects });
  return ok({ id, code });
};

export const sheetByCode: Handler<typeof attendanceRegisterEndpoints.byCode> = async (call) => {
  const { tx, actor, params } = call;
  const code = params.code.toUpperCase().replace(/[^A-Z0-9]/g, '');
  const id = await sheetIdOfCode(tx, actor.agencyId, code);
  const found = id === null ? null : await sheetInReach(call, id);
  return found?.ok ? ok({ id: found.value.sheet.id }) : refuse('register.noSuchCode');
};

export const readSheet: Handler<typeof attendanceRegisterEndpoints.one> = (call) =>
  wholeSheet(call, call.params.id, 'operator');

type Writing = Pick<Call<typeof attendanceRegisterEndpoints.send>, 'tx' | 'actor' | 'scope' | 'today' | 'params'>;

/** A sheet that can still be filled in, taken until the transaction ends. */
const openForEntry = async (call: Writing) => {
  await lockSheet(call.tx, call.actor.agencyId, call.params.id);
  const found = await sheetInReach(call, call.params.id);
  if (!found.ok) return found;
  return sheetLife.after(found.value.sheet.state, 'sent') === null ? refuse('register.notOpen') : found;
};

export const saveSheet: Handler<typeof attendanceRegisterEndpoints.save> = async (call) => {
  const { tx, actor, body, params } = call;
  const found = await openForEntry(call);
  if (!found.ok) return found;
  const { sheet, tree } = found.value;
  const rows = [...new Map(body.rows.map((row) => [row.employeeId, row])).values()].filter(
    (row) => row.in !== null || row.out !== null,
  );
  const known = new Set((await peopleOfSheet(tx, actor.agencyId, sheet, tree)).map(({ id }) => id));
  if (rows.some(({ employeeId }) => !known.has(employeeId))) return refuse('register.personElsewhere');
  await replaceRows(tx, actor.agencyId, params.id, rows);
  await setSheetText(tx, actor.agencyId, params.id, body);
  return ok({ people: rows.length });
};

export const addSheetFile: Handler<typeof attendanceRegisterEndpoints.addFile> = async (call) => {
  const { tx, actor, body, params, deps, now, audit } = call;
  const { agencyId } = actor;
  const found = await openForEntry(call);
  if (!found.ok) return found;
  const had = (await filesOfSheet(tx, agencyId, params.id)).length;
  if (had >= mostEvidenceFiles) return refuse('register.fileTooMany', { most: mostEvidenceFiles });
  if (body.length > mostEvidenceBytes)
    return refuse('doubt.fileTooLarge', { megabytes: mostEvidenceBytes / 1024 / 1024 });
  const kind = evidenceKind(body);
  if (kind === null) return refuse('doubt.fileKind');
  const fileId = deps.newId();
  const name = `lembar-${found.value.sheet.code}-${had + 1}.${kind}`;
  const file = { agencyId, fileId, name, mediaType: evidenceKinds[kind], at: now, createdBy: actor.accountId };
  await storeFile(tx, file, body, fileKeys(deps.config.masterKey));
  await attachSheetFile(tx, agencyId, params.id, fileId);
  await audit('register.addFile', { kind: 'registerSheet', id: params.id }, { files: had + 1 });
  return ok({ files: had + 1 });
};

type Reading = Pick<
  Call<typeof attendanceRegisterEndpoints.readFile>,
  'tx' | 'actor' | 'scope' | 'today' | 'params' | 'deps'
>;

export const readSheetFile = async (
  call: Reading,
): Promise<Result<{ bytes: Uint8Array; name: string; mediaType: string }>> => {
  const { tx, actor, params, deps } = call;
  const found = await sheetInReach(call, params.id);
  if (!found.ok) return found;
  const own = (await filesOfSheet(tx, actor.agencyId, params.id)).some(({ id }) => id === params.fileId);
  const file = own ? await readFile(tx, actor.agencyId, params.fileId, fileKeys(deps.config.masterKey)) : null;
  if (file === null) return refuse('general.notFound');
  return ok({ bytes: await allBytes(file), name: file.name, mediaType: file.mediaType });
};

const tellDeciders = async (call: Call<typeof attendanceRegisterEndpoints.send>, sheet: Sheet, path: readonly Id[]) => {
  const { tx, actor, deps, now, today } = call;
  const telling = { deps, tx, now, today, agencyId: actor.agencyId };
  const accountIds = await nearestDeciders(telling, [...path].reverse(), [actor.accountId, sheet.openedBy]);
  const params = { day: sheet.day, n: sheet.people, code: sheet.code };
  await tell(telling, { accountIds, kind: 'register.sent', params, link: `/setujui-daftar-hadir/${sheet.id}` });
};

export const sendSheet: Handler<typeof attendanceRegisterEndpoints.send> = async (call) => {
  const { tx, actor, params, now, audit } = call;
  const { agencyId } = actor;
  const found = await openForEntry(call);
  if (!found.ok) return found;
  const { sheet, tree } = found.value;
  const place = await findWorkplace(tx, agencyId, sheet.workplaceId);
  const zone = place?.zone ?? 'Asia/Jakarta';
  const rows = await rowsOfSheet(tx, agencyId, params.id);
  const locked = (await lockedMonths(tx, agencyId)).has(firstOfMonth(sheet.day));
  const judged = judgeSheet({ day: sheet.day, zone, rows, now, today: todayIn(zone, now), locked });
  if (!judged.ok) return judged;
  await appendSheetAction(tx, agencyId, params.id, { move: 'sent', at: now, note: '', accountId: actor.accountId });
  await audit('register.sent', { kind: 'registerSheet', id: params.id }, { day: sheet.day, people: rows.length });
  await tellDeciders(call, sheet, tree.get(sheet.unitId)?.path ?? [sheet.unitId]);
  return ok(undefined);
};

export const discardSheet: Handler<typeof attendanceRegisterEndpoints.discard> = async (call) => {
  const { tx, actor, params, now, audit } = call;
  const found = await openForEntry(call);
  if (!found.ok) return found;
  const action = { move: 'discarded', at: now, note: '', accountId: actor.accountId } as const;
  await appendSheetAction(tx, actor.agencyId, params.id, action);
  await audit('register.discarded', { kind: 'registerSheet', id: params.id }, { code: found.value.sheet.code });
  return ok(undefined);
};
