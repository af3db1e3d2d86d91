import type { RequestHead } from '../../../contract/rosterRequests.ts';
import type { Id } from '../../../kernel/id.ts';
import type { PlainDate } from '../../../kernel/time.ts';
import type { Named } from '../factStore.ts';
import type { UnitTree } from '../reach.ts';
import type { RosterRequest } from './requestStore.ts';
import { partiesOf } from './tellParties.ts';

interface Around {
  readonly names: ReadonlyMap<Id, Named>;
  readonly tree: UnitTree;
  readonly today: PlainDate;
}

/** Undecided when its first day has come: nobody can decide it any more, whether or not the house has noted so. */
const stateOn = (request: RosterRequest, today: PlainDate): RequestHead['state'] => {
  const open = request.state === 'proposed' || request.state === 'agreed' || request.state === 'asked';
  return open && request.days[0]! <= today ? 'expired' : request.state;
};

/** Requests of before know no hours. */
const timesOf = (request: RosterRequest, whose: 'ownTimes' | 'otherTimes') =>
  request.kind === 'swap' ? request.days.map((_, d) => request.body[whose]?.[d] ?? null) : [];

/** What every list of requests shows. */
export const requestShape = (request: RosterRequest, { names, tree, today }: Around) => ({
  id: request.id,
  kind: request.kind,
  state: stateOn(request, today),
  days: [...request.days],
  name: names.get(request.employeeId)?.name ?? '',
  unitName: tree.get(request.unitId)?.name ?? '',
  otherName: request.kind === 'swap' ? (names.get(request.otherEmployeeId)?.name ?? '') : null,
  ownLetters: request.kind === 'swap' ? request.body.own : '',
  otherLetters: request.kind === 'swap' ? request.body.other : '',
  ownTimes: timesOf(request, 'ownTimes'),
  otherTimes: timesOf(request, 'otherTimes'),
  place: request.kind === 'swap' ? null : request.body.place,
  askedAt: request.madeAt,
});

export const requestHead = (request: RosterRequest, around: Around, reader: Id | null): RequestHead => {
  const shape = requestShape(request, around);
  const waits = shape.state === 'asked' || shape.state === 'agreed';
  return {
    ...shape,
    mayDecide: waits && (reader === null || !partiesOf(request).includes(reader)),
    decidedBy: shape.state === 'approved' || shape.state === 'refused' ? (request.actions.at(-1)?.by ?? '') : '',
  };
};

export const historyOf = (request: RosterRequest) =>
  request.actions.map(({ move, at, by, note, days }) => ({ move, at, by, note, days: [...days] }));

export const formOf = (request: RosterRequest) => {
  if (request.kind === 'swap') return null;
  const { basis, reason, workPlan, outputs, where } = request.body;
  return { basis, reason, workPlan, outputs: [...outputs], where };
};
