// What is done again and again for terminals: silence is noticed, old requests are forgotten.
import { addSeconds, type Instant, secondsBetween, todayIn, weekdayOf, type Zone } from '../../../kernel/time.ts';
import type { Deps } from '../../platform/deps.ts';
import type { RegularWork } from '../../platform/jobs/regularWork.ts';
import { raiseAlarm } from './eventStore.ts';
import { forgetRequests } from './requestStore.ts';
import { silentSeconds } from './shownTerminal.ts';
import { activeTerminals } from './terminalStore.ts';

const keptDays = 30;
const hoursEast = { 'Asia/Jakarta': 7, 'Asia/Pontianak': 7, 'Asia/Makassar': 8, 'Asia/Jayapura': 9 } as const;

/** Monday to Friday from 06:00 to 18:00 at the place. */
export const isOfficeTime = (now: Instant, zone: Zone): boolean => {
  const hour = (Number(now.slice(11, 13)) + hoursEast[zone]) % 24;
  return weekdayOf(todayIn(zone, now)) <= 5 && hour >= 6 && hour < 18;
};

/** Raises an alarm for each terminal that has been silent for three polls while it should speak. Answers how many are silent. */
export const noticeSilence = async (deps: Pick<Deps, 'db' | 'newId'>, now: Instant): Promise<number> => {
  const terminals = await deps.db.asOwner(activeTerminals);
  const silent = terminals.filter(
    (each) =>
      each.watch !== 'never' &&
      each.lastSeenAt !== null &&
      secondsBetween(each.lastSeenAt, now) > silentSeconds &&
      (each.watch === 'always' || isOfficeTime(now, each.zone)),
  );
  for (const { agencyId, id, lastSeenAt } of silent)
    await deps.db.inAgency(agencyId, (tx) =>
      raiseAlarm(tx, { agencyId, terminalId: id }, 'silent', { since: lastSeenAt! }, { id: deps.newId(), at: now }),
    );
  return silent.length;
};

export const watchTerminals = (deps: Deps): RegularWork[] => [
  { name: 'terminals.noticeSilence', everySeconds: 60, run: async (now) => void (await noticeSilence(deps, now)) },
  {
    name: 'terminals.forgetRequests',
    everySeconds: 6 * 3600,
    run: (now) => forgetRequests(deps.db, addSeconds(now, -keptDays * 86_400)),
  },
];
