// What a kiosk writes down for every scan: hash-chained, signed by its own key. ATTENDANCE.md 7.
/** The last word of the server about the time, with both clocks of the kiosk at that moment (milliseconds). */
export interface StationAnchor {
  /** Milliseconds since 1970, by the server's clock. */
  readonly at: number;
  /** The server's mark over `at` and the station. */
  readonly mark: string;
  readonly wall: number;
  readonly mono: number;
  readonly page: string;
  /** Half the time the question and its answer took, in milliseconds. */
  readonly unsure: number;
}

export interface StationEvent {
  readonly id: string;
  readonly seq: number;
  /** The text as scanned: the server verifies it once more. */
  readonly text: string;
  /** The roll call or meeting chosen at the kiosk; null for the day's attendance. */
  readonly sessionId: string | null;
  /** What the officer said when asked whether face and photo agree; null when nobody was asked. */
  readonly confirmed: boolean | null;
  readonly wall: number;
  readonly mono: number;
  readonly page: string;
  readonly anchor: StationAnchor;
  /** Hash of the event before it, in hexadecimal digits; empty for the first. */
  readonly previous: string;
}

/** The one text of an event that is hashed and signed. */
export const eventText = (stationId: string, e: StationEvent): string =>
  JSON.stringify([
    'LUWES kiosk event 1',
    stationId,
    e.id,
    e.seq,
    e.text,
    e.sessionId,
    e.confirmed,
    e.wall,
    e.mono,
    e.page,
    [e.anchor.at, e.anchor.mark, e.anchor.wall, e.anchor.mono, e.anchor.page, e.anchor.unsure],
    e.previous,
  ]);

/** What a station signs to ask the server for something: bound to the way, the question and a fresh word of the server. */
export const questionText = (
  path: string,
  stationId: string,
  anchorAt: number,
  mark: string,
  payload: string,
): string => JSON.stringify(['LUWES station 1', path, stationId, anchorAt, mark, payload]);
