import type { Id } from '../../../kernel/id.ts';
import type { Instant } from '../../../kernel/time.ts';
import type { Tx } from '../../platform/db/db.ts';

export interface KeptEvent {
  readonly eventId: Id;
  readonly seq: number;
  readonly at: Instant;
  readonly employeeId: Id | null;
  readonly rollCallId: Id | null;
  readonly method: 'qrCard' | 'qrLive' | null;
  readonly confirmed: boolean | null;
  readonly outcome: string;
  /** The text that the kiosk signed. */
  readonly said: string;
  readonly signature: Uint8Array;
}

export const insertEvents = async (
  tx: Tx,
  agencyId: number,
  stationId: Id,
  events: readonly KeptEvent[],
  receivedAt: Instant,
): Promise<void> => {
  if (events.length === 0) return;
  await tx
    .insertInto('station_event')
    .values(
      events.map((event) => ({
        agency_id: agencyId,
        station_id: stationId,
        event_id: event.eventId,
        seq: event.seq,
        received_at: receivedAt,
        at: event.at,
        employee_id: event.employeeId,
        roll_call_id: event.rollCallId,
        method: event.method,
        confirmed: event.confirmed,
        outcome: event.outcome,
        said: event.said,
        signature: event.signature,
      })),
    )
    .execute();
};

/** What became of events that came before. */
export const outcomesOf = async (
  tx: Tx,
  agencyId: number,
  stationId: Id,
  ids: readonly Id[],
): Promise<Map<Id, string>> => {
  const rows = await tx
    .selectFrom('station_event')
    .select(['event_id', 'outcome'])
    .where('agency_id', '=', agencyId)
    .where('station_id', '=', stationId)
    .where('event_id', 'in', ids)
    .execute();
  return new Map(rows.map((row) => [row.event_id, row.outcome]));
};

export interface NearEvent {
  readonly employeeId: Id;
  readonly at: Instant;
  readonly stationId: Id;
  readonly workplaceId: Id;
  readonly rollCallId: Id | null;
}

/** Counted events of these people at any kiosk in a span of time. */
export const eventsOfPeople = async (
  tx: Tx,
  agencyId: number,
  employeeIds: readonly Id[],
  from: Instant,
  to: Instant,
): Promise<NearEvent[]> => {
  if (employeeIds.length === 0) return [];
  const rows = await tx
    .selectFrom('station_event as e')
    .innerJoin('station as s', (j) =>
      j.onRef('s.agency_id', '=', 'e.agency_id').onRef('s.station_id', '=', 'e.station_id'),
    )
    .select(['e.employee_id', 'e.at', 'e.station_id', 's.workplace_id', 'e.roll_call_id'])
    .where('e.agency_id', '=', agencyId)
    .where('e.employee_id', 'in', employeeIds)
    .where('e.outcome', 'in', ['accepted', 'doubtful'])
    .where('e.at', '>=', from)
    .where('e.at', '<=', to)
    .execute();
  return rows.map((row) => ({
    employeeId: row.employee_id!,
    at: row.at,
    stationId: row.station_id,
    workplaceId: row.workplace_id,
    rollCallId: row.roll_call_id,
  }));
};

/** The last events of a kiosk, the newest first. */
export const eventsOf = async (tx: Tx, agencyId: number, stationId: Id, most: number) => {
  const rows = await tx
    .selectFrom('station_event as e')
    .leftJoin('roll_call as r', (j) =>
      j.onRef('r.agency_id', '=', 'e.agency_id').onRef('r.roll_call_id', '=', 'e.roll_call_id'),
    )
    .select([
      'e.event_id',
      'e.at',
      'e.received_at',
      'e.employee_id',
      'e.method',
      'e.confirmed',
      'e.outcome',
      'r.name as session',
    ])
    .where('e.agency_id', '=', agencyId)
    .where('e.station_id', '=', stationId)
    .orderBy('e.received_at', 'desc')
    .orderBy('e.seq', 'desc')
    .limit(most)
    .execute();
  return rows.map((row) => ({
    id: row.event_id,
    at: row.at,
    receivedAt: row.received_at,
    employeeId: row.employee_id,
    method: row.method,
    session: row.session,
    confirmed: row.confirmed,
    outcome: row.outcome,
  }));
};
