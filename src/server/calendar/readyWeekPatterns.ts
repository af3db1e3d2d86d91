import { readFileSync } from 'node:fs';
import { type ReadyWeekPattern, ReadyWeekPatternSchema } from '../../domain/calendar/model.ts';
import { repositoryFile } from '../platform/repositoryFile.ts';

let loaded: readonly ReadyWeekPattern[] | null = null;

/** Ready working weeks from `calendars/week-patterns.json`; the first is the national five-day week. Throws on a damaged file. */
export const readyWeekPatterns = (): readonly ReadyWeekPattern[] => {
  loaded ??= ReadyWeekPatternSchema.array()
    .min(1)
    .parse(JSON.parse(readFileSync(repositoryFile('calendars/week-patterns.json'), 'utf8')));
  return loaded;
};
