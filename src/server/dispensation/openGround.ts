import type { dispensationEndpoints } from '../../contract/dispensation.ts';
import { ok, refuse } from '../../kernel/result.ts';
import type { Handler } from '../platform/http/bind.ts';
import { listEvidence } from './evidenceStore.ts';
import { findCase } from './findCase.ts';
import { unsealSecret } from './secret.ts';
import { describePeople, readSealedSecret } from './store.ts';

/** The one way to a ground. The trail keeps who opened which case, never what stood there. */
export const openGround: Handler<typeof dispensationEndpoints.open> = async ({
  tx,
  actor,
  params,
  deps,
  today,
  audit,
}) => {
  const found = await findCase(tx, actor, params.id);
  if (!found.ok) return found;
  const sealed = await readSealedSecret(tx, actor.agencyId, params.id);
  const secret = sealed === null ? null : unsealSecret(deps.config.masterKey, params.id, sealed);
  if (sealed !== null && secret === null) return refuse('dispensation.unreadable');
  const { employeeId } = found.value;
  const person = (await describePeople(tx, actor.agencyId, [employeeId], today)).get(employeeId);
  const evidence = await listEvidence(tx, actor.agencyId, params.id);
  await audit('dispensation.openGround', { kind: 'dispensation', id: params.id });
  return ok({
    ...found.value,
    ...(person ?? { name: '', number: '', unitName: '' }),
    ground: secret?.ground ?? null,
    note: secret?.note ?? '',
    answer: secret?.answer ?? null,
    evidence,
  });
};
