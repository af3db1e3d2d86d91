import type { rosterEndpoints } from '../../contract/roster.ts';
import { daysShown, shiftLetters, shownModes } from '../../domain/roster/shiftLetters.ts';
import { ok, refuse } from '../../kernel/result.ts';
import { weekdayOf } from '../../kernel/time.ts';
import { en } from '../../words/en.ts';
import { formatsOf } from '../../words/format.ts';
import { id } from '../../words/id.ts';
import type { Handler } from '../platform/http/bind.ts';
import { xlsxMediaType } from '../platform/spreadsheet/writeWorkbook.ts';
import { boardFile } from './boardFile.ts';
import { agencyOf, namesOf } from './factStore.ts';
import { linesOf } from './lineStore.ts';
import { openPlan } from './openPlan.ts';
import { reaches, unitsBelow } from './reach.ts';

export const exportBoard: Handler<typeof rosterEndpoints.file> = async (call) => {
  const { tx, actor, scope, params, query, language, audit } = call;
  const opened = await openPlan(call, params.id, 'some');
  if (!opened.ok) return opened;
  const { plan, standing, tree, units } = opened.value;
  const top = query.unitId ?? plan.unitId;
  const wanted = unitsBelow(
    tree,
    units.map(({ unitId }) => unitId),
    query.unitId ?? null,
  ).filter((unitId) => reaches(scope, tree, unitId));
  if (wanted.length === 0) return refuse('general.notFound');
  const words = language === 'en' ? en : id;
  const formats = formatsOf(language);
  const agency = await agencyOf(tx, actor.agencyId);
  const lines = await linesOf(
    tx,
    actor.agencyId,
    plan.id,
    standing.version,
    wanted.length === units.length ? null : wanted,
  );
  const names = await namesOf(
    tx,
    actor.agencyId,
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
  const bytes = await boardFile({
    words,
    formats,
    agency: agency.letterhead.join(' · '),
    unit,
    sub: `${formats.span(plan.from, plan.to)} · ${words.roster.file.made({ version: standing.version, state: words.roster.states[standing.state] })}`,
    days: days.map((d) => plan.days[d]!),
    rows,
    shifts: plan.times.flatMap((time, i) => (letters[i] === '' ? [] : [{ letter: letters[i]!, time }])),
    paper: agency.paper,
  });
  await audit('roster.export', { kind: 'plan', id: plan.id }, { unitId: query.unitId ?? null, people: rows.length });
  const slug = unit
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
  return ok({
    bytes,
    name: words.roster.file.name({ unit: slug, from: plan.from, to: plan.to }),
    mediaType: xlsxMediaType,
  });
};
