import { sql } from 'kysely';
import type { Id } from '../../../kernel/id.ts';
import type { PlainDate } from '../../../kernel/time.ts';
import type { Tx } from '../../platform/db/db.ts';

export const attachRequestFile = async (tx: Tx, agencyId: number, requestId: Id, fileId: Id): Promise<void> => {
  await tx
    .insertInto('attendance_request_file')
    .values({ agency_id: agencyId, request_id: requestId, file_id: fileId })
    .execute();
};

export const requestFilesOf = async (
  tx: Tx,
  agencyId: number,
  requestId: Id,
): Promise<{ id: Id; name: string; sizeBytes: number }[]> => {
  const { rows } = await sql<{ file_id: Id; name: string; size_bytes: number }>`
    select s.file_id, s.name, s.size_bytes from attendance_request_file f
    join stored_file s on s.agency_id = f.agency_id and s.file_id = f.file_id
    where f.agency_id = ${agencyId} and f.request_id = ${requestId} order by s.created_at, s.file_id`.execute(tx);
  return rows.map((r) => ({ id: r.file_id, name: r.name, sizeBytes: r.size_bytes }));
};

/** Permits of health with files that wait or hold and that no verifier has looked at, the oldest day first. */
export const requestsToCheck = async (tx: Tx, agencyId: number): Promise<Id[]> => {
  const { rows } = await sql<{ request_id: Id }>`select r.request_id from attendance_request r
    where r.agency_id = ${agencyId} and r.health
      and exists (select from attendance_request_file f where f.agency_id = r.agency_id and f.request_id = r.request_id)
      and not exists (select from attendance_request_action a where a.agency_id = r.agency_id and a.request_id = r.request_id
        and a.move in ('checked', 'refused', 'withdrawn', 'ended'))
    order by r.day, r.made_at, r.request_id limit 500`.execute(tx);
  return rows.map((r) => r.request_id);
};

/** Detaches evidence about days before a day; the files themselves are the caller's to erase. */
export const detachRequestFiles = async (tx: Tx, agencyId: number, before: PlainDate): Promise<Id[]> => {
  const { rows } = await sql<{ file_id: Id }>`delete from attendance_request_file f using attendance_request r
    where f.agency_id = ${agencyId} and r.agency_id = f.agency_id and r.request_id = f.request_id and r.day < ${before}::date
    returning f.file_id`.execute(tx);
  return rows.map((r) => r.file_id);
};
