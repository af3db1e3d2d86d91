// The one file that names the Temporal polyfill. Days travel as ISO text so that JSON, SQL and comparisons agree.
import { Temporal } from 'temporal-polyfill';
import { z } from 'zod';

/** A calendar day, `YYYY-MM-DD`, without zone. Compares correctly as text. */
export type PlainDate = `${number}-${number}-${number}`;
/** A moment, ISO 8601 in UTC with a trailing Z. */
export type Instant = `${string}Z`;
/** A wall-clock time, `HH:MM`. */
export type ClockTime = `${number}:${number}`;

export const zones = ['Asia/Jakarta', 'Asia/Pontianak', 'Asia/Makassar', 'Asia/Jayapura'] as const;
export type Zone = (typeof zones)[number];

/** Monday is 1, Sunday is 7, as in ISO 8601. */
export type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7;

export const PlainDateSchema = z
  .custom<PlainDate>((value) => typeof value === 'string' && isPlainDate(value))
  .meta({ type: 'string', format: 'date' });
export const ClockTimeSchema = z
  .custom<ClockTime>((value) => typeof value === 'string' && /^([01]\d|2[0-3]):[0-5]\d$/.test(value))
  .meta({ type: 'string', pattern: '^([01]\\d|2[0-3]):[0-5]\\d$' });
export const InstantSchema = z
  .custom<Instant>((value) => typeof value === 'string' && /^\d{4}-\d{2}-\d{2}T[\d:.]+Z$/.test(value))
  .meta({ type: 'string', format: 'date-time' });
export const ZoneSchema = z.enum(zones);
export const WeekdaySchema = z
  .custom<Weekday>((value) => Number.isInteger(value) && Number(value) >= 1 && Number(value) <= 7)
  .meta({ type: 'integer', minimum: 1, maximum: 7 });

/** Days are worked out once, as many as that; the same few hundred are asked for again and again. */
const keptDays = 50_000;
const two = Array.from({ length: 60 }, (_, n) => String(n).padStart(2, '0'));
const numberOf = new Map<PlainDate, number>();
const textOf = new Map<number, PlainDate>();
const dayNumber = (day: PlainDate): number => {
  let n = numberOf.get(day);
  if (n === undefined) {
    n = Date.parse(`${day}T00:00:00Z`) / 86_400_000;
    // A text that names no day of its own, as the 31st of a short month, is not kept: there may be any number of them.
    if (n >= 0 && numberOf.size < keptDays && fromDayNumber(n) === day) numberOf.set(day, n);
  }
  return n;
};
const fromDayNumber = (n: number): PlainDate => {
  let day = textOf.get(n);
  if (day === undefined) {
    day = new Date(n * 86_400_000).toISOString().slice(0, 10) as PlainDate;
    if (textOf.size < keptDays) textOf.set(n, day);
  }
  return day;
};

/** A moment of whole seconds since 1970 as ISO 8601 text without zone. */
const toSecond = (seconds: number): string => {
  const day = Math.floor(seconds / 86_400);
  const rest = seconds - day * 86_400;
  return `${fromDayNumber(day)}T${two[Math.floor(rest / 3600)]}:${two[Math.floor(rest / 60) % 60]}:${two[rest % 60]}`;
};

export const isPlainDate = (text: string): text is PlainDate => {
  if (numberOf.has(text as PlainDate)) return true;
  const n = /^\d{4}-\d{2}-\d{2}$/.test(text) ? dayNumber(text as PlainDate) : Number.NaN;
  return !Number.isNaN(n) && fromDayNumber(n) === text;
};

export const addDays = (day: PlainDate, days: number): PlainDate => fromDayNumber(dayNumber(day) + days);
/** Whole days from `a` to `b`; negative when `b` lies before `a`. */
export const daysBetween = (a: PlainDate, b: PlainDate): number => dayNumber(b) - dayNumber(a);
export const weekdayOf = (day: PlainDate): Weekday => (((dayNumber(day) + 3) % 7) + 1) as Weekday;
export const mondayOf = (day: PlainDate): PlainDate => addDays(day, 1 - weekdayOf(day));
export const monthOf = (day: PlainDate): string => day.slice(0, 7);
export const yearOf = (day: PlainDate): number => Number(day.slice(0, 4));
export const addMonths = (day: PlainDate, months: number): PlainDate =>
  Temporal.PlainDate.from(day).add({ months }).toString() as PlainDate;

/** Every day from `from` to `to`, both included; empty when `to` lies before `from`. */
export const daysFrom = (from: PlainDate, to: PlainDate): PlainDate[] =>
  Array.from({ length: Math.max(0, daysBetween(from, to) + 1) }, (_, i) => addDays(from, i));

/** A span of days; `to` null means until further notice. Both ends included. */
export interface Span {
  readonly from: PlainDate;
  readonly to: PlainDate | null;
}
export const holdsOn = (span: Span, day: PlainDate): boolean =>
  span.from <= day && (span.to === null || day <= span.to);
export const overlaps = (a: Span, b: Span): boolean =>
  (a.to === null || b.from <= a.to) && (b.to === null || a.from <= b.to);

/** The latest day asked for in each zone with its two ends: at the morning peak everybody asks for the same one. */
const latestDays = new Map<Zone, readonly [PlainDate, number, number]>();

/** The day on which a moment (milliseconds since 1970) falls in a zone. */
export const dayAt = (ms: number, zone: Zone): PlainDate => {
  const latest = latestDays.get(zone);
  if (latest && latest[1] <= ms && ms < latest[2]) return latest[0];
  const start = Temporal.Instant.fromEpochMilliseconds(ms).toZonedDateTimeISO(zone).startOfDay();
  const day = start.toPlainDate().toString() as PlainDate;
  latestDays.set(zone, [day, start.epochMilliseconds, start.add({ days: 1 }).epochMilliseconds]);
  return day;
};
export const todayIn = (zone: Zone, now: Instant): PlainDate => dayAt(Date.parse(now), zone);

export const instantAt = (day: PlainDate, time: ClockTime, zone: Zone): Instant =>
  Temporal.PlainDateTime.from(`${day}T${time}`).toZonedDateTime(zone).toInstant().toString() as Instant;

export const minutesOf = (time: ClockTime): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5));
export const secondsBetween = (a: Instant, b: Instant): number => (Date.parse(b) - Date.parse(a)) / 1000;
/** Milliseconds since 1970, and back; fractions of a millisecond are rounded. */
export const epochMilliseconds = (at: Instant): number => Date.parse(at);
export const instantFrom = (milliseconds: number): Instant => {
  const ms = Math.round(milliseconds);
  // The days of one's own time are known as text; `toISOString` works each out again.
  if (!(ms >= 0 && ms < 8_000_000_000_000)) return new Date(ms).toISOString() as Instant;
  const part = ms % 1000;
  return `${toSecond((ms - part) / 1000)}.${part < 100 ? '0' : ''}${part < 10 ? '0' : ''}${part}Z`;
};
export const addSeconds = (at: Instant, seconds: number): Instant => {
  // Up to milliseconds without the polyfill, whose objects cost thirty times as much; the text is the same.
  if (at.length > 24 || !Number.isInteger(seconds))
    return Temporal.Instant.from(at).add({ seconds }).toString() as Instant;
  const text = new Date(Date.parse(at) + seconds * 1000).toISOString();
  return (text.endsWith('.000Z') ? `${text.slice(0, 19)}Z` : text.replace(/0+Z$/, 'Z')) as Instant;
};

/** Whole seconds since 1970; parts of a second are dropped. Numbers instead of objects where many moments are compared. */
export const secondsOf = (at: Instant): number => Math.floor(Date.parse(at) / 1000);
export const instantOf = (seconds: number): Instant =>
  Number.isInteger(seconds) && seconds >= 0 && seconds < 8_000_000_000
    ? `${toSecond(seconds)}Z`
    : (new Date(seconds * 1000).toISOString().replace('.000Z', 'Z') as Instant);

const midnights = new Map<string, number>();
/** Seconds since 1970 at which a day begins in a zone. */
export const midnightOf = (day: PlainDate, zone: Zone): number => {
  const key = `${day} ${zone}`;
  const known = midnights.get(key);
  if (known !== undefined) return known;
  const found = secondsOf(instantAt(day, '00:00', zone));
  if (midnights.size > 20_000) midnights.clear();
  midnights.set(key, found);
  return found;
};
/** Minutes after midnight as a wall-clock time; beyond a day it begins anew. */
export const clockOfMinutes = (minutes: number): ClockTime => {
  const within = ((minutes % 1440) + 1440) % 1440;
  return `${String(Math.floor(within / 60)).padStart(2, '0')}:${String(within % 60).padStart(2, '0')}` as ClockTime;
};

/** A wall-clock moment of a zone, `2026-12-01 07:25` with or without seconds, or an `Instant` as it is; null where it is neither. */
export const momentIn = (text: string, zone: Zone): Instant | null => {
  const read = /^(\d{4}-\d{2}-\d{2})[ T]([01]\d|2[0-3]):([0-5]\d)(?::([0-5]\d))?$/.exec(text);
  if (read === null) return /Z$/.test(text) && !Number.isNaN(Date.parse(text)) ? (text as Instant) : null;
  const [, day, hour, minute, second = '0'] = read;
  if (!isPlainDate(day!)) return null;
  return instantOf(midnightOf(day, zone) + Number(hour) * 3600 + Number(minute) * 60 + Number(second));
};
