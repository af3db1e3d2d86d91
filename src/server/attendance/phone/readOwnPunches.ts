import type { attendancePhoneEndpoints } from '../../../contract/attendancePhone.ts';
import { groupBy } from '../../../domain/people/groupBy.ts';
import { ok, refuse } from '../../../kernel/result.ts';
import { addDays, type PlainDate, todayIn } from '../../../kernel/time.ts';
import type { Handler } from '../../platform/http/bind.ts';
import { groundsOf } from './ground.ts';
import { drawsBetween, promptsOf } from './presenceStore.ts';
import { ownPunches } from './viewStore.ts';

const mostDays = 62;

export const readOwnPunches: Handler<typeof attendancePhoneEndpoints.days> = async ({
  tx,
  deps,
  actor,
  query,
  now,
}) => {
  if (actor.employeeId === null) return refuse('phone.noEmployee');
  const { agencyId, employeeId } = actor;
  const { zone } = await groundsOf(deps).agency(agencyId, now, tx);
  const today = todayIn(zone, now);
  const from = query.from < addDays(query.to, -mostDays) ? addDays(query.to, -mostDays) : query.from;
  const punches = groupBy(await ownPunches(tx, agencyId, employeeId, from, query.to, now), ({ day }) => day);
  const draws = new Map((await drawsBetween(tx, agencyId, employeeId, from, query.to)).map((draw) => [draw.day, draw]));
  const days = [...new Set<PlainDate>([...punches.keys(), ...draws.keys()])].sort().reverse();
  return ok({
    zone,
    days: await Promise.all(
      days.map(async (day) => {
        const draw = draws.get(day);
        return {
          day,
          punches: (punches.get(day) ?? []).map(({ punch }) => punch),
          prompts: draw === undefined ? [] : await promptsOf(tx, agencyId, employeeId, day, now),
          drawn: draw !== undefined && day < today ? { commitment: draw.commitment, salt: draw.salt } : null,
        };
      }),
    ),
  });
};
