// Requests that could not be sent yet: kept on this phone, and sent with the same id so that none is made twice.
import { attendanceRequestEndpoints } from '../../../../contract/attendanceRequest.ts';
import type { RequestOf } from '../../../../contract/endpoint.ts';
import { call } from '../../../app/call.ts';
import { deviceNow } from '../../../app/clock.ts';
import { keep, readKept } from '../../keptStore.ts';

export type AskedBody = NonNullable<RequestOf<typeof attendanceRequestEndpoints.ask>['body']>;
export interface KeptRequest {
  readonly body: AskedBody;
  /** Why the server did not take it; null while it waits for a network. */
  readonly refused: string | null;
}
const key = 'dayRequests:kept';

export const readKeptRequests = async (): Promise<readonly KeptRequest[]> =>
  ((await readKept(key))?.value ?? []) as readonly KeptRequest[];

const write = (kept: readonly KeptRequest[]) => keep(key, { value: kept, at: deviceNow() });

export const keepRequest = async (body: AskedBody): Promise<void> =>
  write([...(await readKeptRequests()).filter((each) => each.body.id !== body.id), { body, refused: null }]);

export const dropKeptRequest = async (id: string): Promise<void> =>
  write((await readKeptRequests()).filter((each) => each.body.id !== id));

/** Sends what waits; answers what is still here, and whether anything went out. */
export const sendKeptRequests = async (): Promise<{ left: readonly KeptRequest[]; sent: boolean }> => {
  const left: KeptRequest[] = [];
  let sent = false;
  for (const each of await readKeptRequests()) {
    if (each.refused !== null) {
      left.push(each);
      continue;
    }
    const answer = await call(attendanceRequestEndpoints.ask, { body: each.body, key: each.body.id });
    if (answer.ok) sent = true;
    else left.push(answer.refusal.status === 0 ? each : { ...each, refused: answer.refusal.detail });
  }
  await write(left);
  return { left, sent };
};
