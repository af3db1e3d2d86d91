import type { MyDay } from '../../contract/roster.ts';
import { type ModeLetter, modeOf } from '../../domain/roster/model.ts';
import { fixedReason, type UnitGround } from '../../domain/roster/unitGround.ts';
import { timeOn } from '../../domain/roster/workingTime.ts';
import type { Id } from '../../kernel/id.ts';
import type { Instant, PlainDate } from '../../kernel/time.ts';
import type { Tx } from '../platform/db/db.ts';
import { groundsIn, publishedLines } from './lineStore.ts';

export interface OwnDay extends Omit<MyDay, 'fresh'> {
  readonly version: number;
  /** Version in which the person's line last changed. */
  readonly lineVersion: number;
  readonly publishedAt: Instant;
}

/** A person's published days with their reasons; where two plans cover a day, the one published last holds. */
export const ownDays = async (
  tx: Tx,
  agencyId: number,
  employeeId: Id,
  from: PlainDate,
  to: PlainDate,
): Promise<OwnDay[]> => {
  const days = new Map<PlainDate, OwnDay>();
  for (const line of await publishedLines(tx, agencyId, [employeeId], from, to)) {
    const ground = (await groundsIn(tx, agencyId, line.planId, [line.unitId], line.version)).get(line.unitId);
    const own = ground?.people.find((person) => person.employeeId === employeeId);
    for (const [d, day] of line.days.entries()) {
      if (day < from || day > to) continue;
      const letter = (line.modes[d] ?? '-') as ModeLetter;
      const mode = modeOf[letter];
      const decided = ground?.reasons[line.why[d] ?? 0] ?? fixedReason;
      if (mode === 'off' && decided.code === 'calendar.weeklyOff') continue;
      const time = mode === 'office' ? timeOn(line.table, line.times, d) : null;
      const ruled = ground?.reasons[own?.ruling[d] ?? -1];
      const reasons = [decided, ...(ruled && ruled !== decided ? [ruled] : [])];
      const set = mode === 'office' ? own?.office[d] : mode === 'home' || mode === 'other' ? own?.home[d] : undefined;
      days.set(day, {
        day,
        mode,
        letter,
        ...(time === null ? {} : { time: { name: time.name, start: time.start, end: time.end, kind: time.kind } }),
        reasons: reasons.map(plain),
        // Once a day has its own hours, the list of all shifts or the wave says nothing more.
        duties: dutiesOf(ground, set)
          .filter((duty) => time === null || duty.code !== 'duty.shift')
          .map(plain),
        overruled: (ground?.overruled?.[own?.overruled?.[d] ?? -1] ?? []).map((each) => ({
          ...each,
          reason: plain(each.reason),
          by: plain(each.by),
        })),
        planId: line.planId,
        version: line.version,
        lineVersion: line.lineVersion,
        publishedAt: line.publishedAt,
      });
    }
  }
  return [...days.values()].sort((a, b) => (a.day < b.day ? -1 : 1));
};

type Said = UnitGround['reasons'][number];
const plain = (reason: Said) => ({
  ...reason,
  params: { ...reason.params },
  ref: reason.ref === null ? null : { ...reason.ref },
});
const dutiesOf = (ground: UnitGround | undefined, set: number | undefined): Said[] =>
  set === undefined ? [] : (ground?.duties[set] ?? []).flatMap((index) => ground?.reasons[index] ?? []);
