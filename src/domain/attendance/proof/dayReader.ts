import {
  addDays,
  epochMilliseconds,
  instantAt,
  instantFrom,
  type PlainDate,
  todayIn,
  type Zone,
} from '../../../kernel/time.ts';

interface KnownDay {
  readonly day: PlainDate;
  readonly fromMs: number;
  readonly toMs: number;
}

/** Days of moments in a zone; the borders of a day are worked out once, because at the morning peak everybody asks for the same one. */
export const openDayReader = (): ((ms: number, zone: Zone) => PlainDate) => {
  const known = new Map<Zone, KnownDay[]>();
  return (ms, zone) => {
    const days = known.get(zone) ?? [];
    const found = days.find(({ fromMs, toMs }) => fromMs <= ms && ms < toMs);
    if (found !== undefined) return found.day;
    const day = todayIn(zone, instantFrom(ms));
    const begins = (each: PlainDate): number => epochMilliseconds(instantAt(each, '00:00', zone));
    days.unshift({ day, fromMs: begins(day), toMs: begins(addDays(day, 1)) });
    known.set(zone, days.slice(0, 8));
    return day;
  };
};
