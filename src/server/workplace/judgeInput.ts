import type { WorkplaceInput } from '../../contract/workplace.ts';
import { judgeFence } from '../../domain/workplace/judgeFence.ts';
import type { Workplace } from '../../domain/workplace/model.ts';
import type { Id } from '../../kernel/id.ts';
import { ok, type Result, refuse } from '../../kernel/result.ts';
import { listWeekPatterns } from '../calendar/weekPatternStore.ts';
import type { Tx } from '../platform/db/db.ts';
import { regionList } from './regionList.ts';
import { findWorkplace, idOfName } from './store.ts';

/** The workplace to write under `id`, its fence rounded; refused for a taken name, a newly given unknown region, an unknown week, or a fence without ground. */
export const judgeInput = async (
  tx: Tx,
  agencyId: number,
  id: Id,
  input: WorkplaceInput,
): Promise<Result<Workplace>> => {
  const taken = await idOfName(tx, agencyId, input.name);
  if (taken !== null && taken !== id) return refuse('workplace.nameTaken', { name: input.name });
  const before = await findWorkplace(tx, agencyId, id);
  const newDistrict = input.district !== null && input.district !== before?.district;
  if (newDistrict && !(await regionList()).has(input.district ?? ''))
    return refuse('workplace.regionUnknown', { code: input.district ?? '' });
  if (
    input.weekPatternId !== null &&
    !(await listWeekPatterns(tx, agencyId)).some((w) => w.id === input.weekPatternId)
  ) {
    return refuse('workplace.weekUnknown');
  }
  if (input.fence === null) return ok({ ...input, id });
  const fence = judgeFence(input.fence);
  return fence.ok ? ok({ ...input, id, fence: fence.value }) : fence;
};
