import { createHash } from 'node:crypto';
import type { accessEndpoints } from '../../../contract/access.ts';
import type { agencyEndpoints } from '../../../contract/agency.ts';
import { ok, refuse } from '../../../kernel/result.ts';
import type { Handler } from '../../platform/http/bind.ts';
import { judgeLogo } from './judgeLogo.ts';
import { dropLogo, logoOf, writeLogo } from './store.ts';

export const setLogo: Handler<typeof agencyEndpoints.setLogo> = async ({ tx, actor, body, now, audit }) => {
  const judged = judgeLogo(body);
  if (!judged.ok) return judged;
  const sha256 = createHash('sha256').update(body).digest('hex');
  await writeLogo(tx, actor.agencyId, { ...judged.value, bytes: body, sha256 }, now);
  await audit('agency.setLogo', { kind: 'agency', id: String(actor.agencyId) }, { ...judged.value, sha256 });
  return ok(undefined);
};

export const removeLogo: Handler<typeof agencyEndpoints.removeLogo> = async ({ tx, actor, audit }) => {
  if (!(await dropLogo(tx, actor.agencyId))) return refuse('general.notFound');
  await audit('agency.removeLogo', { kind: 'agency', id: String(actor.agencyId) });
  return ok(undefined);
};

export const readLogo: Handler<typeof accessEndpoints.logo> = async ({ tx, actor, outgoing }) => {
  const logo = await logoOf(tx, actor.agencyId);
  if (logo === undefined) return refuse('general.notFound');
  // An SVG opened by itself may do nothing either.
  outgoing.header('content-security-policy', "default-src 'none'; style-src 'unsafe-inline'; sandbox");
  outgoing.header('cache-control', 'private, max-age=86400');
  const name = logo.media_type === 'image/png' ? 'logo.png' : 'logo.svg';
  return ok({ bytes: new Uint8Array(logo.bytes), name, mediaType: logo.media_type });
};
