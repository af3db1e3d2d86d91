import type { workplaceEndpoints } from '../../contract/workplace.ts';
import { ok, type Result, refuse } from '../../kernel/result.ts';
import type { PlainDate } from '../../kernel/time.ts';
import type { Tx } from '../platform/db/db.ts';
import type { Handler } from '../platform/http/bind.ts';
import {
  type KeptCounter,
  listCounters,
  namesOfEmployees,
  namesOfUnits,
  putCounter,
  workplaceOfCounter,
} from './counterStore.ts';
import { markGroundChange } from './markGroundChange.ts';
import { findWorkplace } from './store.ts';

/** Refused for an unknown unit or person, a taken name, or fewer qualified people than the counter needs. */
const judge = async (tx: Tx, agencyId: number, counter: KeptCounter, day: PlainDate): Promise<Result<KeptCounter>> => {
  const qualified = [...new Set(counter.qualified)];
  if (!(await namesOfUnits(tx, agencyId, [counter.unitId], day)).has(counter.unitId))
    return refuse('workplace.unitUnknown');
  if ((await namesOfEmployees(tx, agencyId, qualified)).size < qualified.length)
    return refuse('workplace.peopleUnknown');
  const others = await listCounters(tx, agencyId, counter.workplaceId);
  if (others.some((other) => other.id !== counter.id && other.name.toLowerCase() === counter.name.toLowerCase())) {
    return refuse('workplace.counterNameTaken', { name: counter.name });
  }
  if (qualified.length > 0 && qualified.length < counter.minimumStaff) {
    return refuse('workplace.counterShort', { minimum: counter.minimumStaff, qualified: qualified.length });
  }
  return ok({ ...counter, qualified });
};

const toldOf = ({ qualified, ...rest }: KeptCounter) => ({ ...rest, qualified: [...qualified] });

export const addCounter: Handler<typeof workplaceEndpoints.addCounter> = async (call) => {
  const { tx, actor, params, body, deps, today, audit } = call;
  if (!(await findWorkplace(tx, actor.agencyId, params.id))) return refuse('general.notFound');
  const judged = await judge(tx, actor.agencyId, { id: deps.newId(), workplaceId: params.id, ...body }, today);
  if (!judged.ok) return judged;
  await putCounter(tx, actor.agencyId, judged.value);
  await markGroundChange(call);
  await audit('workplace.addCounter', { kind: 'counter', id: judged.value.id }, toldOf(judged.value));
  return ok({ id: judged.value.id });
};

export const changeCounter: Handler<typeof workplaceEndpoints.changeCounter> = async (call) => {
  const { tx, actor, params, body, today, audit } = call;
  const workplaceId = await workplaceOfCounter(tx, actor.agencyId, params.id);
  if (workplaceId === null) return refuse('general.notFound');
  const judged = await judge(tx, actor.agencyId, { id: params.id, workplaceId, ...body }, today);
  if (!judged.ok) return judged;
  await putCounter(tx, actor.agencyId, judged.value);
  await markGroundChange(call);
  await audit('workplace.changeCounter', { kind: 'counter', id: params.id }, toldOf(judged.value));
  return ok(undefined);
};
