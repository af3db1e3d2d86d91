import { z } from 'zod';
import type { Reason } from '../../../domain/policy/model.ts';
import type { SolvedAgain } from '../../../domain/roster/planAgain.ts';
import type { Grounds, UnitGround } from '../../../domain/roster/unitGround.ts';
import { type Id, IdSchema } from '../../../kernel/id.ts';
import { ok, refuse } from '../../../kernel/result.ts';
import { type PlainDate, PlainDateSchema } from '../../../kernel/time.ts';
import type { Deps } from '../../platform/deps.ts';
import type { JobHandler } from '../../platform/jobs/jobRunner.ts';
import { groundsIn, type KeptLine, linesOf, sharedOf, unitsOfPlan } from '../lineStore.ts';
import { loadInput } from '../loadInput.ts';
import { percentOf } from '../percentOf.ts';
import { findPlan, readBreaches, setTimes, type UnitBreach } from '../planStore.ts';
import { instrumentsOn, policyDigest } from '../policyDigest.ts';
import { againInThread } from './againInThread.ts';
import { insertProposal, type Proposal } from './proposalStore.ts';

const InputSchema = z.object({ planId: IdSchema, version: z.int(), from: PlainDateSchema });
const namesInBreach = 20;

/** Plans a plan again with the people, absences, calendar and clauses of now, and keeps the result as a proposal. */
export const replanJob =
  (deps: Deps): JobHandler =>
  async (job) => {
    const { planId, version, from } = InputSchema.parse(job.input);
    const { agencyId } = job;
    job.report(0, 100, 'load');
    const loaded = await deps.db.inAgency(agencyId, async (tx) => {
      const plan = await findPlan(tx, agencyId, planId);
      if (plan === null) return refuse('general.notFound');
      const unitIds = plan.unitId === null ? null : [plan.unitId];
      const read = await loadInput(deps, tx, { agencyId, unitIds, from: plan.from, to: plan.to, seed: plan.seed });
      if (!read.ok) return read;
      const { input } = read.value;
      if (input.days.length !== plan.days.length || input.days.some(({ day }, d) => day !== plan.days[d]))
        return refuse('roster.daysChanged');
      const units = (await unitsOfPlan(tx, agencyId, planId)).map((unit) => unit.unitId);
      const standing = await linesOf(tx, agencyId, planId, version, null);
      const grounds = await groundsIn(tx, agencyId, planId, units, version);
      const known = await readBreaches(tx, agencyId, planId, version);
      return ok({ plan, input, standing, grounds, known, shared: await sharedOf(tx, agencyId, planId, version) });
    });
    if (!loaded.ok) return loaded;
    const { plan, input, standing, grounds, known, shared } = loaded.value;
    job.report(20, 100, 'rule');
    const solved = await againInThread(
      { input, standing: { days: plan.days, lines: standing, times: plan.times }, from },
      job.signal,
      ({ step, done, total }) => job.report(percentOf(step, done, total), 100, step),
    );
    if (solved === null) return refuse('general.unavailable');
    if (solved.judgeDisagrees) return refuse('roster.judgeDisagrees');
    job.report(88, 100, 'save');
    const ground = { instruments: input.instruments, switches: input.switches };
    const made = keptParts(solved, standing, grounds, plan.days, from);
    const proposal: Proposal = {
      version,
      from,
      policyDigest: policyDigest(ground, plan.days),
      instruments: instrumentsOn(ground, plan.days).map((each) => ({ id: each.id, title: each.title.id })),
      shared: sharedFrom(solved.grounds.shared, shared, plan.days, from),
      breaches: [...known.filter(({ day }) => day !== null && day < from), ...breachesOf(solved, from)],
      proven: solved.least,
      ...made,
    };
    const by = { at: deps.clock(), accountId: job.accountId };
    await deps.db.inAgency(agencyId, async (tx) => {
      // The table only grows, so that the lines there are keep their hours whether or not the proposal is taken.
      await setTimes(tx, agencyId, planId, solved.plan.times ?? plan.times);
      await insertProposal(tx, agencyId, planId, job.jobId, proposal, by);
    });
    return ok({ planId, lines: made.lines.length });
  };

/** What the days that may change break; earlier days keep what was said of them. */
const breachesOf = (solved: SolvedAgain, from: PlainDate): UnitBreach[] => {
  const unitOf = new Map(solved.plan.lines.map((line) => [line.employeeId, line.unitId]));
  const ahead = solved.breaches.filter(({ day }) => day === null || day >= from);
  return ahead.map((breach) => {
    const units = new Set(breach.employeeIds.map((id) => unitOf.get(id)));
    return {
      ...breach,
      employeeIds: breach.employeeIds.slice(0, namesInBreach),
      unitId: units.size === 1 ? ([...units][0] ?? null) : null,
    };
  });
};

/** What to keep: whole units where what they rest on has changed, and single lines elsewhere. Days before `from` keep their reasons. */
const keptParts = (
  solved: SolvedAgain,
  standing: readonly KeptLine[],
  old: ReadonlyMap<Id, UnitGround>,
  days: readonly PlainDate[],
  from: PlainDate,
): Pick<Proposal, 'lines' | 'grounds'> => {
  const before = new Map(standing.map((line) => [line.employeeId, line]));
  const lines: KeptLine[] = [];
  const grounds: Proposal['grounds'][number][] = [];
  for (const [unitId, part] of solved.grounds.units) {
    const oldGround = old.get(unitId);
    const moved = part.lines.some((line) => {
      const was = before.get(line.employeeId);
      return line.modes !== was?.modes || line.times !== was.times;
    });
    if (!moved && oldGround !== undefined && sameBounds(oldGround, part.ground)) continue;
    const reasons: Reason[] = [...part.ground.reasons];
    const known = new Map(reasons.map((reason, i) => [JSON.stringify(reason), i]));
    const indexOf = (reason: Reason): number => {
      const key = JSON.stringify(reason);
      const index = known.get(key) ?? reasons.push(reason) - 1;
      known.set(key, index);
      return index;
    };
    for (const line of part.lines) {
      const was = before.get(line.employeeId);
      const isOld = (d: number) =>
        was !== undefined &&
        oldGround !== undefined &&
        (days[d]! < from || was.fixed[d] === '1') &&
        was.modes[d] === line.modes[d];
      lines.push({
        ...line,
        fixed: days.map((_, d) => (was?.fixed[d] === '1' && was.modes[d] === line.modes[d] ? '1' : '0')).join(''),
        why: line.why.map((index, d) =>
          isOld(d) ? indexOf(oldGround!.reasons[was!.why[d] ?? 0] ?? reasons[index]!) : index,
        ),
      });
    }
    const ground = oldGround === undefined ? part.ground : withEarlierDays(part.ground, oldGround, indexOf, days, from);
    grounds.push({ unitId, ground: { ...ground, reasons }, people: part.lines.length });
  }
  return { lines, grounds };
};

/** Days that stay as published stay judged by what they were published under. */
const withEarlierDays = (
  fresh: UnitGround,
  old: UnitGround,
  indexOf: (reason: Reason) => number,
  days: readonly PlainDate[],
  from: PlainDate,
): UnitGround => {
  const isEarlier = (d: number) => days[d]! < from;
  const before = new Map(old.people.map((person) => [person.employeeId, person]));
  const place = new Map(fresh.people.map((person, p) => [person.employeeId, p]));
  const earlier = old.dayLimits
    .filter((limit) => isEarlier(limit.day))
    .map((limit) => ({
      ...limit,
      counted: limit.counted.flatMap((p) => place.get(old.people[p]!.employeeId) ?? []),
      reason: indexOf(old.reasons[limit.reason]!),
    }));
  return {
    ...fresh,
    people: fresh.people.map((person) => {
      const was = before.get(person.employeeId);
      if (was === undefined) return person;
      return {
        ...person,
        open: person.open.map((letters, d) => (isEarlier(d) ? (was.open[d] ?? letters) : letters)),
        ruling: person.ruling.map((index, d) => {
          if (!isEarlier(d)) return index;
          const reason = old.reasons[was.ruling[d] ?? -1];
          return reason === undefined ? -1 : indexOf(reason);
        }),
      };
    }),
    dayLimits: [...earlier, ...fresh.dayLimits.filter((limit) => !isEarlier(limit.day))],
  };
};

/** Bounds that units share: of days that stay, as they were; of the others, as they are now. */
const sharedFrom = (
  fresh: Grounds['shared'],
  old: Grounds['shared'],
  days: readonly PlainDate[],
  from: PlainDate,
): Grounds['shared'] => {
  const isEarlier = (limit: { readonly day: number }) => days[limit.day]! < from;
  const groups = [...fresh.groups, ...old.groups];
  const earlier = old.limits.filter(isEarlier).map((limit) => ({ ...limit, group: limit.group + fresh.groups.length }));
  return { limits: [...earlier, ...fresh.limits.filter((limit) => !isEarlier(limit))], groups };
};

/** Whether a unit rests on the same openings and bounds; the wording of reasons may differ. */
const sameBounds = (a: UnitGround, b: UnitGround): boolean => {
  const bare = ({ people, dayLimits, personLimits }: UnitGround) =>
    JSON.stringify([
      people.map(({ employeeId, open }) => [employeeId, open]),
      dayLimits.map(({ reason: _, ...limit }) => limit),
      personLimits.map(({ reason: _, ...limit }) => limit),
    ]);
  return bare(a) === bare(b);
};
