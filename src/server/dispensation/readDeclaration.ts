import type { dispensationEndpoints } from '../../contract/dispensation.ts';
import { retentionOf } from '../../domain/dispensation/retention.ts';
import { ok } from '../../kernel/result.ts';
import type { Handler } from '../platform/http/bind.ts';
import { findDeclaration } from './declarationStore.ts';
import { unsealAnswers } from './secret.ts';
import { readSettings } from './store.ts';

export const readDeclaration: Handler<typeof dispensationEndpoints.ownDeclaration> = async ({
  tx,
  actor,
  deps,
  today,
}) => {
  const { declarationDays } = retentionOf(await readSettings(tx, actor.agencyId));
  const row = actor.employeeId === null ? null : await findDeclaration(tx, actor.agencyId, actor.employeeId);
  const answers = row && row.until >= today ? unsealAnswers(deps.config.masterKey, row.id, row.sealed) : null;
  const declaration = row && answers ? { answers, madeAt: row.madeAt, until: row.until } : null;
  return ok({ declaration, days: declarationDays });
};
