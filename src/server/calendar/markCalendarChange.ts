import type { PlainDate } from '../../kernel/time.ts';
import { accountsWithRoles } from '../access/officer/store.ts';
import { tell } from '../inbox/tell.ts';
import type { Call } from '../platform/http/bind.ts';
import { countPublishedPlans, insertCalendarChange } from './changeStore.ts';

interface ChangedSpan {
  readonly from: PlainDate;
  /** Null: every day from `from` on. */
  readonly to: PlainDate | null;
}

/** Keeps that the calendar of some days changed; where published plans hold such days, the other personnel officers are told. */
export const markCalendarChange = async (
  { tx, actor, deps, now, today }: Pick<Call<never>, 'tx' | 'actor' | 'deps' | 'now' | 'today'>,
  spans: readonly ChangedSpan[],
): Promise<void> => {
  const { agencyId } = actor;
  for (const { from, to } of spans) await insertCalendarChange(tx, agencyId, { id: deps.newId(), from, to, at: now });
  const date = spans.map((span) => span.from).sort()[0];
  const plans = await countPublishedPlans(tx, agencyId, spans);
  if (plans === 0 || date === undefined) return;
  const officers = await accountsWithRoles(tx, agencyId, ['personnelOfficer'], today);
  const accountIds = officers.filter((id) => id !== actor.accountId);
  await tell(
    { deps, tx, now, agencyId },
    { accountIds, kind: 'calendar.changed', params: { plans, date }, link: '/rencana' },
  );
};
