// Check-ins as a phone sends them, made before the clock runs: signed, chained, one request each.
import { todayIn } from '../../src/kernel/time.ts';
import { systemClock } from '../../src/server/platform/clock.ts';
import { clocksNow, type OfficePerson, officePlace } from './fillOffice.ts';

export interface CheckIn {
  readonly id: string;
  readonly employeeId: string;
  readonly request: Buffer;
  /** Where the phone's clocks stand in it, to be set when it is sent. */
  readonly wallAt: number;
  readonly monoAt: number;
}

export const makeCheckIn = ({ phone, cookie, employeeId }: OfficePerson, port: number): CheckIn => {
  const clocks = clocksNow();
  const day = todayIn('Asia/Jakarta', systemClock());
  const position = { lat: officePlace.lat + Math.random() * 2e-4, lon: officePlace.lon, accuracy: 12 };
  const event = phone.tap({ clocks, day, position });
  const body = JSON.stringify({ clocks, phone: phone.id, events: [event] });
  const request = Buffer.from(
    `POST /api/attendance/punches HTTP/1.1\r\nhost: localhost:${port}\r\ncookie: ${cookie}\r\ncontent-type: application/json\r\ncontent-length: ${Buffer.byteLength(body)}\r\n\r\n${body}`,
  );
  const wallAt = request.indexOf('"wall":') + '"wall":'.length;
  const monoAt = request.indexOf('"mono":') + '"mono":'.length;
  return { id: JSON.parse(event.text).id, employeeId, request, wallAt, monoAt };
};

/** The request with the clocks of the moment; the figures have as many digits as they had. */
export const atThisMoment = ({ request, wallAt, monoAt }: CheckIn): Buffer => {
  const { wall, mono } = clocksNow();
  request.write(`${wall}`, wallAt, 'latin1');
  request.write(`${mono}`, monoAt, 'latin1');
  return request;
};
