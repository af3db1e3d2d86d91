import type { dispensationEndpoints } from '../../contract/dispensation.ts';
import { ok, refuse } from '../../kernel/result.ts';
import { addDays } from '../../kernel/time.ts';
import type { Handler } from '../platform/http/bind.ts';
import { eraseSecretAndEvidence } from './evidenceStore.ts';
import { findDispensation, withdrawDispensation } from './store.ts';

/** A dispensation that already holds ends yesterday, so that today follows the rules again. Consent withdrawn: erased at once. */
export const withdraw: Handler<typeof dispensationEndpoints.withdraw> = async ({
  tx,
  actor,
  params,
  now,
  today,
  audit,
}) => {
  const found = await findDispensation(tx, actor.agencyId, params.id);
  if (!found || found.employeeId !== actor.employeeId) return refuse('general.notFound');
  if (found.state !== 'asked' && found.state !== 'granted') return refuse('dispensation.notOpen');
  const ended = found.state === 'granted' && found.from < today && found.until >= today;
  await withdrawDispensation(tx, actor.agencyId, { ...found, until: ended ? addDays(today, -1) : found.until }, now);
  await eraseSecretAndEvidence(tx, actor.agencyId, params.id);
  await audit('dispensation.withdraw', { kind: 'dispensation', id: params.id });
  return ok(undefined);
};
