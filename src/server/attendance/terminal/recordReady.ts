import type { Punch } from '../../../domain/attendance/model.ts';
import type { Id } from '../../../kernel/id.ts';
import type { Deps } from '../../platform/deps.ts';
import { recordPunches } from '../ingest/recordPunches.ts';
import type { Held } from './heldStore.ts';
import { loadPins } from './pinStore.ts';
import type { ReadyPunch } from './waitingPunches.ts';

const atOnce = 500;

/** Records punches in pieces, so that a terminal that sends its whole memory leaves room for everybody else. Answers how many are new. */
export const recordAll = async (
  deps: Pick<Deps, 'db'>,
  agencyId: number,
  punches: readonly Punch[],
): Promise<number> => {
  let fresh = 0;
  for (let from = 0; from < punches.length; from += atOnce) {
    const done = await recordPunches(deps, agencyId, punches.slice(from, from + atOnce));
    fresh += done.filter((each) => each === 'fresh').length;
  }
  return fresh;
};

/** Records the punches whose PIN has a person, and answers the others as what waits. */
export const recordReady = async (
  deps: Pick<Deps, 'db'>,
  of: { readonly agencyId: number; readonly terminalId: Id },
  ready: readonly ReadyPunch[],
): Promise<{ readonly recorded: number; readonly fresh: number; readonly held: readonly Held[] }> => {
  const { agencyId, terminalId } = of;
  if (ready.length === 0) return { recorded: 0, fresh: 0, held: [] };
  const personOf = await deps.db.inAgency(agencyId, (tx) =>
    loadPins(
      tx,
      agencyId,
      terminalId,
      ready.map((each) => each.pin),
    ),
  );
  const punches: Punch[] = [];
  const held: Held[] = [];
  for (const { pin, read, punch } of ready) {
    const employeeId = personOf(pin, punch.day);
    if (employeeId !== null) punches.push({ ...punch, employeeId });
    else
      held.push({
        id: punch.id,
        reason: 'pin',
        pin,
        localTime: read.time,
        status: read.status,
        verify: read.verify,
        line: '',
        channel: punch.channel === 'file' ? 'file' : 'terminal',
        punch,
      });
  }
  return { recorded: punches.length, fresh: await recordAll(deps, agencyId, punches), held };
};
