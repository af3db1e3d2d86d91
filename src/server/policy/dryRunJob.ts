import { z } from 'zod';
import { startDryRun } from '../../domain/policy/dryRun.ts';
import type { Instrument } from '../../domain/policy/instrument.ts';
import { toldToOthers } from '../../domain/policy/toldToOthers.ts';
import { IdSchema } from '../../kernel/id.ts';
import { ok, refuse } from '../../kernel/result.ts';
import { PlainDateSchema } from '../../kernel/time.ts';
import { loadUnits } from '../people/loadUnits.ts';
import type { Deps } from '../platform/deps.ts';
import type { JobHandler } from '../platform/jobs/jobRunner.ts';
import { loadAgencyPolicies } from './loadAgencyPolicies.ts';
import { loadRuledPeople } from './loadRuledPeople.ts';
import { findVersion } from './store.ts';

const InputSchema = z.object({
  id: z.string(),
  version: z.int(),
  from: PlainDateSchema,
  to: PlainDateSchema,
  unitId: IdSchema.nullable(),
});

/** Rules everybody twice, day by day: under the instruments as they are, and as if the draft were in force. */
export const dryRunJob =
  (deps: Deps): JobHandler =>
  async ({ agencyId, input, report, signal }) => {
    const { id, version, from, to, unitId } = InputSchema.parse(input);
    report(0, 1, 'load');
    const loaded = await deps.db.inAgency(agencyId, async (tx) => {
      const tried = await findVersion(tx, agencyId, id, version);
      const policies = await loadAgencyPolicies(tx, agencyId);
      const unitIds = unitId === null ? null : [unitId];
      const { switches } = policies;
      const people = await loadRuledPeople(deps, tx, agencyId, { unitIds, from, to, switches, blind: true });
      return { tried, policies, people, units: await loadUnits(tx, agencyId, from) };
    });
    if (loaded.tried === null) return refuse('policy.notFound');
    const before = loaded.policies.instruments.filter((each) => each.id !== id || each.state !== 'draft');
    const tried: Instrument = { ...loaded.tried.instrument, state: 'inForce' };
    const { days, people, facts } = loaded.people;
    const dry = startDryRun({
      days,
      people,
      facts,
      before,
      after: [...before.filter((each) => each.id !== id), tried],
    });
    for (const d of days.keys()) {
      if (signal.aborted) return refuse('policy.jobMissing');
      dry.day(d);
      report(d + 1, days.length, 'rule');
      await new Promise((resolve) => setImmediate(resolve));
    }
    const result = dry.end();
    const names = new Map(people.map((each) => [each.employeeId, each.name]));
    const shown = new Set(result.unitDays.map((each) => each.unitId));
    return ok({
      ...result,
      from,
      to,
      changes: result.changes.map(({ first, ...each }) => ({
        ...each,
        first: { ...first, reason: first.reason && toldToOthers(first.reason) },
        name: names.get(each.employeeId) ?? '',
      })),
      units: [...loaded.units.values()]
        .filter((unit) => shown.has(unit.id))
        .map(({ id: unit, name }) => ({ id: unit, name })),
    });
  };
