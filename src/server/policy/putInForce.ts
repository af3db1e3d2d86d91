import type { policyEndpoints } from '../../contract/policy.ts';
import type { Instrument } from '../../domain/policy/instrument.ts';
import { refuse } from '../../kernel/result.ts';
import { accountsWithRoles } from '../access/officer/store.ts';
import { tell } from '../inbox/tell.ts';
import type { Call, Handler } from '../platform/http/bind.ts';
import { findingsOf, saveVersion } from './saveVersion.ts';
import { findVersion } from './store.ts';

export const putInForce: Handler<typeof policyEndpoints.putInForce> = async (call) => {
  const { version, note } = call.body;
  const found = await findVersion(call.tx, call.actor.agencyId, call.params.id);
  if (found === null) return refuse('policy.notFound');
  if (found.instrument.state !== 'draft') return refuse('policy.notDraft');
  if (found.version !== version) return refuse('general.changedMeanwhile');
  const findings = await findingsOf(call, found.instrument);
  const contradictions = findings.filter((each) => each.weight === 'contradiction');
  if (contradictions.length > 0) return refuse('policy.contradictory', { count: contradictions.length });
  // Whoever sees the schedule would know the ground of everybody whom such a clause keeps at home (UU 27/2022).
  const telling = found.instrument.clauses.find((clause) =>
    findings.some((each) => each.code === 'oneGround' && each.clauses.includes(clause.id)),
  );
  if (telling !== undefined) return refuse('policy.oneGround', { clause: telling.article || telling.id });
  const saved = await saveVersion(call, 'policy.putInForce', {
    instrument: { ...found.instrument, state: 'inForce' },
    version: version + 1,
    state: 'inForce',
    origin: found.origin,
    note,
  });
  if (saved.ok) await tellOfficers(call, found.instrument);
  return saved;
};

const tellOfficers = async (
  { tx, actor, deps, now, today }: Pick<Call<never>, 'tx' | 'actor' | 'deps' | 'now' | 'today'>,
  { id, title, from }: Instrument,
): Promise<void> => {
  const officers = await accountsWithRoles(tx, actor.agencyId, ['personnelOfficer'], today);
  const accountIds = officers.filter((each) => each !== actor.accountId);
  await tell(
    { deps, tx, now, agencyId: actor.agencyId },
    {
      accountIds,
      kind: 'policy.inForce',
      params: { title: title.id, titleEn: title.en, from },
      link: `/kebijakan/${id}`,
    },
  );
};
