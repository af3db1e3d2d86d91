import type { accessEndpoints } from '../../contract/access.ts';
import { ok } from '../../kernel/result.ts';
import type { Handler } from '../platform/http/bind.ts';
import { anyAgency } from './setUp/store.ts';

export const readOptions: Handler<typeof accessEndpoints.options> = async ({ deps }) => {
  const agency = await deps.db.asOwner(anyAgency);
  return ok({
    setUpNeeded: agency === null,
    sso: deps.config.oidc !== null,
    mail: deps.mail.configured,
    sample: agency?.sample ?? false,
  });
};
