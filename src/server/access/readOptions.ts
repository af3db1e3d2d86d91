import type { accessEndpoints } from '../../contract/access.ts';
import { ok } from '../../kernel/result.ts';
import type { Handler } from '../platform/http/bind.ts';
import { anyAgency, countAgencies } from './setUp/store.ts';
import { agenciesWithSso } from './sso/store.ts';

export const readOptions: Handler<typeof accessEndpoints.options> = async ({ deps }) =>
  deps.db.asOwner(async (tx) => {
    const agency = await anyAgency(tx);
    const own = await agenciesWithSso(tx);
    const shared = deps.config.oidc === null ? [] : [{ agencyId: null, name: null }];
    return ok({
      setUpNeeded: agency === null,
      sso: [...own, ...shared],
      mail: deps.mail.configured,
      sample: agency?.sample ?? false,
      manyAgencies: (await countAgencies(tx)) > 1,
    });
  });
