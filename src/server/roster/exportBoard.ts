import type { rosterEndpoints } from '../../contract/roster.ts';
import { peopleAtOnce } from '../../contract/rosterPaper.ts';
import { ok, refuse } from '../../kernel/result.ts';
import { en } from '../../words/en.ts';
import { formatsOf } from '../../words/format.ts';
import { id } from '../../words/id.ts';
import type { Handler } from '../platform/http/bind.ts';
import { xlsxMediaType } from '../platform/spreadsheet/writeWorkbook.ts';
import { boardFile } from './boardFile.ts';
import { openPlan } from './openPlan.ts';
import { boardParts } from './paper/boardParts.ts';
import { boardUnits, peopleIn } from './reach.ts';

export const exportBoard: Handler<typeof rosterEndpoints.file> = async (call) => {
  const { tx, actor, scope, params, query, language, audit } = call;
  const opened = await openPlan(call, params.id, 'some');
  if (!opened.ok) return opened;
  const { units, tree } = opened.value;
  const unitId = query.unitId ?? null;
  const unitIds = boardUnits(units, tree, scope, unitId);
  if (unitIds.length === 0) return refuse('general.notFound');
  if (peopleIn(units, unitIds) > peopleAtOnce) return refuse('roster.paperLarge', { most: peopleAtOnce });
  const gathered = await boardParts(tx, actor.agencyId, opened.value, { unitId, unitIds, language });
  const words = language === 'en' ? en : id;
  const bytes = await boardFile({ ...gathered.parts, words, formats: formatsOf(language) });
  await audit('roster.export', { kind: 'plan', id: params.id }, { unitId, people: gathered.people });
  return ok({ bytes, name: gathered.name, mediaType: xlsxMediaType });
};
