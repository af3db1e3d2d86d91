// Load on a running server: so many phones that wait for their answer each, or arrivals that wait for nobody.
import { setTimeout as pause } from 'node:timers/promises';
import { atThisMoment, type CheckIn } from './requests.ts';
import { Wire, type WireReply } from './wire.ts';

export interface Loaded {
  readonly answered: number;
  readonly failed: number;
  readonly seconds: number;
  /** Milliseconds, ascending. */
  readonly times: readonly number[];
  readonly firstFault: string;
}

const isRecorded = ({ status, body }: WireReply): boolean => status === 200 && /"state":"(received|known)"/.test(body);

/** Every phone sends its next check-in when the last is answered, until the time or the check-ins are over. */
export const closedLoop = async (
  ports: readonly number[],
  phones: number,
  checkIns: readonly CheckIn[],
  seconds: number,
): Promise<Loaded> => {
  const wires = Array.from({ length: phones }, (_, n) => new Wire(ports[n % ports.length]!));
  const times: number[] = [];
  let failed = 0;
  let firstFault = '';
  let next = 0;
  const begun = performance.now();
  const until = begun + seconds * 1000;
  await Promise.all(
    wires.map(async (wire) => {
      while (performance.now() < until && next < checkIns.length) {
        const checkIn = checkIns[next++]!;
        const asked = performance.now();
        try {
          const reply = await wire.ask(atThisMoment(checkIn));
          if (isRecorded(reply)) times.push(performance.now() - asked);
          else throw new Error(`${reply.status} ${reply.body.slice(0, 200)}`);
        } catch (cause) {
          failed++;
          firstFault ||= String(cause);
          if (wire.isOver) return;
        }
      }
    }),
  );
  const took = (performance.now() - begun) / 1000;
  for (const wire of wires) wire.close();
  return { answered: times.length, failed, seconds: took, times: times.sort((a, b) => a - b), firstFault };
};

/** Poisson arrivals; the time of each counts from when it was due, however slow the ones before were. */
export const openLoop = async (
  ports: readonly number[],
  perSecond: number,
  checkIns: readonly CheckIn[],
  seconds: number,
): Promise<Loaded> => {
  const free: Wire[] = [];
  let made = 0;
  const times: number[] = [];
  let failed = 0;
  let firstFault = '';
  const under: Promise<void>[] = [];
  const send = async (checkIn: CheckIn, due: number): Promise<void> => {
    const wire = free.pop() ?? new Wire(ports[made++ % ports.length]!);
    try {
      const reply = await wire.ask(atThisMoment(checkIn));
      free.push(wire);
      if (isRecorded(reply)) times.push(performance.now() - due);
      else throw new Error(`${reply.status} ${reply.body.slice(0, 200)}`);
    } catch (cause) {
      failed++;
      firstFault ||= String(cause);
    }
  };
  const begun = performance.now();
  let due = begun;
  for (const checkIn of checkIns) {
    due += (-Math.log(1 - Math.random()) * 1000) / perSecond;
    if (due - begun > seconds * 1000) break;
    const wait = due - performance.now();
    if (wait > 1) await pause(wait);
    under.push(send(checkIn, due));
  }
  await Promise.all(under);
  const took = (performance.now() - begun) / 1000;
  for (const wire of free) wire.close();
  return { answered: times.length, failed, seconds: took, times: times.sort((a, b) => a - b), firstFault };
};

export const quantile = (ascending: readonly number[], share: number): number =>
  ascending[Math.min(ascending.length - 1, Math.floor(ascending.length * share))] ?? 0;
