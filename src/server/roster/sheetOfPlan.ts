import type { rosterLifeEndpoints } from '../../contract/rosterLife.ts';
import { peopleAtOnce } from '../../contract/rosterPaper.ts';
import { ok, refuse } from '../../kernel/result.ts';
import { en } from '../../words/en.ts';
import { formatsOf } from '../../words/format.ts';
import { id } from '../../words/id.ts';
import type { Handler } from '../platform/http/bind.ts';
import { boardSheet } from './boardSheet.ts';
import { openPlan } from './openPlan.ts';
import { sheetParts } from './paper/sheetParts.ts';
import { boardUnits, peopleIn } from './reach.ts';

export const sheetOfPlan: Handler<typeof rosterLifeEndpoints.sheet> = async (call) => {
  const { tx, actor, scope, params, query, audit, today } = call;
  const opened = await openPlan(call, params.id, 'some');
  if (!opened.ok) return opened;
  const { units, tree } = opened.value;
  const language = query.language ?? call.language;
  const unitId = query.unitId ?? null;
  const unitIds = boardUnits(units, tree, scope, unitId);
  if (unitIds.length === 0) return refuse('general.notFound');
  if (peopleIn(units, unitIds) > peopleAtOnce) return refuse('roster.paperLarge', { most: peopleAtOnce });
  const gathered = await sheetParts(tx, actor.agencyId, opened.value, { unitId, unitIds, language }, today);
  const words = language === 'en' ? en : id;
  const bytes = await boardSheet({ ...gathered.parts, words, formats: formatsOf(language) });
  await audit('roster.sheet', { kind: 'plan', id: params.id }, { unitId, people: gathered.people });
  return ok({ bytes, name: gathered.name, mediaType: 'application/pdf' });
};
