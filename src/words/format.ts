// Numbers, days and moments as Indonesian and English readers expect them; pure Intl, no Temporal, so that the phone stays small.
import type { Instant, PlainDate, Zone } from '../kernel/time.ts';

export type Language = 'id' | 'en';

/** Midnight UTC of a day in epoch milliseconds (days from civil, Howard Hinnant's public-domain formula). */
const epochOfDay = (day: PlainDate): number => {
  const y = Number(day.slice(0, 4));
  const m = Number(day.slice(5, 7));
  const d = Number(day.slice(8, 10));
  const year = m <= 2 ? y - 1 : y;
  const era = Math.floor(year / 400);
  const yearOfEra = year - era * 400;
  const dayOfYear = Math.floor((153 * (m + (m > 2 ? -3 : 9)) + 2) / 5) + d - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return (era * 146_097 + dayOfEra - 719_468) * 86_400_000;
};

const epochOf = (at: Instant): number => {
  const time = at.slice(11, -1).split(':');
  const minutes = Number(time[0] ?? 0) * 60 + Number(time[1] ?? 0);
  return epochOfDay(at.slice(0, 10) as PlainDate) + minutes * 60_000 + Number(time[2] ?? 0) * 1000;
};

const zoneNames: Record<Zone, string> = {
  'Asia/Jakarta': 'WIB',
  'Asia/Pontianak': 'WIB',
  'Asia/Makassar': 'WITA',
  'Asia/Jayapura': 'WIT',
};

const made = new Map<string, Formats>();

/** The formatters of one language; made once. */
export const formatsOf = (language: Language): Formats => {
  const known = made.get(language);
  if (known) return known;
  const formats = makeFormats(language);
  made.set(language, formats);
  return formats;
};

export type Formats = ReturnType<typeof makeFormats>;

const makeFormats = (language: Language) => {
  const locale = language === 'id' ? 'id-ID' : 'en-GB';
  const number = new Intl.NumberFormat(locale);
  const percents = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 1 });
  const dayStyle = (options: Intl.DateTimeFormatOptions) => {
    const style = new Intl.DateTimeFormat(locale, { ...options, timeZone: 'UTC' });
    return (day: PlainDate): string => style.format(epochOfDay(day));
  };
  /** Making one costs more than all it ever formats; there are four zones. */
  const inZone = (place: string, options: Intl.DateTimeFormatOptions) => {
    const made = new Map<Zone, Intl.DateTimeFormat>();
    return (at: Instant, zone: Zone): string => {
      const style = made.get(zone) ?? new Intl.DateTimeFormat(place, { ...options, timeZone: zone });
      made.set(zone, style);
      return style.format(epochOf(at));
    };
  };
  const clockIn = inZone(locale, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
  const clockOf = (at: Instant, zone: Zone): string =>
    language === 'id' ? clockIn(at, zone).replace(':', '.') : clockIn(at, zone);
  const isoDay = inZone('sv-SE', { year: 'numeric', month: '2-digit', day: '2-digit' });
  const dayIn = (at: Instant, zone: Zone): PlainDate => isoDay(at, zone) as PlainDate;
  const weekdayShort = dayStyle({ weekday: 'short' });
  const dayAndMonthShort = dayStyle({ day: 'numeric', month: 'short' });
  const dayMedium = dayStyle({ day: 'numeric', month: 'short', year: 'numeric' });
  const day = dayStyle({ day: 'numeric', month: 'long', year: 'numeric' });
  const dayAndMonth = dayStyle({ day: 'numeric', month: 'long' });
  const dayOfMonth = dayStyle({ day: 'numeric' });

  return {
    language,
    locale,
    /** 12.480 */
    number: (n: number): string => number.format(n),
    /** A share between 0 and 1: 87,8% */
    percent: (share: number): string => percents.format(share).replace(/\s/g, ''),
    /** Rp1.234.567, without the space that Intl puts in. */
    rupiah: (amount: number): string => `${amount < 0 ? '-' : ''}Rp${number.format(Math.abs(Math.round(amount)))}`,
    /** Senin, 23 November 2026 */
    dayLong: dayStyle({ weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' }),
    /** 23 November 2026 */
    day,
    /** 23 Nov 2026 */
    dayMedium,
    /** Sen, 23 Nov as in a list of days: Sen 23 Nov */
    dayBrief: (day: PlainDate): string => `${weekdayShort(day)} ${dayAndMonthShort(day)}`,
    /** 23 November */
    dayAndMonth,
    /** Senin */
    weekday: dayStyle({ weekday: 'long' }),
    /** Sen */
    weekdayShort,
    /** November 2026 */
    month: dayStyle({ month: 'long', year: 'numeric' }),
    /** 23/11/2026, as typed into a field. */
    dayField: (day: PlainDate): string => `${day.slice(8, 10)}/${day.slice(5, 7)}/${day.slice(0, 4)}`,
    /** 23 November – 18 Desember 2026, within one month 21 – 23 November 2026 */
    span: (from: PlainDate, to: PlainDate): string => {
      if (from === to) return day(to);
      const begin =
        from.slice(0, 7) === to.slice(0, 7) ? dayOfMonth : from.slice(0, 4) === to.slice(0, 4) ? dayAndMonth : day;
      return `${begin(from)} – ${day(to)}`;
    },
    /** 07.24, without its zone: only beside another time that names it. */
    clock: clockOf,
    /** 07.24 WIB */
    clockWithZone: (at: Instant, zone: Zone): string => `${clockOf(at, zone)} ${zoneNames[zone]}`,
    /** A wall clock text 07:30 as printed: 07.30 */
    clockText: (time: string): string => (language === 'id' ? time.replace(':', '.') : time),
    /** Minutes as people say them: 37 jam 30 menit */
    duration: (minutes: number): string => {
      const [hour, minute] = language === 'id' ? ['jam', 'menit'] : ['h', 'min'];
      const [h, m] = [Math.floor(minutes / 60), Math.round(minutes % 60)];
      return [h > 0 || m === 0 ? `${h} ${hour}` : '', m > 0 ? `${m} ${minute}` : ''].filter(Boolean).join(' ');
    },
    /** The calendar day of a moment in a zone. */
    dayIn,
    /** 23 Nov 2026, 07.24 WIB */
    moment: (at: Instant, zone: Zone): string =>
      `${dayMedium(dayIn(at, zone))}, ${clockOf(at, zone)} ${zoneNames[zone]}`,
    zoneName: (zone: Zone): string => zoneNames[zone],
    /** Bytes as people say them: 1,4 MB */
    size: (bytes: number): string =>
      bytes < 1_000_000
        ? `${number.format(Math.max(1, Math.round(bytes / 1000)))} KB`
        : `${number.format(Math.round(bytes / 100_000) / 10)} MB`,
    list: (items: readonly string[]): string => new Intl.ListFormat(locale, { type: 'conjunction' }).format(items),
    compare: new Intl.Collator(locale, { numeric: true, sensitivity: 'base' }).compare,
  };
};
