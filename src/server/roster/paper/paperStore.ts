import { sql } from 'kysely';
import type { Id } from '../../../kernel/id.ts';
import type { Instant } from '../../../kernel/time.ts';
import type { Tx } from '../../platform/db/db.ts';

/** What a job was asked to do. */
export const inputOfJob = async (tx: Tx, agencyId: number, jobId: Id): Promise<unknown> =>
  (
    await tx
      .selectFrom('job')
      .select('input')
      .where('agency_id', '=', agencyId)
      .where('job_id', '=', jobId)
      .executeTakeFirst()
  )?.input;

/** Erases files of plans and recaps that were written before a moment, in every agency. Owner only. */
export const erasePapers = async (tx: Tx, before: Instant): Promise<void> => {
  await sql`delete from stored_file f using job j
    where j.kind in ('roster.paper', 'attendance.paper') and j.state = 'done' and j.ended_at < ${before}::timestamptz
      and f.agency_id = j.agency_id and f.file_id = (j.result ->> 'fileId')::uuid`.execute(tx);
};
