// A phone with bad luck on a real server: its clock is set, its page reloads, its requests are cut, doubled and overtake each other.

import { instantFrom, todayIn } from '../../src/kernel/time.ts';
import type { SoftPhone } from '../../src/server/attendance/phone/softPhone.ts';
import { type OfficePerson, officePlace } from '../checkin/fillOffice.ts';
import { Wire } from '../checkin/wire.ts';

export interface Tapped {
  readonly id: string;
  readonly employeeId: string;
  /** When it truly was, in milliseconds since 1970. */
  readonly trueMs: number;
  readonly event: ReturnType<SoftPhone['tap']>;
}

export interface PhoneCounts {
  tapped: number;
  sent: number;
  cut: number;
  doubled: number;
  refused: number;
  readonly firstRefusals: string[];
}

const below = (n: number): number => Math.floor(Math.random() * n);

export class BadPhone {
  readonly person: OfficePerson;
  /** Not acknowledged. */
  readonly outbox = new Map<string, Tapped>();
  readonly acknowledged: Tapped[] = [];
  private readonly port: number;
  private readonly counts: PhoneCounts;
  private offset = below(600_000) - 300_000;
  private page = `page ${crypto.randomUUID()}`;
  private pageFrom = Date.now();

  constructor(person: OfficePerson, port: number, counts: PhoneCounts) {
    this.person = person;
    this.port = port;
    this.counts = counts;
  }

  private clocks() {
    const now = Date.now();
    return { wall: now + this.offset, mono: now - this.pageFrom, page: this.page.slice(0, 40) };
  }

  /** Something that happens to a phone between two taps. */
  mishap(): void {
    const luck = Math.random();
    if (luck < 0.05) this.offset = below(7_200_000) - 3_600_000;
    else if (luck < 0.12) {
      this.page = `page ${crypto.randomUUID()}`;
      this.pageFrom = Date.now();
    }
  }

  tap(): void {
    const trueMs = Date.now();
    const day = todayIn('Asia/Jakarta', instantFrom(trueMs + this.offset));
    const position = { lat: officePlace.lat, lon: officePlace.lon, accuracy: 10 };
    const event = this.person.phone.tap({ clocks: this.clocks(), day, position });
    const { id } = JSON.parse(event.text) as { id: string };
    this.outbox.set(id, { id, employeeId: this.person.employeeId, trueMs, event });
    this.counts.tapped++;
  }

  private request(events: readonly Tapped[]): Buffer {
    const { cookie, phone } = this.person;
    const body = JSON.stringify({ clocks: this.clocks(), phone: phone.id, events: events.map(({ event }) => event) });
    return Buffer.from(
      `POST /api/attendance/punches HTTP/1.1\r\nhost: localhost:${this.port}\r\ncookie: ${cookie}\r\ncontent-type: application/json\r\ncontent-length: ${Buffer.byteLength(body)}\r\n\r\n${body}`,
    );
  }

  private async ask(events: readonly Tapped[], unlucky: boolean): Promise<void> {
    const wire = new Wire(this.port);
    const begun = this.clocks();
    const asked = wire.ask(this.request(events));
    this.counts.sent += events.length;
    if (unlucky) {
      // The network goes before the answer comes: whether it was recorded is not known here.
      this.counts.cut++;
      setTimeout(() => wire.close(), below(30));
    }
    try {
      const { status, body } = await asked;
      if (status !== 200) return;
      const ended = this.clocks();
      const { results, anchor } = JSON.parse(body) as {
        results: readonly { id: string; state: string; code?: string }[];
        anchor: { token: string };
      };
      for (const { id, state, code } of results) {
        const tapped = this.outbox.get(id);
        if (tapped === undefined) continue;
        if (state === 'refused') {
          this.counts.refused++;
          this.counts.firstRefusals.push(code ?? '');
          continue;
        }
        this.outbox.delete(id);
        this.acknowledged.push(tapped);
      }
      if (begun.page === ended.page && begun.wall - begun.mono === ended.wall - ended.mono) {
        const trip = ended.mono - begun.mono;
        const middle = { ...begun, wall: begun.wall + trip / 2, mono: begun.mono + trip / 2 };
        this.person.phone.anchor(anchor.token, { ...middle, wall: Math.round(middle.wall) }, trip);
      }
    } catch {
      // Cut, or nobody there: it stays in the outbox.
    } finally {
      wire.close();
    }
  }

  /** Sends what waits; with luck once and in order, without it twice at the same time, in any order, with a network that goes away. */
  async send(lucky: boolean): Promise<void> {
    const waiting = [...this.outbox.values()].slice(0, 50);
    if (waiting.length === 0) return;
    if (lucky) return this.ask(waiting, false);
    const mixed = waiting.map((each) => [Math.random(), each] as const).sort(([a], [b]) => a - b);
    const events = mixed.map(([, each]) => each);
    const twice = Math.random() < 0.3;
    if (twice) this.counts.doubled += events.length;
    await Promise.all([
      this.ask(events, Math.random() < 0.25),
      ...(twice ? [this.ask(events.slice(0, 1 + below(events.length)), Math.random() < 0.25)] : []),
    ]);
  }
}
