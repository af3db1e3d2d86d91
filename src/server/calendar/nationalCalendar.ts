import { existsSync, readFileSync } from 'node:fs';
import { type CalendarYear, CalendarYearSchema } from '../../domain/calendar/model.ts';
import { repositoryFile } from '../platform/repositoryFile.ts';

const loaded = new Map<number, CalendarYear | null>();

/** The decreed calendar of a year from `calendars/<year>.json`; null where there is no file. Throws on a damaged file. */
export const nationalCalendar = (year: number): CalendarYear | null => {
  const known = loaded.get(year);
  if (known !== undefined) return known;
  const file = repositoryFile(`calendars/${year}.json`);
  const calendar = existsSync(file) ? CalendarYearSchema.parse(JSON.parse(readFileSync(file, 'utf8'))) : null;
  loaded.set(year, calendar);
  return calendar;
};
