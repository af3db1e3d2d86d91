import type { rosterLifeEndpoints } from '../../contract/rosterLife.ts';
import { ok, refuse } from '../../kernel/result.ts';
import { addDays, daysFrom } from '../../kernel/time.ts';
import { loadUnits } from '../people/loadUnits.ts';
import type { Handler } from '../platform/http/bind.ts';
import { linesOf, publishedLines } from './lineStore.ts';
import { openPlan } from './openPlan.ts';
import { deletePattern, insertPattern, listPatterns, unitOfPattern } from './patternStore.ts';
import { boardUnits, reaches } from './reach.ts';

export const readPatterns: Handler<typeof rosterLifeEndpoints.patterns> = async ({ tx, actor, query, today }) => {
  const tree = await loadUnits(tx, actor.agencyId, today);
  const path = tree.get(query.unitId)?.path ?? [query.unitId];
  return ok({ patterns: await listPatterns(tx, actor.agencyId, [...new Set([...path, query.unitId])]) });
};

export const savePattern: Handler<typeof rosterLifeEndpoints.savePattern> = async ({
  tx,
  actor,
  body,
  deps,
  now,
  audit,
}) => {
  const pattern = { id: deps.newId(), name: body.name, weeks: body.weeks };
  const kept = await insertPattern(tx, actor.agencyId, {
    ...pattern,
    unitId: body.unitId,
    accountId: actor.accountId,
    at: now,
  });
  if (!kept) return refuse('roster.patternTaken', { name: body.name });
  await audit('roster.savePattern', { kind: 'unit', id: body.unitId }, { name: body.name, weeks: body.weeks });
  return ok(pattern);
};

export const removePattern: Handler<typeof rosterLifeEndpoints.removePattern> = async ({
  tx,
  actor,
  scope,
  params,
  today,
  audit,
}) => {
  const unitId = await unitOfPattern(tx, actor.agencyId, params.id);
  if (unitId === null || !reaches(scope, await loadUnits(tx, actor.agencyId, today), unitId))
    return refuse('general.notFound');
  await deletePattern(tx, actor.agencyId, params.id);
  await audit('roster.removePattern', { kind: 'unit', id: unitId }, { patternId: params.id });
  return ok(undefined);
};

const weeksBack = 8;

/** What was published in the weeks before, later publications winning; letters only. */
export const readEarlier: Handler<typeof rosterLifeEndpoints.earlier> = async (call) => {
  const { tx, actor, scope, params, query } = call;
  const opened = await openPlan(call, params.id, 'some');
  if (!opened.ok) return opened;
  const { plan, standing, tree, units } = opened.value;
  const wanted = boardUnits(units, tree, scope, query.unitId);
  if (wanted.length === 0) return refuse('general.notFound');
  const here = await linesOf(tx, actor.agencyId, plan.id, standing.version, wanted);
  const days = daysFrom(addDays(plan.from, -7 * weeksBack), addDays(plan.to, -28));
  const at = new Map(days.map((day, d) => [day, d]));
  const known = new Map(here.map((line) => [line.employeeId, days.map(() => ' ')]));
  const earlier = await publishedLines(tx, actor.agencyId, [...known.keys()], days[0]!, days.at(-1)!);
  for (const line of earlier)
    for (const [d, day] of line.days.entries()) {
      const index = at.get(day);
      if (index !== undefined) known.get(line.employeeId)![index] = line.modes[d]!;
    }
  const lines = [...known].map(([employeeId, modes]) => ({ employeeId, modes: modes.join('') }));
  return ok({ days, lines: lines.filter((line) => line.modes.trim() !== '') });
};
