// iCalendar (RFC 5545): all-day events, or those of a shift with its hours, with steady UIDs; SEQUENCE grows with each publication that changes a day.
import type { Id } from '../../kernel/id.ts';
import { addDays, type Instant, instantAt, minutesOf, secondsBetween, type Zone } from '../../kernel/time.ts';
import type { Words } from '../../words/id.ts';
import { dayText, reasonSentence, reasonWithArticle } from '../../words/rosterSentence.ts';
import type { SameShape } from '../../words/shape.ts';
import type { OwnDay } from './ownDays.ts';

export interface CalendarParts {
  readonly days: readonly OwnDay[];
  readonly words: SameShape<Words>;
  readonly employeeId: Id;
  readonly zone: Zone;
  readonly now: Instant;
}

const sinceMoment: Instant = '2026-01-01T00:00:00Z';
const escaped = (text: string): string => text.replace(/[\\;,]/g, (c) => `\\${c}`).replace(/\r?\n/g, '\\n');
const compact = (text: string): string => text.replace(/[-:]/g, '').replace(/\.\d+/, '');

/** Lines of at most 75 octets; a long one goes on in the next after a blank. Never cuts a character apart. */
const fold = (line: string): string => {
  const encoder = new TextEncoder();
  const parts: string[] = [];
  let part = '';
  let size = 0;
  for (const character of line) {
    const octets = encoder.encode(character).length;
    if (size + octets > 75 - (parts.length > 0 ? 1 : 0)) {
      parts.push(part);
      part = '';
      size = 0;
    }
    part += character;
    size += octets;
  }
  return [...parts, part].join('\r\n ');
};

// Calendars are kept by others and shown to family and colleagues: that a dispensation or declaration holds stays in Luwes.
const toldInLuwesAlone = new Set(['alwaysHome.dispensation', 'alwaysHome.declaration']);

/** A day with hours of its own lies between them, in UTC; an end that is not after the start lies on the next day. */
const spanOf = ({ day, time }: OwnDay, zone: Zone): string[] => {
  if (time === undefined) return [`DTSTART;VALUE=DATE:${compact(day)}`, `DTEND;VALUE=DATE:${compact(addDays(day, 1))}`];
  const lastDay = minutesOf(time.end) > minutesOf(time.start) ? day : addDays(day, 1);
  return [
    `DTSTART:${compact(instantAt(day, time.start, zone))}`,
    `DTEND:${compact(instantAt(lastDay, time.end, zone))}`,
  ];
};

const eventOf = (day: OwnDay, { words, employeeId, zone }: CalendarParts): string[] => {
  const described = [
    ...day.reasons
      .filter((reason) => !toldInLuwesAlone.has(reason.code))
      .map((reason) => reasonWithArticle(words, reason)),
    ...day.duties.map((duty) => reasonSentence(words, duty)),
  ];
  const changed = compact(day.publishedAt);
  return [
    'BEGIN:VEVENT',
    `UID:${day.day}-${employeeId}@luwes`,
    `DTSTAMP:${changed}`,
    `LAST-MODIFIED:${changed}`,
    `SEQUENCE:${Math.max(0, Math.floor(secondsBetween(sinceMoment, day.publishedAt) / 60))}`,
    ...spanOf(day, zone),
    `SUMMARY:${escaped(dayText(words, day))}`,
    `DESCRIPTION:${escaped(described.join('\n'))}`,
    `CATEGORIES:${escaped(words.app.modes[day.mode])}`,
    'TRANSP:TRANSPARENT',
    'CLASS:PRIVATE',
    'END:VEVENT',
  ];
};

export const calendarText = (parts: CalendarParts): string =>
  [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Luwes//Roster//ID',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    `X-WR-CALNAME:${escaped(parts.words.roster.feed.calendarName)}`,
    `X-WR-TIMEZONE:${parts.zone}`,
    'REFRESH-INTERVAL;VALUE=DURATION:PT4H',
    ...parts.days.filter((day) => day.letter !== '-').flatMap((day) => eventOf(day, parts)),
    'END:VCALENDAR',
  ]
    .map(fold)
    .map((line) => `${line}\r\n`)
    .join('');
