import type { agencyEndpoints } from '../../../contract/agency.ts';
import { agencySettingsOf } from '../../../domain/access/agencySettings.ts';
import { ok } from '../../../kernel/result.ts';
import type { Zone } from '../../../kernel/time.ts';
import type { Handler } from '../../platform/http/bind.ts';
import { sessionCacheOf } from '../session/sessionCache.ts';
import { healthRetentionOf } from './healthRetention.ts';
import { publishedUntil, readAgencyRow, updateAgency } from './store.ts';

export const readAgencySettings: Handler<typeof agencyEndpoints.read> = async ({ tx, actor, today }) => {
  const row = await readAgencyRow(tx, actor.agencyId);
  return ok({
    name: row.name,
    shortName: row.short_name,
    kind: row.kind,
    regionCode: row.region_code,
    zone: row.zone as Zone,
    paper: row.paper,
    brandColour: row.brand_colour,
    logo: row.logo,
    ...agencySettingsOf(row.settings),
    ...healthRetentionOf(row.settings),
    publishedUntil: await publishedUntil(tx, actor.agencyId, today),
  });
};

export const changeAgencySettings: Handler<typeof agencyEndpoints.change> = async ({
  tx,
  actor,
  body,
  deps,
  now,
  audit,
}) => {
  const before = await readAgencyRow(tx, actor.agencyId);
  const were = {
    name: before.name,
    shortName: before.short_name,
    zone: before.zone,
    paper: before.paper,
    brandColour: before.brand_colour,
    ...agencySettingsOf(before.settings),
    ...healthRetentionOf(before.settings),
  };
  const changed = Object.entries(body).filter(
    ([name, value]) => JSON.stringify(value) !== JSON.stringify(were[name as keyof typeof were]),
  );
  if (changed.length === 0) return ok(undefined);
  await updateAgency(tx, actor.agencyId, body);
  // Sessions carry the zone, and how long leavers may read.
  sessionCacheOf(deps.db).forgetAll(now);
  const detail = Object.fromEntries(
    changed.map(([name, value]) => [name, { from: were[name as keyof typeof were], to: value }]),
  );
  await audit('agency.change', { kind: 'agency', id: String(actor.agencyId) }, detail);
  return ok(undefined);
};
