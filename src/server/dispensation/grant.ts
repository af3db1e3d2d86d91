import type { dispensationEndpoints } from '../../contract/dispensation.ts';
import { judgeDates } from '../../domain/dispensation/judgeDates.ts';
import { ok, refuse } from '../../kernel/result.ts';
import { tell } from '../inbox/tell.ts';
import type { Handler } from '../platform/http/bind.ts';
import { findCase } from './findCase.ts';
import { unsealSecret } from './secret.ts';
import { accountsOfEmployee, decideDispensation, readSealedSecret } from './store.ts';

/** Grants, or changes the dates of a granted one. Evidence is needed, except for age, which the personnel records show. */
export const grant: Handler<typeof dispensationEndpoints.grant> = async ({
  tx,
  actor,
  params,
  body,
  deps,
  now,
  today,
  audit,
}) => {
  const found = await findCase(tx, actor, params.id);
  if (!found.ok) return found;
  const { employeeId, state, evidence } = found.value;
  if (state !== 'asked' && state !== 'granted') return refuse('dispensation.notOpen');
  const judged = judgeDates(body.from, body.until, today);
  if (!judged.ok) return judged;
  const sealed = await readSealedSecret(tx, actor.agencyId, params.id);
  const secret = sealed === null ? null : unsealSecret(deps.config.masterKey, params.id, sealed);
  if (secret === null) return refuse('dispensation.unreadable');
  if (evidence === 0 && secret.ground !== 'age') return refuse('dispensation.evidenceMissing');
  await decideDispensation(
    tx,
    actor.agencyId,
    { id: params.id, employeeId, state: 'granted', ...body },
    actor.accountId,
    now,
  );
  await audit('dispensation.grant', { kind: 'dispensation', id: params.id }, body);
  const accountIds = await accountsOfEmployee(tx, actor.agencyId, employeeId);
  await tell(
    { deps, tx, now, agencyId: actor.agencyId },
    { accountIds, kind: 'dispensation.granted', params: { to: body.until }, link: '/dispensasi/saya' },
  );
  return ok(undefined);
};
