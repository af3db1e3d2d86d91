import type { dispensationEndpoints } from '../../contract/dispensation.ts';
import { ok, refuse } from '../../kernel/result.ts';
import { tell } from '../inbox/tell.ts';
import type { Handler } from '../platform/http/bind.ts';
import { findCase } from './findCase.ts';
import { sealSecret, unsealSecret } from './secret.ts';
import { accountsOfEmployee, decideDispensation, readSealedSecret, updateSealedSecret } from './store.ts';

/** The answer may name the ground, so it is sealed with it. */
export const refuseCase: Handler<typeof dispensationEndpoints.refuse> = async ({
  tx,
  actor,
  params,
  body,
  deps,
  now,
  audit,
}) => {
  const found = await findCase(tx, actor, params.id);
  if (!found.ok) return found;
  if (found.value.state !== 'asked') return refuse('dispensation.notOpen');
  const { employeeId, from, until } = found.value;
  const sealed = await readSealedSecret(tx, actor.agencyId, params.id);
  const secret = sealed === null ? null : unsealSecret(deps.config.masterKey, params.id, sealed);
  if (secret === null) return refuse('dispensation.unreadable');
  const resealed = sealSecret(deps.config.masterKey, params.id, { ...secret, answer: body.answer });
  await updateSealedSecret(tx, actor.agencyId, params.id, resealed);
  await decideDispensation(
    tx,
    actor.agencyId,
    { id: params.id, employeeId, state: 'refused', from, until },
    actor.accountId,
    now,
  );
  await audit('dispensation.refuse', { kind: 'dispensation', id: params.id });
  const accountIds = await accountsOfEmployee(tx, actor.agencyId, employeeId);
  await tell(
    { deps, tx, now, agencyId: actor.agencyId },
    { accountIds, kind: 'dispensation.refused', params: {}, link: '/dispensasi/saya' },
  );
  return ok(undefined);
};
