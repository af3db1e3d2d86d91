import type { dispensationEndpoints } from '../../contract/dispensation.ts';
import { retentionOf } from '../../domain/dispensation/retention.ts';
import { ok } from '../../kernel/result.ts';
import type { Handler } from '../platform/http/bind.ts';
import { unsealSecret } from './secret.ts';
import { listOfEmployee, readSealedSecret, readSettings } from './store.ts';

export const readMine: Handler<typeof dispensationEndpoints.mine> = async ({ tx, actor, deps }) => {
  const { evidenceDays } = retentionOf(await readSettings(tx, actor.agencyId));
  const rows = actor.employeeId === null ? [] : await listOfEmployee(tx, actor.agencyId, actor.employeeId);
  const dispensations = [];
  for (const { id, state, from, until, askedAt, evidence } of rows) {
    const sealed = await readSealedSecret(tx, actor.agencyId, id);
    const secret = sealed === null ? null : unsealSecret(deps.config.masterKey, id, sealed);
    const told = { ground: secret?.ground ?? null, answer: secret?.answer ?? null };
    dispensations.push({ id, state, from, until, askedAt, evidence, ...told });
  }
  return ok({ dispensations, evidenceDays });
};
