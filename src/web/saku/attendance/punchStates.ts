import type { PunchView } from '../../../contract/attendancePhone.ts';
import type { Id } from '../../../kernel/id.ts';
import type { Instant } from '../../../kernel/time.ts';
import type { OutboxRow } from './punchDb.ts';

/** The three states that are never blurred, and what was decided since. */
export type ShownState = 'kept' | 'recorded' | 'waits' | 'accepted' | 'refused';
export interface ShownPunch {
  readonly id: Id;
  readonly at: Instant;
  readonly state: ShownState;
  readonly receipt: string;
  readonly why: string;
}

const ofServer = (punch: PunchView): ShownPunch => ({
  id: punch.id,
  at: punch.at,
  state: punch.state === 'counts' ? 'recorded' : punch.state,
  receipt: punch.receipt,
  why: punch.note,
});

const ofPhone = (row: OutboxRow): ShownPunch => ({
  id: row.id,
  at: row.result?.at ?? row.tappedAt,
  state:
    row.state === 'recorded'
      ? row.result?.waits
        ? 'waits'
        : 'recorded'
      : row.state === 'refused'
        ? 'refused'
        : 'kept',
  receipt: row.result?.receipt ?? '',
  why: row.state === 'refused' ? row.sentence : '',
});

/** The server's word on each punch, and this phone's own where the server has not spoken of it. */
export const shownPunches = (server: readonly PunchView[], rows: readonly OutboxRow[]): ShownPunch[] => {
  const known = new Set(server.map(({ id }) => id));
  return [...server.map(ofServer), ...rows.filter(({ id }) => !known.has(id)).map(ofPhone)].sort((a, b) =>
    a.at < b.at ? -1 : 1,
  );
};
