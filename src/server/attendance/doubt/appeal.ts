import type { attendanceDoubtEndpoints } from '../../../contract/attendanceDoubt.ts';
import { daysToAppeal, noAppeal } from '../../../domain/attendance/doubt/mayAppeal.ts';
import { reachOver, standsAbove } from '../../../domain/attendance/doubt/whoDecides.ts';
import { evidenceKind, evidenceKinds, mostEvidenceBytes } from '../../../domain/dispensation/evidenceKind.ts';
import { ok, refuse } from '../../../kernel/result.ts';
import { tell } from '../../inbox/tell.ts';
import { loadUnits } from '../../people/loadUnits.ts';
import { fileKeys } from '../../platform/files/fileKeys.ts';
import { allBytes, readFile } from '../../platform/files/readFile.ts';
import { storeFile } from '../../platform/files/storeFile.ts';
import type { Handler } from '../../platform/http/bind.ts';
import { isTimePossible, shortestNote, takeDoubt } from './decide.ts';
import { appendDecision, closeAppeal, findAppeal, insertAppeal, lockPunch, setAppealFile } from './decisionStore.ts';
import { findDoubt } from './doubtStore.ts';
import { followDecisions } from './follow.ts';
import { doubtReader, pathOf } from './reader.ts';
import { nextAbove, tellPerson } from './tellDoubt.ts';

/** Once, against a refusal or another time; it goes to the next above the decider. */
export const appealOwn: Handler<typeof attendanceDoubtEndpoints.appeal> = async (call) => {
  const { tx, actor, params, body, deps, now, today, audit } = call;
  const { agencyId, employeeId } = actor;
  if (employeeId === null) return refuse('general.notFound');
  const key = { ...params, employeeId };
  await lockPunch(tx, agencyId, key);
  const row = await findDoubt(tx, agencyId, today, key);
  if (row === null) return refuse('general.notFound');
  if ((await findAppeal(tx, agencyId, key)) !== null) return refuse('doubt.appealed');
  const { last } = row;
  const closed = noAppeal(last, row.punch.channel, now);
  if (closed !== null || last === null) return refuse(closed ?? 'doubt.appealNothing', { days: daysToAppeal });
  if (body.words.length < shortestNote) return refuse('doubt.noteMissing');
  await insertAppeal(tx, agencyId, key, { seq: last.seq, words: body.words, at: now, accountId: actor.accountId });
  await audit('doubt.appeal', { kind: 'employee', id: employeeId }, { day: key.day, punch: key.punchId });
  const telling = { deps, tx, now, today, agencyId };
  const path = pathOf({ tree: await loadUnits(tx, agencyId, today) }, row.unitId);
  const accountIds = await nextAbove(telling, path, last.reach, [last.accountId, actor.accountId]);
  const link = `/presensi-meragukan/${employeeId}/${key.day}/${key.punchId}`;
  await tell(telling, { accountIds, kind: 'doubt.appealed', params: { name: row.name, day: key.day }, link });
  return ok(undefined);
};

export const addAppealFile: Handler<typeof attendanceDoubtEndpoints.addAppealFile> = async (call) => {
  const { tx, actor, params, body, deps, now, audit } = call;
  const { agencyId, employeeId } = actor;
  if (employeeId === null) return refuse('general.notFound');
  const key = { ...params, employeeId };
  await lockPunch(tx, agencyId, key);
  const appeal = await findAppeal(tx, agencyId, key);
  if (appeal === null || appeal.answeredAt !== null) return refuse('doubt.appealNone');
  if (appeal.fileId !== null) return refuse('doubt.fileThere');
  if (body.length > mostEvidenceBytes)
    return refuse('doubt.fileTooLarge', { megabytes: mostEvidenceBytes / 1024 / 1024 });
  const kind = evidenceKind(body);
  if (kind === null) return refuse('doubt.fileKind');
  const fileId = deps.newId();
  const file = { agencyId, fileId, name: `keberatan.${kind}`, mediaType: evidenceKinds[kind], at: now };
  await storeFile(tx, { ...file, createdBy: actor.accountId }, body, fileKeys(deps.config.masterKey));
  await setAppealFile(tx, agencyId, key, fileId);
  await audit('doubt.addFile', { kind: 'employee', id: employeeId }, { day: key.day, punch: key.punchId });
  return ok(undefined);
};

export const readAppealFile: Handler<typeof attendanceDoubtEndpoints.appealFile> = async (call) => {
  const { tx, actor, params, deps, audit } = call;
  const fileId = (await findAppeal(tx, actor.agencyId, params))?.fileId ?? null;
  const file = fileId === null ? null : await readFile(tx, actor.agencyId, fileId, fileKeys(deps.config.masterKey));
  if (file === null || params.employeeId === actor.employeeId) return refuse('general.notFound');
  await audit(
    'doubt.readFile',
    { kind: 'employee', id: params.employeeId },
    { day: params.day, punch: params.punchId },
  );
  return ok({ bytes: await allBytes(file), name: file.name, mediaType: file.mediaType });
};

/** The answer from above the decider is the last word about this punch. */
export const answerAppeal: Handler<typeof attendanceDoubtEndpoints.answer> = async (call) => {
  const { tx, actor, body, deps, now, today, audit } = call;
  const { agencyId } = actor;
  const { verdict, at, note, ...key } = body;
  const reader = await doubtReader(call);
  const found = await takeDoubt(tx, reader, key);
  if (!found.ok) return found;
  const row = found.value;
  if (!row.appeal || row.last === null) return refuse('doubt.appealNone');
  const path = pathOf(reader, row.unitId);
  if (!standsAbove(reader, path, row.last)) return refuse('doubt.appealAbove');
  if (note.length < shortestNote) return refuse('doubt.noteMissing');
  if (!isTimePossible(at, row) || (at !== null && verdict === 'refused')) return refuse('doubt.timeOutside');
  const changed = verdict !== row.last.verdict || at !== row.last.at;
  const reach = reachOver(reader, path) ?? null;
  const made = { verdict, at, note, decidedAt: now, accountId: actor.accountId, reach, final: true };
  await appendDecision(tx, agencyId, key, made, 0);
  await closeAppeal(tx, agencyId, key, { at: now, accountId: actor.accountId, changed, note });
  await followDecisions(tx, agencyId, [key], now);
  const answered = changed ? 'changed' : 'kept';
  await audit(
    `doubt.${answered}`,
    { kind: 'employee', id: key.employeeId },
    { day: key.day, punch: key.punchId, verdict, note },
  );
  await tellPerson({ deps, tx, now, today, agencyId }, key, `doubt.${answered}`, at ?? row.punch.at, { note });
  return ok(undefined);
};
