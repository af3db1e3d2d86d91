import { createHmac, timingSafeEqual } from 'node:crypto';
import type { AnchorWord } from '../../../contract/attendanceStation.ts';
import type { Id } from '../../../kernel/id.ts';
import { epochMilliseconds, type Instant } from '../../../kernel/time.ts';

/** A question must carry a word of the server that is no older than this. */
const freshSeconds = 300;

const markOf = (masterKey: Uint8Array, stationId: Id, at: number): string =>
  createHmac('sha256', masterKey).update(`station-anchor\n${stationId}\n${at}`).digest('base64url').slice(0, 32);

/** The server's time in milliseconds, marked for one station: nobody else can make it, and the server need not remember it. */
export const anchorFor = (masterKey: Uint8Array, stationId: Id, now: Instant): AnchorWord => {
  const at = epochMilliseconds(now);
  return { at, mark: markOf(masterKey, stationId, at) };
};

export const isAnchor = (masterKey: Uint8Array, stationId: Id, anchor: AnchorWord): boolean => {
  const right = Buffer.from(markOf(masterKey, stationId, anchor.at));
  const given = Buffer.from(anchor.mark);
  return right.length === given.length && timingSafeEqual(right, given);
};

export const isFresh = (anchor: AnchorWord, now: Instant): boolean => {
  const age = epochMilliseconds(now) - anchor.at;
  return age >= -1000 && age <= freshSeconds * 1000;
};
