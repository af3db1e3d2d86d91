// Requests that could not be sent yet: kept on this phone with their evidence, and sent with the same id so that none is made twice.
import { attendanceRequestEndpoints } from '../../../../contract/attendanceRequest.ts';
import { settlingOf } from '../../../../domain/attendance/proof/outbox.ts';
import type { Id } from '../../../../kernel/id.ts';
import { type Answer, call } from '../../../app/call.ts';
import { type AskedBody, type KeptRequest, punchDb } from '../punchDb.ts';
import { outboxChanged } from '../unsent.ts';

export const readKeptRequests = async (accountId: Id): Promise<readonly KeptRequest[]> =>
  (await (await punchDb()).getAll('requests')).filter((row) => row.accountId === accountId);

/** `asked`: only the evidence is left to send. Rejects where this browser keeps nothing. */
export const keepRequest = async (
  accountId: Id,
  body: AskedBody,
  file: Uint8Array | null,
  asked: boolean,
): Promise<void> => {
  await (await punchDb()).put('requests', {
    id: body.id,
    accountId,
    body,
    file,
    fileKey: crypto.randomUUID(),
    asked,
    refused: null,
  });
  outboxChanged();
};

export const dropKeptRequest = async (id: Id): Promise<void> => {
  await (await punchDb()).delete('requests', id);
  outboxChanged();
};

/** What stays of a row after an answer; null when nothing does. */
const afterAnswer = (row: KeptRequest, answer: Answer<unknown>): KeptRequest | null => {
  if (answer.ok) return row.asked || row.file === null ? null : { ...row, asked: true };
  const { status, detail } = answer.refusal;
  // A session that ended comes again; every other refusal that trying again does not change is told.
  return status === 401 || settlingOf(status) === 'later' ? row : { ...row, refused: detail };
};

const sendRow = async (row: KeptRequest): Promise<KeptRequest | null> => {
  const { id, body, file, fileKey } = row;
  const asked = row.asked ? row : afterAnswer(row, await call(attendanceRequestEndpoints.ask, { body, key: body.id }));
  if (asked === null || !asked.asked || file === null) return asked;
  return afterAnswer(
    asked,
    await call(attendanceRequestEndpoints.addFile, { params: { id }, body: file, key: fileKey }),
  );
};

let sending: Promise<boolean> = Promise.resolve(false);

/** Sends what waits, one after the other; answers whether anything went out. */
export const sendKeptRequests = (accountId: Id): Promise<boolean> => {
  const send = async (): Promise<boolean> => {
    const waiting = (await readKeptRequests(accountId)).filter(({ refused }) => refused === null);
    let sent = false;
    for (const row of waiting) {
      const left = await sendRow(row);
      if (left === row) continue;
      sent = true;
      const db = await punchDb();
      await (left === null ? db.delete('requests', row.id) : db.put('requests', left));
    }
    if (sent) outboxChanged();
    return sent;
  };
  sending = sending.then(send, send);
  return sending;
};
