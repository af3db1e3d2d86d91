import { ok, type Result } from '../../../kernel/result.ts';
import type { Instant } from '../../../kernel/time.ts';
import { appendAudit } from '../../platform/audit/appendAudit.ts';
import type { Tx } from '../../platform/db/db.ts';
import { insertAgency, type NewAgency } from '../setUp/store.ts';
import { type FirstPerson, nameFirst, type Parts, type WayIn } from './nameFirst.ts';

export type AgencyWanted = Pick<NewAgency, 'name' | 'shortName' | 'kind' | 'regionCode' | 'zone'> & {
  readonly officer: FirstPerson;
};

/** A further agency with its first personnel officer; its trail begins with this. Owner only. */
export const addAgency = async (
  tx: Tx,
  parts: Parts,
  wanted: AgencyWanted,
  now: Instant,
): Promise<Result<WayIn & { readonly id: number }>> => {
  const { officer, ...agency } = wanted;
  const agencyId = await insertAgency(tx, { ...agency, paper: 'F4' }, now);
  const entry = { agencyId, at: now, accountId: null, action: 'agency.create', targetKind: 'agency' };
  await appendAudit(tx, { ...entry, targetId: String(agencyId), detail: { name: agency.name } });
  const named = await nameFirst(
    tx,
    parts,
    { agencyId, zone: agency.zone },
    { ...officer, role: 'personnelOfficer' },
    now,
  );
  return named.ok ? ok({ id: agencyId, ...named.value }) : named;
};
