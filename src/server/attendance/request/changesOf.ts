import type { DayChange, DayGlance } from '../../../contract/attendanceRequest.ts';
import { costOfDay } from '../../../domain/attendance/day/costOfDay.ts';
import type { Id } from '../../../kernel/id.ts';
import type { Instant, PlainDate } from '../../../kernel/time.ts';
import type { Tx } from '../../platform/db/db.ts';
import { firstOpen } from '../day/deriveMonth.ts';
import { firstOfMonth } from '../day/deriveStale.ts';
import type { Overlay } from '../day/evidenceStore.ts';
import { type DerivedMonth, openMonth } from '../day/judgeMonth.ts';
import { lockedMonths } from '../day/lockStore.ts';
import { triedOf } from './overlayOf.ts';

const glanceAt = (month: DerivedMonth, day: PlainDate): DayGlance | null => {
  const record = month.records.find((each) => each.day === day);
  if (record === undefined) return null;
  const { state, lateMinutes, earlyMinutes, workedMinutes, requiredMinutes } = record;
  return {
    state,
    in: record.in?.at ?? null,
    out: record.out?.at ?? null,
    lateMinutes,
    earlyMinutes,
    workedMinutes,
    requiredMinutes,
    percent: costOfDay(record, month.rulesOn(day)),
  };
};

/** How the day of each overlay is judged now, and how it would be with it; by the overlay's id. Nothing is written. */
export const changesOf = async (
  tx: Tx,
  agencyId: number,
  overlays: readonly Overlay[],
  now: Instant,
): Promise<ReadonlyMap<Id, DayChange>> => {
  const locked = await lockedMonths(tx, agencyId);
  const changes = new Map<Id, DayChange>();
  for (const month of new Set(overlays.map((each) => firstOfMonth(each.day)))) {
    const those = overlays.filter((each) => firstOfMonth(each.day) === month);
    const ids = [...new Set(those.map((each) => each.employeeId))];
    const { people, judge } = await openMonth(tx, agencyId, month, ids, now);
    const plain = new Map(people.map((person) => [person.employeeId, { person, month: judge(person) }]));
    for (const overlay of those) {
      const own = plain.get(overlay.employeeId);
      const record = own?.month.records.find((each) => each.day === overlay.day);
      if (own === undefined || record === undefined) continue;
      const before = glanceAt(own.month, overlay.day);
      const after = glanceAt(judge(own.person, triedOf(overlay, now)), overlay.day);
      if (before === null || after === null) continue;
      changes.set(overlay.id, {
        zone: record.zone,
        before,
        after,
        countedIn: locked.has(month) ? firstOpen(month, locked) : null,
      });
    }
  }
  return changes;
};
