import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import type { Id } from '../../../kernel/id.ts';
import type { Instant } from '../../../kernel/time.ts';
import type { Tx } from '../../platform/db/db.ts';

const pieceBytes = 256 * 1024;

/** Keeps an upload until its job has read it. */
export const keepUpload = async (
  tx: Tx,
  file: { agencyId: number; fileId: Id; name: string; bytes: Uint8Array; at: Instant; accountId: Id | null },
): Promise<void> => {
  const { agencyId, fileId, bytes } = file;
  await tx
    .insertInto('stored_file')
    .values({
      agency_id: agencyId,
      file_id: fileId,
      name: file.name,
      media_type: 'application/octet-stream',
      size_bytes: bytes.length,
      sha256: createHash('sha256').update(bytes).digest('hex'),
      created_at: file.at,
      created_by: file.accountId,
    })
    .execute();
  for (let piece = 0; piece * pieceBytes < bytes.length; piece++) {
    const part = bytes.subarray(piece * pieceBytes, (piece + 1) * pieceBytes);
    await tx
      .insertInto('stored_file_piece')
      .values({ agency_id: agencyId, file_id: fileId, piece, bytes: part })
      .execute();
  }
};

export const readUpload = async (
  tx: Tx,
  agencyId: number,
  fileId: Id,
): Promise<{ bytes: Uint8Array; sha256: string } | null> => {
  const file = await tx
    .selectFrom('stored_file')
    .select('sha256')
    .where('agency_id', '=', agencyId)
    .where('file_id', '=', fileId)
    .executeTakeFirst();
  if (!file) return null;
  const pieces = await tx
    .selectFrom('stored_file_piece')
    .select('bytes')
    .where('agency_id', '=', agencyId)
    .where('file_id', '=', fileId)
    .orderBy('piece')
    .execute();
  return { bytes: Buffer.concat(pieces.map((p) => p.bytes)), sha256: file.sha256 };
};

/** What a preview job of one's own was given and answered; null where there is no such job. */
export const readPreviewJob = async (
  tx: Tx,
  agencyId: number,
  jobId: Id,
  accountId: Id | null,
): Promise<{ input: unknown } | null> => {
  const job = await tx
    .selectFrom('job')
    .select(['input', 'account_id'])
    .where('agency_id', '=', agencyId)
    .where('job_id', '=', jobId)
    .where('kind', '=', 'people.preview')
    .executeTakeFirst();
  return job && job.account_id === accountId ? { input: job.input } : null;
};

export const isCancelAsked = async (tx: Tx, agencyId: number, jobId: Id): Promise<boolean> => {
  const job = tx.selectFrom('job').select('cancel_asked').where('agency_id', '=', agencyId).where('job_id', '=', jobId);
  return (await job.executeTakeFirst())?.cancel_asked ?? false;
};

/** Uploads of any agency whose preview was cancelled or failed, or whose question about the sheet nobody has answered since. */
export const dropLeftUploads = async (tx: Tx, before: Instant): Promise<void> => {
  const left = sql`select agency_id, (input ->> 'fileId')::uuid from job where kind = 'people.preview'
    and (state in ('cancelled', 'failed') or (state = 'done' and ended_at < ${before}::timestamptz))`;
  await sql`delete from stored_file_piece where (agency_id, file_id) in (${left})`.execute(tx);
  await sql`delete from stored_file where (agency_id, file_id) in (${left})`.execute(tx);
};

export const hasUpload = async (tx: Tx, agencyId: number, fileId: Id): Promise<boolean> => {
  const file = tx.selectFrom('stored_file').select('file_id').where('agency_id', '=', agencyId);
  return (await file.where('file_id', '=', fileId).executeTakeFirst()) !== undefined;
};

export const dropUpload = async (tx: Tx, agencyId: number, fileId: Id): Promise<void> => {
  await tx.deleteFrom('stored_file_piece').where('agency_id', '=', agencyId).where('file_id', '=', fileId).execute();
  await tx.deleteFrom('stored_file').where('agency_id', '=', agencyId).where('file_id', '=', fileId).execute();
};
