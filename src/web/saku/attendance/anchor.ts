import { attendancePhoneEndpoints } from '../../../contract/attendancePhone.ts';
import type { KeptAnchor } from '../../../domain/attendance/proof/phoneEvent.ts';
import type { PhoneClocks } from '../../../domain/attendance/proof/proveInterval.ts';
import type { Id } from '../../../kernel/id.ts';
import { epochMilliseconds, type Instant } from '../../../kernel/time.ts';
import { call } from '../../app/call.ts';
import { pageClocks } from './pageClocks.ts';
import { punchDb } from './punchDb.ts';

/** A trip longer than this proves too little. */
const longestTripMs = 30_000;
/** A server time this young is good enough. */
const youngMs = 60_000;

export interface ClockDifference {
  /** Milliseconds by which this phone's clock is ahead. */
  readonly ahead: number;
  readonly half: number;
}
let difference: ClockDifference | null = null;
/** How far this phone's clock is off, as of the last server time of this page. */
export const clockDifference = (): ClockDifference | null => difference;

/** Keeps a server time with the clocks around its trip. */
export const keepAnchor = async (
  phoneId: Id,
  word: { readonly token: string; readonly at: Instant },
  before: PhoneClocks,
  after: PhoneClocks,
): Promise<void> => {
  const trip = after.mono - before.mono;
  if (trip > longestTripMs) return;
  const wall = Math.round((before.wall + after.wall) / 2);
  const kept: KeptAnchor = { token: word.token, wall, mono: before.mono + trip / 2, page: after.page, half: trip / 2 };
  difference = { ahead: wall - epochMilliseconds(word.at), half: trip / 2 };
  await (await punchDb()).put('anchors', kept, phoneId);
};

/** How far the phone's clock was ahead when a server time was kept; the token begins with that time. */
export const aheadAt = (anchor: KeptAnchor | null): number =>
  anchor === null ? 0 : anchor.wall - Number.parseInt(anchor.token.split('.')[0] ?? '', 36);

export const knownAnchor = async (phoneId: Id): Promise<KeptAnchor | null> =>
  (await (await punchDb()).get('anchors', phoneId)) ?? null;

/** Asks the server for its time unless the last one of this page is young. */
export const refreshAnchor = async (phoneId: Id): Promise<void> => {
  const known = await knownAnchor(phoneId);
  const before = pageClocks();
  if (known !== null && known.page === before.page && before.mono - known.mono < youngMs) return;
  const answer = await call(attendancePhoneEndpoints.anchor, { query: { phone: phoneId } });
  if (answer.ok) await keepAnchor(phoneId, answer.value, before, pageClocks());
};
