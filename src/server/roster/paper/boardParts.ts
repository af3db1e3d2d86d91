import { daysShown, shiftLetters, shownModes } from '../../../domain/roster/shiftLetters.ts';
import type { Id } from '../../../kernel/id.ts';
import { weekdayOf } from '../../../kernel/time.ts';
import { en } from '../../../words/en.ts';
import { formatsOf, type Language } from '../../../words/format.ts';
import { id } from '../../../words/id.ts';
import type { Tx } from '../../platform/db/db.ts';
import type { FileParts } from '../boardFile.ts';
import { agencyOf, namesOf } from '../factStore.ts';
import { linesOf } from '../lineStore.ts';
import type { OpenPlan } from '../openPlan.ts';
import { logoForPaper } from './logoForPaper.ts';

export interface PaperWanted {
  readonly unitId: Id | null;
  /** Units whose people stand in the file; the reader holds them all. */
  readonly unitIds: readonly Id[];
  readonly language: Language;
}
/** A file's content as plain data, for a thread, and what it is called. */
export interface Gathered<Parts> {
  readonly parts: Omit<Parts, 'words' | 'formats'>;
  readonly name: string;
  readonly people: number;
}

export const slugOf = (unit: string): string =>
  unit
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');

/** Everything that the workbook of some units shows. */
export const boardParts = async (
  tx: Tx,
  agencyId: number,
  { plan, standing, tree, units }: OpenPlan,
  { unitId, unitIds, language }: PaperWanted,
): Promise<Gathered<FileParts>> => {
  const words = language === 'en' ? en : id;
  const formats = formatsOf(language);
  const top = unitId ?? plan.unitId;
  const agency = await agencyOf(tx, agencyId);
  const wanted = unitIds.length === units.length ? null : unitIds;
  const lines = await linesOf(tx, agencyId, plan.id, standing.version, wanted);
  const names = await namesOf(
    tx,
    agencyId,
    lines.map((line) => line.employeeId),
    plan.from,
  );
  const letters = shiftLetters(plan.times);
  const days = daysShown(plan.days.map(weekdayOf), lines);
  const pick = (text: string): string => days.map((d) => text[d] ?? '-').join('');
  const rows = lines
    .map((line) => ({
      unit: tree.get(line.unitId)?.name ?? '',
      modes: pick(line.modes),
      shown: pick(shownModes(line.modes, line.times, letters)),
      ...(names.get(line.employeeId) ?? { name: '', number: '', position: '' }),
    }))
    .sort((a, b) => formats.compare(a.unit, b.unit) || formats.compare(a.name, b.name));
  const unit = top === null ? agency.name : (tree.get(top)?.name ?? '');
  const state = words.roster.states[standing.state];
  return {
    parts: {
      agency: agency.letterhead.join(' · '),
      unit,
      sub: `${formats.span(plan.from, plan.to)} · ${words.roster.file.made({ version: standing.version, state })}`,
      days: days.map((d) => plan.days[d]!),
      rows,
      shifts: plan.times.flatMap((time, i) => (letters[i] === '' ? [] : [{ letter: letters[i]!, time }])),
      paper: agency.paper,
      logo: await logoForPaper(tx, agencyId),
    },
    name: words.roster.file.name({ unit: slugOf(unit), from: plan.from, to: plan.to }),
    people: rows.length,
  };
};
