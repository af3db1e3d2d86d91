import type { dispensationEndpoints } from '../../contract/dispensation.ts';
import { judgeDates } from '../../domain/dispensation/judgeDates.ts';
import { ok, refuse } from '../../kernel/result.ts';
import { tell } from '../inbox/tell.ts';
import type { Handler } from '../platform/http/bind.ts';
import { sealSecret } from './secret.ts';
import { accountsWithRole, insertDispensation } from './store.ts';

export const askDispensation: Handler<typeof dispensationEndpoints.ask> = async (call) => {
  const { tx, actor, body, deps, now, today, audit } = call;
  const { agencyId, employeeId } = actor;
  if (employeeId === null) return refuse('dispensation.noEmployee');
  const judged = judgeDates(body.from, body.until, today);
  if (!judged.ok) return judged;
  const id = deps.newId();
  const sealed = sealSecret(deps.config.masterKey, id, { ground: body.ground, note: body.note, answer: null });
  await insertDispensation(
    tx,
    agencyId,
    { id, employeeId, state: 'asked', from: body.from, until: body.until },
    sealed,
    now,
  );
  await audit('dispensation.ask', { kind: 'dispensation', id }, { from: body.from, until: body.until });
  const accountIds = await accountsWithRole(tx, agencyId, 'healthVerifier', today);
  await tell(
    { deps, tx, now, agencyId },
    { accountIds, kind: 'dispensation.asked', params: {}, link: `/dispensasi?kasus=${id}` },
  );
  return ok({ id });
};
