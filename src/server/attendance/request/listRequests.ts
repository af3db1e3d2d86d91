import type { attendanceRequestEndpoints, DayRequestHead } from '../../../contract/attendanceRequest.ts';
import type { Id } from '../../../kernel/id.ts';
import { ok } from '../../../kernel/result.ts';
import type { Instant, PlainDate } from '../../../kernel/time.ts';
import { peopleOn } from '../../absence/store.ts';
import type { Tx } from '../../platform/db/db.ts';
import type { Handler } from '../../platform/http/bind.ts';
import { namesOfDeciders } from './chains.ts';
import { changesOf } from './changesOf.ts';
import { overlayOf } from './overlayOf.ts';
import { placesNow } from './placesNow.ts';
import { requestFilesOf } from './requestFileStore.ts';
import { openReading, type Reading, requestInReach, unitsOf } from './requestInReach.ts';
import { permitKindsOf, requestRulesOn } from './requestRules.ts';
import { shapeOf } from './requestShape.ts';
import { type DayRequest, findRequests, type RequestKey, requestKeys } from './requestStore.ts';

const pageSize = 50;
/** No list is read further than this; what waits longest comes first. */
const mostRead = 5000;

interface At {
  readonly tx: Tx;
  readonly agencyId: number;
  readonly now: Instant;
  readonly today: PlainDate;
}

const headsOf = async (
  { tx, agencyId, now, today }: At,
  requests: readonly DayRequest[],
  { chains, reader }: Reading,
): Promise<DayRequestHead[]> => {
  const kinds = await permitKindsOf(tx, agencyId);
  const rules = await requestRulesOn(tx, agencyId, today);
  const ids = [...new Set(requests.map((each) => each.employeeId))];
  const people = await peopleOn(tx, agencyId, ids, today);
  const placeOf = await placesNow(tx, agencyId, ids, today);
  const open = requests.filter((each) => each.state === 'asked');
  const overlays = open.map((each) => overlayOf(each.id, each, each, kinds.get(each.permitKind ?? '') ?? null));
  const changes = await changesOf(tx, agencyId, overlays, now);
  return requests.map((request) => {
    const person = people.get(request.employeeId);
    const change = changes.get(request.id) ?? null;
    const zone = change?.zone ?? placeOf(request.employeeId).zone;
    const power = chains.power(request, reader);
    const moves = request.state === 'asked' ? (['approve', 'refuse'] as const) : (['end'] as const);
    return {
      ...shapeOf(request, { kinds, rules, zone }),
      employeeId: request.employeeId,
      name: person?.name ?? '',
      number: person?.number ?? '',
      unitName: chains.tree.get(request.unitId)?.name ?? '',
      change,
      mine: power === 'decide',
      may: power !== 'none' && (request.state === 'asked' || request.state === 'approved') ? [...moves] : [],
    };
  });
};

/** Keys of what waits for this reader. */
export const waitingFor = async (tx: Tx, agencyId: number, reading: Reading): Promise<RequestKey[]> => {
  const asked = { unitIds: unitsOf(reading), part: 'waiting', kind: '', q: '', atMost: mostRead } as const;
  const keys = await requestKeys(tx, agencyId, asked);
  return keys.filter((each) => reading.chains.power(each, reading.reader) === 'decide');
};

export const listRequests: Handler<typeof attendanceRequestEndpoints.list> = async (call) => {
  const { tx, actor, query, now, today } = call;
  const { agencyId } = actor;
  const reading = await openReading(call);
  const { part, kind, q, whose, page } = query;
  const found = await requestKeys(tx, agencyId, { unitIds: unitsOf(reading), part, kind, q, atMost: mostRead });
  const keys =
    whose === 'all' ? found : found.filter((each) => reading.chains.power(each, reading.reader) === 'decide');
  const ids: Id[] = keys.slice((page - 1) * pageSize, page * pageSize).map((each) => each.id);
  return ok({
    requests: await headsOf({ tx, agencyId, now, today }, await findRequests(tx, agencyId, ids), reading),
    total: keys.length,
    waiting: (await waitingFor(tx, agencyId, reading)).length,
  });
};

export const oneRequest: Handler<typeof attendanceRequestEndpoints.one> = async (call) => {
  const { tx, actor, params, now, today } = call;
  const { agencyId } = actor;
  const reading = await openReading(call);
  const found = await requestInReach(call, reading, params.id);
  if (!found.ok) return found;
  const request = found.value;
  const [head] = await headsOf({ tx, agencyId, now, today }, [request], reading);
  const chain = reading.chains.chain(request);
  return ok({
    ...head!,
    openFiles: request.health ? [] : await requestFilesOf(tx, agencyId, request.id),
    skipped: chain.skipped.map(({ unitId, why }) => ({ unitName: reading.chains.tree.get(unitId)?.name ?? '', why })),
    deciders: await namesOfDeciders(tx, agencyId, chain, today),
  });
};
