// The sets of rules that come with Luwes: a folder each in `attendance-rules/`, with worked examples and sources beside them.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { type DayCase, DayCaseSchema } from '../../../domain/attendance/day/dayFile.ts';
import type { ReadyGround } from '../../../domain/attendance/day/judgeDayFile.ts';
import { type RuleSet, RuleSetSchema } from '../../../domain/attendance/day/rules.ts';
import { type PlainDate, yearOf } from '../../../kernel/time.ts';
import { nationalCalendar } from '../../calendar/nationalCalendar.ts';
import { readyWeekPatterns } from '../../calendar/readyWeekPatterns.ts';
import { repositoryFile } from '../../platform/repositoryFile.ts';

export interface RuleFolder {
  readonly name: string;
  readonly set: RuleSet;
  readonly cases: readonly DayCase[];
}

const readJson = (path: string): unknown => JSON.parse(readFileSync(path, 'utf8'));

let read: readonly RuleFolder[] | undefined;

/** By name; read once. Throws on a damaged file. */
export const readyRules = (): readonly RuleFolder[] => {
  if (read !== undefined) return read;
  const root = repositoryFile('attendance-rules');
  read = readdirSync(root, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && existsSync(join(root, entry.name, 'rules.json')))
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .map((entry) => ({
      name: entry.name,
      set: RuleSetSchema.parse(readJson(join(root, entry.name, 'rules.json'))),
      cases: z.array(DayCaseSchema).parse(readJson(join(root, entry.name, 'cases.json'))),
    }));
  return read;
};

/** Everything a day file may name, with the calendars of its years. */
export const readyGround = (from: PlainDate, to: PlainDate): ReadyGround => ({
  sets: readyRules().map((folder) => folder.set),
  weeks: readyWeekPatterns(),
  years: Array.from({ length: yearOf(to) - yearOf(from) + 1 }, (_, i) => nationalCalendar(yearOf(from) + i)).filter(
    (year) => year !== null,
  ),
});
