import type { attendanceDayEndpoints } from '../../../contract/attendanceDay.ts';
import { costOfDay } from '../../../domain/attendance/day/costOfDay.ts';
import { judgeDays } from '../../../domain/attendance/day/judgeDays.ts';
import type { ScheduledDay } from '../../../domain/attendance/day/model.ts';
import type { RuleSet } from '../../../domain/attendance/day/rules.ts';
import { openRuleBook } from '../../../domain/attendance/day/rulesInForce.ts';
import type { JudgedPunch } from '../../../domain/attendance/model.ts';
import { ok, refuse } from '../../../kernel/result.ts';
import { addDays, type ClockTime, instantAt, type PlainDate, type Zone } from '../../../kernel/time.ts';
import type { Handler } from '../../platform/http/bind.ts';
import { judgeBands, readySet } from './chooseRules.ts';
import { rulesOfAgency } from './rulesOfAgency.ts';

const zone: Zone = 'Asia/Jakarta';

/** A working day from half past seven to four, as most weeks have it. */
const sampleDay = (day: PlainDate): ScheduledDay => ({
  day,
  zone,
  employmentKind: 'pns',
  employed: true,
  unitId: null,
  mode: 'office',
  dayKind: 'workday',
  holidayName: null,
  ramadan: false,
  shifts: [
    {
      name: null,
      kind: 'week',
      start: '07:30',
      end: '16:00',
      breakStart: '12:00',
      breakEnd: '13:00',
      workplaceId: null,
    },
  ],
  source: 'week',
  because: [],
});

const punchAt = (id: string, day: PlainDate, time: ClockTime): JudgedPunch => {
  const at = instantAt(day, time, zone);
  return {
    id,
    employeeId: id,
    day,
    at,
    earliest: at,
    latest: at,
    receivedAt: at,
    grade: 'A',
    channel: 'terminal',
    method: 'finger',
    workplaceId: null,
    place: 'none',
    waits: false,
  };
};

/** The same day by the rules as they are and as they would be; nothing is stored. */
export const previewRules: Handler<typeof attendanceDayEndpoints.previewRules> = async ({ tx, actor, body }) => {
  const set = body.content ?? readySet(body.ruleSet);
  if (set === undefined) return refuse('attendanceDay.unknownRules', { name: body.ruleSet });
  const bands = judgeBands(set);
  if (!bands.ok) return bands;
  const { day } = body;
  const now = await rulesOfAgency(tx, actor.agencyId);
  const then: RuleSet[] = [
    ...now.filter((each) => each.id !== body.ruleSet),
    { ...set, id: body.ruleSet, from: set.from < day ? set.from : day, to: null },
  ];
  const punches = [
    ...(body.in === null ? [] : [punchAt('in', day, body.in)]),
    ...(body.out === null ? [] : [punchAt('out', day, body.out)]),
  ];
  const judged = (sets: readonly RuleSet[]) => {
    const rules = openRuleBook(sets);
    const record = judgeDays({
      schedule: [sampleDay(day)],
      punches,
      decisions: [],
      absences: [],
      permits: [],
      corrections: [],
      outages: [],
      rules,
      asOf: instantAt(addDays(day, 2), '00:00', zone),
    })[0]!;
    return { record, percent: costOfDay(record, rules(day, 'pns')) };
  };
  return ok({ before: judged(now), after: judged(then) });
};
