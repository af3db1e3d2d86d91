import type { attendancePhoneEndpoints } from '../../../contract/attendancePhone.ts';
import { dayOnCalendar } from '../../../domain/calendar/dayOnCalendar.ts';
import type { Workplace } from '../../../domain/workplace/model.ts';
import type { Id } from '../../../kernel/id.ts';
import { ok, refuse } from '../../../kernel/result.ts';
import { type ClockTime, type Instant, type PlainDate, todayIn } from '../../../kernel/time.ts';
import { listPasskeys } from '../../access/passkey/store.ts';
import { loadCalendar } from '../../calendar/loadCalendar.ts';
import type { Tx } from '../../platform/db/db.ts';
import type { Handler } from '../../platform/http/bind.ts';
import { ownDays } from '../../roster/ownDays.ts';
import { groundsOf, type PersonGround } from './ground.ts';
import { drawOf, promptsOf } from './presenceStore.ts';
import { ownPunches } from './viewStore.ts';

interface Hours {
  readonly start: ClockTime;
  readonly end: ClockTime;
  readonly name: string;
}

/** Hours of the plan's shift or wave, or those of the week where the person works. */
const hoursOn = async (
  tx: Tx,
  agencyId: number,
  place: Workplace | undefined,
  day: PlainDate,
  planned: Hours | null,
): Promise<Hours | null> => {
  if (planned !== null) return planned;
  const calendar = await loadCalendar(tx, agencyId, day, day);
  const { hours } = dayOnCalendar(
    day,
    calendar.years,
    calendar.localDays,
    calendar.weekOf(place?.weekPatternId ?? null),
  );
  return hours === null ? null : { start: hours.start, end: hours.end, name: '' };
};

/** How the asking phone stands; `other` where another one is in use. */
const standingOf = (ground: PersonGround, phoneId: Id | undefined) => {
  const known = ground.phones.find((each) => each.phone_id === phoneId);
  const others = ground.phones.some(({ state }) => state === 'active');
  if (known === undefined) return { phone: others ? ('other' as const) : ('none' as const), usableFrom: null };
  const state = known.state as 'asked' | 'approved' | 'active' | 'refused' | 'ended';
  if (state === 'refused') return { phone: others ? ('other' as const) : ('none' as const), usableFrom: null };
  return { phone: state, usableFrom: state === 'approved' ? (known.usable_from as Instant) : null };
};

export const readToday: Handler<typeof attendancePhoneEndpoints.today> = async ({ deps, actor, query, now }) => {
  if (actor.employeeId === null) return refuse('phone.noEmployee');
  const { agencyId, employeeId } = actor;
  const ground = await groundsOf(deps).person(agencyId, employeeId, now, true);
  const day = todayIn(ground.zone, now);
  const { rules } = ground.agency;
  const read = await deps.db.inAgency(agencyId, async (tx) => {
    const planned = (await ownDays(tx, agencyId, employeeId, day, day))[0];
    const time = planned?.time === undefined ? null : planned.time;
    const works = planned === undefined || ['office', 'home', 'other'].includes(planned.mode);
    return {
      mode: planned?.mode ?? null,
      hours: works ? await hoursOn(tx, agencyId, ground.workplaces[0], day, time) : null,
      punches: (await ownPunches(tx, agencyId, employeeId, day, day, now)).map(({ punch }) => punch),
      prompts: await promptsOf(tx, agencyId, employeeId, day, now),
      drawn: await drawOf(tx, agencyId, employeeId, day),
      passkeys:
        rules.passkey === 'firstOfDay' ? (await listPasskeys(tx, actor)).map(({ credential_id }) => credential_id) : [],
    };
  });
  return ok({
    day,
    zone: ground.zone,
    serverAt: now,
    ...read,
    hours: read.hours && { start: read.hours.start, end: read.hours.end, name: read.hours.name },
    drawn: read.drawn && { commitment: read.drawn.commitment },
    workplaceName: ground.workplaces[0]?.name ?? '',
    fences: ground.workplaces.flatMap(({ id, name, fence }) =>
      fence === null ? [] : [{ workplaceId: id, name, fence }],
    ),
    homeDeclared: ground.homeOn(day) !== null,
    ...standingOf(ground, query.phone),
    rules: {
      insideMetres: rules.insideMetres,
      accuracyMetres: rules.accuracyMetres,
      positionSeconds: rules.positionSeconds,
      positionRequired: rules.positionRequired,
      clockSeconds: rules.clockSeconds,
      passkey: rules.passkey,
    },
  });
};
