import type { MyRequest, rosterRequestEndpoints } from '../../../contract/rosterRequests.ts';
import { ok } from '../../../kernel/result.ts';
import { loadUnits } from '../../people/loadUnits.ts';
import type { Handler } from '../../platform/http/bind.ts';
import { namesOf } from '../factStore.ts';
import { judgeFlexibleDays } from './judgeFlexibleDays.ts';
import { formOf, historyOf, requestShape } from './requestHead.ts';
import { type RosterRequest, requestsOf } from './requestStore.ts';
import { partiesOf } from './tellParties.ts';

const mayOf = (request: RosterRequest, state: MyRequest['state'], isAsker: boolean): MyRequest['may'] => {
  if (request.kind === 'flexibleDay') return state === 'asked' ? ['withdrawn'] : [];
  if (state === 'proposed') return isAsker ? ['withdrawn'] : ['agreed', 'declined'];
  return state === 'agreed' ? ['withdrawn'] : [];
};

/** For so many of the newest refusals other days are looked for. */
const explained = 2;

export const myRequests: Handler<typeof rosterRequestEndpoints.mine> = async ({ deps, tx, actor, today, language }) => {
  const { agencyId, employeeId } = actor;
  if (employeeId === null) return ok({ requests: [] });
  const requests = await requestsOf(tx, agencyId, employeeId);
  const names = await namesOf(tx, agencyId, [...new Set(requests.flatMap(partiesOf))], today);
  const tree = await loadUnits(tx, agencyId, today);
  const shown: MyRequest[] = [];
  let left = explained;
  for (const request of requests) {
    const shape = requestShape(request, { names, tree, today });
    const isAsker = request.employeeId === employeeId;
    let free: MyRequest['free'] = [];
    if (request.kind === 'flexibleDay' && request.state === 'refused' && request.days.at(-1)! > today && left-- > 0) {
      const { days, body } = request;
      const asked = { agencyId, employeeId, days, place: body.place, today, language, reader: 'self' as const };
      free = [...(await judgeFlexibleDays(deps, tx, asked, 'always')).free];
    }
    shown.push({
      ...shape,
      role: isAsker ? 'asker' : 'colleague',
      form: isAsker ? formOf(request) : null,
      files: request.files.length,
      history: historyOf(request),
      may: mayOf(request, shape.state, isAsker),
      free,
    });
  }
  return ok({ requests: shown });
};
