import { randomBytes } from 'node:crypto';
import type { attendanceCardEndpoints } from '../../../contract/attendanceCard.ts';
import type { Id } from '../../../kernel/id.ts';
import { ok, type Result, refuse } from '../../../kernel/result.ts';
import type { PlainDate } from '../../../kernel/time.ts';
import type { Tx } from '../../platform/db/db.ts';
import type { Deps } from '../../platform/deps.ts';
import { eraseFile } from '../../platform/files/eraseFile.ts';
import { FileUnreadable, fileKeys } from '../../platform/files/fileKeys.ts';
import { allBytes, readFile } from '../../platform/files/readFile.ts';
import { storeFile } from '../../platform/files/storeFile.ts';
import type { Handler } from '../../platform/http/bind.ts';
import { judgePhoto } from './judgePhoto.ts';
import { holderFacts, makeHolders, setPhotoFile } from './store.ts';

const jpeg = 'image/jpeg';

/** The bytes of a photo; null where the present key cannot open it or it is gone. */
export const photoBytes = async (tx: Tx, agencyId: number, deps: Pick<Deps, 'config'>, fileId: Id) => {
  try {
    const file = await readFile(tx, agencyId, fileId, fileKeys(deps.config.masterKey));
    return file && (await allBytes(file));
  } catch (error) {
    if (error instanceof FileUnreadable) return null;
    throw error;
  }
};

const photoOf = async (
  tx: Tx,
  agencyId: number,
  deps: Pick<Deps, 'config'>,
  day: PlainDate,
  employeeId: Id,
): Promise<Result<{ bytes: Uint8Array; name: string; mediaType: string }>> => {
  const fileId = (await holderFacts(tx, agencyId, day, [employeeId]))[0]?.photoFileId ?? null;
  if (fileId === null) return refuse('card.photoNone');
  const bytes = await photoBytes(tx, agencyId, deps, fileId);
  return bytes === null ? refuse('card.photoUnreadable') : ok({ bytes, name: 'foto.jpg', mediaType: jpeg });
};

export const readPhoto: Handler<typeof attendanceCardEndpoints.photo> = ({ tx, actor, deps, today, params }) =>
  photoOf(tx, actor.agencyId, deps, today, params.employeeId);

export const readOwnPhoto: Handler<typeof attendanceCardEndpoints.ownPhoto> = async ({ tx, actor, deps, today }) =>
  actor.employeeId === null ? refuse('card.noPerson') : photoOf(tx, actor.agencyId, deps, today, actor.employeeId);

export const setPhoto: Handler<typeof attendanceCardEndpoints.setPhoto> = async (call) => {
  const { tx, actor, deps, now, today, params, body, audit } = call;
  if ((await holderFacts(tx, actor.agencyId, today, [params.employeeId])).length === 0)
    return refuse('general.notFound');
  const judged = judgePhoto(body);
  if (!judged.ok) return judged;
  const fileId = deps.newId();
  const file = { agencyId: actor.agencyId, fileId, name: 'foto.jpg', mediaType: jpeg, at: now };
  await storeFile(tx, { ...file, createdBy: actor.accountId }, judged.value, fileKeys(deps.config.masterKey));
  await makeHolders(tx, actor.agencyId, [{ employeeId: params.employeeId, holder: randomBytes(8) }]);
  const before = await setPhotoFile(tx, actor.agencyId, params.employeeId, fileId);
  if (before !== null) await eraseFile(tx, actor.agencyId, before);
  await audit('card.setPhoto', { kind: 'employee', id: params.employeeId });
  return ok(undefined);
};

export const removePhoto: Handler<typeof attendanceCardEndpoints.removePhoto> = async ({
  tx,
  actor,
  params,
  audit,
}) => {
  const before = await setPhotoFile(tx, actor.agencyId, params.employeeId, null);
  if (before === null) return refuse('card.photoNone');
  await eraseFile(tx, actor.agencyId, before);
  await audit('card.removePhoto', { kind: 'employee', id: params.employeeId });
  return ok(undefined);
};
