import type { dispensationEndpoints } from '../../contract/dispensation.ts';
import { retentionOf } from '../../domain/dispensation/retention.ts';
import { ok, refuse } from '../../kernel/result.ts';
import { addDays } from '../../kernel/time.ts';
import type { Handler } from '../platform/http/bind.ts';
import { deleteDeclarations, insertDeclaration } from './declarationStore.ts';
import { sealAnswers } from './secret.ts';
import { readSettings } from './store.ts';

export const declare: Handler<typeof dispensationEndpoints.declare> = async ({
  tx,
  actor,
  body,
  deps,
  now,
  today,
  audit,
}) => {
  const { agencyId, employeeId } = actor;
  if (employeeId === null) return refuse('dispensation.noEmployee');
  const { declarationDays } = retentionOf(await readSettings(tx, agencyId));
  const { salt: _, ...answers } = body;
  const id = deps.newId();
  const until = addDays(today, declarationDays - 1);
  const sealed = sealAnswers(deps.config.masterKey, id, answers);
  await deleteDeclarations(tx, agencyId, employeeId);
  await insertDeclaration(tx, agencyId, { id, employeeId, sealed, madeAt: now, from: today, until });
  await audit('declaration.make', { kind: 'declaration', id }, { until });
  return ok({ until });
};
