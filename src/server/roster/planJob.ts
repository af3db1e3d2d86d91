import { z } from 'zod';
import { IdSchema } from '../../kernel/id.ts';
import { ok, type Result, refuse } from '../../kernel/result.ts';
import { PlainDateSchema } from '../../kernel/time.ts';
import { appendAudit } from '../platform/audit/appendAudit.ts';
import type { Deps } from '../platform/deps.ts';
import type { JobHandler } from '../platform/jobs/jobRunner.ts';
import { insertGrounds, insertLines } from './lineStore.ts';
import { loadInput } from './loadInput.ts';
import { percentOf } from './percentOf.ts';
import { appendAction, completePlan, insertVersion, type UnitBreach } from './planStore.ts';
import { instrumentsOn, policyDigest } from './policyDigest.ts';
import { solveInThread } from './solveInThread.ts';

const PlanInputSchema = z.object({
  planId: IdSchema,
  unitId: IdSchema.nullable(),
  from: PlainDateSchema,
  to: PlainDateSchema,
  seed: z.int(),
});

/** Names of people kept with a breach; the number stands in its values. */
const namesInBreach = 20;

/** Makes the first version of a plan: loads, solves in a thread, has it judged, saves all or nothing. */
export const planJob =
  (deps: Deps): JobHandler =>
  async (job): Promise<Result<unknown>> => {
    const { planId, unitId, from, to, seed } = PlanInputSchema.parse(job.input);
    const { agencyId } = job;
    job.report(0, 100, 'load');
    const loaded = await deps.db.inAgency(agencyId, (tx) =>
      loadInput(deps, tx, { agencyId, unitIds: unitId === null ? null : [unitId], from, to, seed }),
    );
    if (!loaded.ok) return loaded;
    const { input } = loaded.value;
    job.report(10, 100, 'rule');
    const solved = await solveInThread(input, job.signal, (step, done, total) =>
      job.report(percentOf(step, done, total), 100, step),
    );
    if (solved === null) return refuse('general.unavailable');
    if (solved.judgeDisagrees) return refuse('roster.judgeDisagrees');
    job.report(88, 100, 'save');
    const unitOf = new Map(solved.plan.lines.map((line) => [line.employeeId, line.unitId]));
    const breaches = solved.breaches.map((breach): UnitBreach => {
      const units = new Set(breach.employeeIds.map((id) => unitOf.get(id)));
      return {
        ...breach,
        employeeIds: breach.employeeIds.slice(0, namesInBreach),
        unitId: units.size === 1 ? ([...units][0] ?? null) : null,
      };
    });
    const fixedAt = new Set(input.fixed.map((cell) => `${cell.employeeId} ${cell.day}`));
    const days = input.days.map(({ day }) => day);
    const lines = [...solved.grounds.units.values()]
      .flatMap((unit) => unit.lines)
      .map((line) => ({
        ...line,
        fixed: days.map((day) => (fixedAt.has(`${line.employeeId} ${day}`) ? '1' : '0')).join(''),
      }));
    const ground = { instruments: input.instruments, switches: input.switches };
    const now = deps.clock();
    await deps.db.inAgency(agencyId, async (tx) => {
      const held = instrumentsOn(ground, days).map((each) => ({ id: each.id, title: each.title.id }));
      const made = {
        days,
        policyDigest: policyDigest(ground, days),
        instruments: held,
        people: lines.length,
        shared: solved.grounds.shared,
        times: solved.plan.times ?? [],
      };
      await completePlan(tx, agencyId, planId, made);
      const parts = [...solved.grounds.units].map(
        ([unitId, { ground, lines }]) => [unitId, { ground, people: lines.length }] as const,
      );
      await insertGrounds(tx, agencyId, planId, 1, parts);
      await insertLines(tx, agencyId, planId, 1, lines);
      await insertVersion(tx, agencyId, planId, {
        version: 1,
        breaches,
        at: now,
        accountId: job.accountId,
        quality: solved.quality,
      });
      await appendAction(tx, agencyId, planId, {
        move: 'made',
        version: 1,
        at: now,
        accountId: job.accountId,
        note: '',
      });
      await appendAudit(tx, {
        agencyId,
        at: now,
        accountId: job.accountId,
        action: 'roster.made',
        targetKind: 'plan',
        targetId: planId,
        detail: { people: lines.length, days: days.length, breaches: breaches.length, seed },
      });
    });
    const workdays = input.days.filter((_, d) => input.people.some((person) => person.kinds[d] === 'workday')).length;
    return ok({ planId, people: lines.length, days: workdays, breaches: breaches.length });
  };
