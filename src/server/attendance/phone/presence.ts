// Presence prompts of days at home: few, drawn ahead, one tap to answer. An unanswered one is information and never a penalty.
import { createHash, randomBytes, randomInt } from 'node:crypto';
import type { attendancePhoneEndpoints } from '../../../contract/attendancePhone.ts';
import { drawPrompts, drawText } from '../../../domain/attendance/presence/drawPrompts.ts';
import { phoneRulesOf } from '../../../domain/attendance/proof/phoneRules.ts';
import { dayOnCalendar } from '../../../domain/calendar/dayOnCalendar.ts';
import { ok, refuse } from '../../../kernel/result.ts';
import {
  addSeconds,
  type ClockTime,
  type Instant,
  instantAt,
  type PlainDate,
  todayIn,
  type Zone,
} from '../../../kernel/time.ts';
import { loadCalendar } from '../../calendar/loadCalendar.ts';
import { tell } from '../../inbox/tell.ts';
import { loadUnits } from '../../people/loadUnits.ts';
import type { Tx } from '../../platform/db/db.ts';
import type { Deps } from '../../platform/deps.ts';
import type { Handler } from '../../platform/http/bind.ts';
import type { RegularWork } from '../../platform/jobs/regularWork.ts';
import { publishedLines } from '../../roster/lineStore.ts';
import { listWorkplaces } from '../../workplace/store.ts';
import { groundsOf } from './ground.ts';
import { placesOfMany } from './groundStore.ts';
import {
  type Draw,
  insertDraws,
  isDrawn,
  keepAnswer,
  promptsOf,
  runningAgencies,
  takeUntold,
} from './presenceStore.ts';

const resolution = 1_000_000;
const chance = (): number => randomInt(resolution) / resolution;
const clock = (minutes: number): ClockTime =>
  `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}` as ClockTime;

/** Who is planned at home on a day and has no draw for it yet. */
const drawAgency = async (
  tx: Tx,
  agency: { readonly id: number; readonly zone: Zone; readonly settings: unknown },
  day: PlainDate,
): Promise<Draw[]> => {
  const rules = phoneRulesOf(agency.settings);
  if (rules.promptsADay === 0) return [];
  const known = await isDrawn(tx, agency.id, day);
  const letters = new Map(
    (await publishedLines(tx, agency.id, null, day, day)).map((line) => [
      line.employeeId,
      line.modes[line.days.indexOf(day)],
    ]),
  );
  const home = [...letters].flatMap(([id, letter]) => (letter === 'R' && !known.has(id) ? [id] : []));
  if (home.length === 0) return [];
  const units = await loadUnits(tx, agency.id, day);
  const workplaces = new Map((await listWorkplaces(tx, agency.id)).map((each) => [each.id, each]));
  const calendar = await loadCalendar(tx, agency.id, day, day);
  return (await placesOfMany(tx, agency.id, home, day)).flatMap((row): Draw[] => {
    const place = workplaces.get(row.workplace_id ?? units.get(row.unit_id)?.workplaceId ?? '');
    const week = calendar.weekOf(place?.weekPatternId ?? null);
    const { hours } = dayOnCalendar(day, calendar.years, calendar.localDays, week);
    if (hours === null) return [];
    const zone = place?.zone ?? agency.zone;
    const moments = drawPrompts(hours, rules.promptsADay, rules.promptMinutes, chance).map((at) =>
      instantAt(day, clock(at), zone),
    );
    if (moments.length === 0) return [];
    const salt = randomBytes(16).toString('base64url');
    const commitment = createHash('sha256')
      .update(drawText(salt, day, moments))
      .digest('hex');
    const endsAt = addSeconds(moments.at(-1)!, rules.promptMinutes * 60);
    return [{ employeeId: row.employee_id, moments, minutes: rules.promptMinutes, salt, commitment, endsAt }];
  });
};

/** Draws today's prompts where the working day has not begun: from midnight on, again for those whose plan came later. */
export const drawTodaysPrompts = (deps: Deps): RegularWork => ({
  name: 'attendance.drawPrompts',
  everySeconds: 1800,
  run: async (now) => {
    for (const row of await deps.db.asOwner(runningAgencies)) {
      const agency = { id: row.agency_id, zone: row.zone as Zone, settings: row.settings };
      const day = todayIn(agency.zone, now);
      await deps.db.inAgency(agency.id, async (tx) => {
        const draws = (await drawAgency(tx, agency, day)).filter(({ moments }) => moments[0]! > now);
        if (draws.length > 0) await insertDraws(tx, day, draws, now);
      });
    }
  },
});

/** Tells each prompt once when it begins; it also stands on the phone's first screen. */
export const tellPrompts = (deps: Deps): RegularWork => ({
  name: 'attendance.tellPrompts',
  everySeconds: 30,
  run: (now) =>
    deps.db.asOwner(async (tx) => {
      for (const row of await takeUntold(tx, now))
        await tell(
          { deps, tx, now, agencyId: row.agency_id },
          { accountIds: [row.account_id], kind: 'presence.prompt', params: {}, link: '/saku/' },
        );
    }),
});

export const answerPrompt: Handler<typeof attendancePhoneEndpoints.answerPrompt> = async ({
  tx,
  actor,
  body,
  deps,
  now,
}) => {
  if (actor.employeeId === null) return refuse('phone.noEmployee');
  const { agencyId, employeeId } = actor;
  const { zone } = await groundsOf(deps).agency(agencyId, now, tx);
  const day = todayIn(zone, now);
  const prompt = (await promptsOf(tx, agencyId, employeeId, day, now)).find(({ n }) => n === body.n);
  if (prompt === undefined) return refuse('presence.notYet');
  if (prompt.answeredAt !== null) return ok({ answeredAt: prompt.answeredAt as Instant });
  if (prompt.until <= now) return refuse('presence.over');
  return ok({ answeredAt: await keepAnswer(tx, agencyId, employeeId, day, body.n, now) });
};
