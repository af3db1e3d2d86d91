import type { dispensationEndpoints } from '../../contract/dispensation.ts';
import { ok, refuse } from '../../kernel/result.ts';
import type { Handler } from '../platform/http/bind.ts';
import { deleteDeclarations, findDeclaration } from './declarationStore.ts';

export const eraseDeclaration: Handler<typeof dispensationEndpoints.eraseDeclaration> = async ({
  tx,
  actor,
  audit,
}) => {
  const row = actor.employeeId === null ? null : await findDeclaration(tx, actor.agencyId, actor.employeeId);
  if (!row) return refuse('general.notFound');
  await deleteDeclarations(tx, actor.agencyId, row.employeeId);
  await audit('declaration.erase', { kind: 'declaration', id: row.id });
  return ok(undefined);
};
