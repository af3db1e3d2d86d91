import type { rosterRequestEndpoints } from '../../../contract/rosterRequests.ts';
import { mostFlexibleDays } from '../../../domain/roster/request/flexibleDay.ts';
import { ok, refuse } from '../../../kernel/result.ts';
import { isPlainDate } from '../../../kernel/time.ts';
import { instrumentName } from '../../../words/instrumentName.ts';
import type { Handler } from '../../platform/http/bind.ts';
import { listTitles } from '../mineStore.ts';
import { judgeFlexibleDays } from './judgeFlexibleDays.ts';

export const judgeFlexible: Handler<typeof rosterRequestEndpoints.judgeFlexible> = async (call) => {
  const { deps, tx, actor, query, today, language } = call;
  if (actor.employeeId === null) return refuse('general.notFound');
  const days = query.days.split(',').filter(isPlainDate);
  if (days.length === 0) return refuse('general.invalid');
  if (days.length > mostFlexibleDays) return refuse('flexible.tooMany', { most: mostFlexibleDays });
  const { agencyId, employeeId } = actor;
  const { place } = query;
  const judged = await judgeFlexibleDays(deps, tx, {
    agencyId,
    employeeId,
    days,
    place,
    today,
    language,
    reader: 'self',
  });
  const named = judged.days.flatMap((day) => day.criteria.flatMap((each) => each.reason?.ref?.instrument ?? []));
  const titles = await listTitles(tx, agencyId, [...new Set(named)]);
  return ok({
    days: [...judged.days],
    free: [...judged.free],
    instruments: titles.map((each) => ({ id: each.id, name: instrumentName(each) })),
  });
};
