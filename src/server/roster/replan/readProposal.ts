import type { rosterReplanEndpoints } from '../../../contract/rosterReplan.ts';
import { toldToOthers } from '../../../domain/policy/toldToOthers.ts';
import type { ModeLetter } from '../../../domain/roster/model.ts';
import { fixedReason } from '../../../domain/roster/unitGround.ts';
import { ok, refuse } from '../../../kernel/result.ts';
import type { Handler } from '../../platform/http/bind.ts';
import { namesOf } from '../factStore.ts';
import { groundsIn, linesOf } from '../lineStore.ts';
import { openPlan } from '../openPlan.ts';
import { readBreaches } from '../planStore.ts';
import { findProposal } from './proposalStore.ts';

const peopleShown = 500;

export const readProposal: Handler<typeof rosterReplanEndpoints.proposal> = async (call) => {
  const { tx, actor, params } = call;
  const { agencyId } = actor;
  const opened = await openPlan(call, params.id, 'whole');
  if (!opened.ok) return opened;
  const { plan, tree } = opened.value;
  const proposal = await findProposal(tx, agencyId, plan.id, params.jobId);
  if (proposal === null) return refuse('general.notFound');
  const before = new Map(
    (await linesOf(tx, agencyId, plan.id, proposal.version, null)).map((line) => [line.employeeId, line.modes]),
  );
  const changed = proposal.lines.filter((line) => line.modes !== before.get(line.employeeId));
  const shown = changed.slice(0, peopleShown);
  const names = await namesOf(
    tx,
    agencyId,
    shown.map((line) => line.employeeId),
    plan.to,
  );
  const fresh = new Map(proposal.grounds.map((each) => [each.unitId, each.ground]));
  const others = [...new Set(shown.map((line) => line.unitId))].filter((id) => !fresh.has(id));
  const old = await groundsIn(tx, agencyId, plan.id, others, proposal.version);
  let days = 0;
  for (const line of changed) {
    const was = before.get(line.employeeId) ?? '';
    for (let d = 0; d < plan.days.length; d++) if (was[d] !== line.modes[d]) days++;
  }
  return ok({
    version: proposal.version,
    from: proposal.from,
    people: changed.length,
    days,
    changes: shown.map((line) => {
      const was = before.get(line.employeeId) ?? '';
      const reasons = (fresh.get(line.unitId) ?? old.get(line.unitId))?.reasons;
      return {
        employeeId: line.employeeId,
        name: names.get(line.employeeId)?.name ?? '',
        unitName: tree.get(line.unitId)?.name ?? '',
        days: plan.days.flatMap((day, d) => {
          const [a, b] = [(was[d] ?? '-') as ModeLetter, (line.modes[d] ?? '-') as ModeLetter];
          if (a === b) return [];
          const reason = toldToOthers(reasons?.[line.why[d] ?? 0] ?? fixedReason);
          return [
            {
              day,
              before: a,
              after: b,
              reason: {
                ...reason,
                params: { ...reason.params },
                ref: reason.ref === null ? null : { ...reason.ref },
              },
            },
          ];
        }),
      };
    }),
    breachesBefore: (await readBreaches(tx, agencyId, plan.id, proposal.version)).length,
    breachesAfter: proposal.breaches.length,
    proven: proposal.proven,
    taken: proposal.taken,
  });
};
