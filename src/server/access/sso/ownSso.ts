import type { agencyEndpoints } from '../../../contract/agency.ts';
import { ok, refuse } from '../../../kernel/result.ts';
import type { Handler } from '../../platform/http/bind.ts';
import { seal } from '../../platform/seal.ts';
import { judgeIssuer } from './judgeIssuer.ts';
import { returnAddress } from './ssoClient.ts';
import { secretPurpose } from './ssoProvider.ts';
import { dropSso, readSsoRow, writeSso } from './store.ts';

export const readOwnSso: Handler<typeof agencyEndpoints.readSso> = async ({ tx, actor, deps }) => {
  const row = await readSsoRow(tx, actor.agencyId);
  return ok({
    own: row === null ? null : { issuer: row.issuer, clientId: row.clientId, domains: [...row.domains] },
    shared: deps.config.oidc !== null,
    returnAddress: returnAddress(deps.config.origin),
  });
};

export const setOwnSso: Handler<typeof agencyEndpoints.setSso> = async ({ tx, actor, body, deps, now, audit }) => {
  const judged = judgeIssuer(body.issuer, deps.config.privateSso);
  if (!judged.ok) return judged;
  const { agencyId } = actor;
  const before = await readSsoRow(tx, agencyId);
  // A stored secret is not handed to another address or client.
  const same = before !== null && before.issuer === body.issuer && before.clientId === body.clientId;
  if (body.clientSecret === null && !same) return refuse('access.ssoSecretMissing');
  const secret =
    body.clientSecret === null
      ? before!.clientSecret
      : seal(deps.config.masterKey, secretPurpose(agencyId), Buffer.from(body.clientSecret));
  await writeSso(tx, agencyId, { ...body, clientSecret: secret }, now);
  const detail = { issuer: body.issuer, clientId: body.clientId, domains: body.domains };
  await audit(
    'agency.setSso',
    { kind: 'agency', id: String(agencyId) },
    { ...detail, newSecret: body.clientSecret !== null },
  );
  return ok(undefined);
};

export const removeOwnSso: Handler<typeof agencyEndpoints.removeSso> = async ({ tx, actor, audit }) => {
  if (!(await dropSso(tx, actor.agencyId))) return refuse('general.notFound');
  await audit('agency.removeSso', { kind: 'agency', id: String(actor.agencyId) });
  return ok(undefined);
};
