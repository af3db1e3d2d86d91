import type { attendanceDayEndpoints, DayExplanation } from '../../../contract/attendanceDay.ts';
import { costOfDay } from '../../../domain/attendance/day/costOfDay.ts';
import { lastDecisions } from '../../../domain/attendance/day/effectivePunches.ts';
import { receiptNumber } from '../../../domain/attendance/proof/receiptNumber.ts';
import type { Id } from '../../../kernel/id.ts';
import { ok, type Result, refuse } from '../../../kernel/result.ts';
import { addDays, type Instant, type PlainDate } from '../../../kernel/time.ts';
import { instrumentName } from '../../../words/instrumentName.ts';
import type { Tx } from '../../platform/db/db.ts';
import type { Handler } from '../../platform/http/bind.ts';
import { listTitles } from '../../roster/mineStore.ts';
import { ownDays } from '../../roster/ownDays.ts';
import { listWorkplaces } from '../../workplace/store.ts';
import { readPunches } from '../ingest/store.ts';
import { deriveMonth } from './deriveMonth.ts';
import { firstOfMonth } from './deriveStale.ts';
import { listDecisions } from './evidenceStore.ts';
import { lockedMonths } from './lockStore.ts';
import { rulesOfAgency } from './rulesOfAgency.ts';

/** Everything that one day rests on: its record, the plan behind it, every punch near it with what was decided, the rules by name. */
export const explainDay = async (
  tx: Tx,
  agencyId: number,
  employeeId: Id,
  day: PlainDate,
  now: Instant,
): Promise<Result<DayExplanation>> => {
  const month = firstOfMonth(day);
  const found = (await deriveMonth(tx, agencyId, month, [employeeId], now))[0];
  const record = found?.records.find((each) => each.day === day);
  if (found === undefined || record === undefined) return refuse('general.notFound');
  const planned = (await ownDays(tx, agencyId, employeeId, day, day))[0]?.reasons ?? [];
  const around = { from: addDays(day, -1), to: addDays(day, 1) };
  const punches = await readPunches(tx, agencyId, [employeeId], around.from, around.to);
  const decided = lastDecisions((await listDecisions(tx, agencyId, [employeeId], around)).get(employeeId) ?? []);
  const names = new Map((await listWorkplaces(tx, agencyId)).map((each) => [each.id, each.name]));
  // A punch of a neighbouring day is only shown where this day rests on it.
  const used = new Set([record.in?.punchId, record.out?.punchId]);
  const sets = await rulesOfAgency(tx, agencyId);
  const refs = [...record.reasons, ...planned].flatMap((each) => each.ref?.instrument ?? []);
  const titles = await listTitles(tx, agencyId, [...new Set(refs)]);
  return ok({
    name: found.name,
    number: found.number,
    locked: (await lockedMonths(tx, agencyId)).has(month),
    record,
    planned: planned.map((each) => ({ ...each, params: { ...each.params }, ref: each.ref && { ...each.ref } })),
    punches: punches
      .filter((each) => each.day === day || used.has(each.id))
      .map((each) => {
        const decision = decided.get(each.id);
        return {
          id: each.id,
          at: each.at,
          earliest: each.earliest,
          latest: each.latest,
          receivedAt: each.receivedAt,
          grade: each.grade,
          channel: each.channel,
          method: each.method,
          place: each.place,
          workplace: names.get(each.workplaceId ?? '') ?? null,
          receipt: receiptNumber(each.id),
          signals: each.signals.map(({ code, params }) => ({ code, params: { ...params } })),
          waits: each.waits,
          decision: decision
            ? { verdict: decision.verdict, at: decision.at, decidedAt: decision.decidedAt, by: decision.decidedBy }
            : null,
        };
      }),
    percent: costOfDay(record, found.rulesOn(day)),
    instruments: [
      ...titles.map((each) => ({ id: each.id, name: instrumentName(each) })),
      ...sets.filter((set) => refs.includes(set.id)).map((set) => ({ id: set.id, name: set.title })),
    ],
  });
};

export const explainMine: Handler<typeof attendanceDayEndpoints.explainMine> = async ({ tx, actor, params, now }) =>
  actor.employeeId === null
    ? refuse('general.notFound')
    : explainDay(tx, actor.agencyId, actor.employeeId, params.day, now);

export const explainOfPerson: Handler<typeof attendanceDayEndpoints.explain> = ({ tx, actor, params, now }) =>
  explainDay(tx, actor.agencyId, params.employeeId, params.day, now);
