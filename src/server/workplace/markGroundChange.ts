import { insertCalendarChange } from '../calendar/changeStore.ts';
import type { Call } from '../platform/http/bind.ts';

/** Plans from today on rest on counters and rooms too: those made before this change are marked, and can be planned again. */
export const markGroundChange = ({
  tx,
  actor,
  deps,
  now,
  today,
}: Pick<Call<never>, 'tx' | 'actor' | 'deps' | 'now' | 'today'>): Promise<void> =>
  insertCalendarChange(tx, actor.agencyId, { id: deps.newId(), from: today, to: null, at: now });
