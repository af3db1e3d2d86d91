import { addSeconds, holdsOn, type PlainDate, secondsBetween, todayIn } from '../../kernel/time.ts';
import type { Deps } from '../platform/deps.ts';
import { openGather } from '../platform/gather.ts';
import type { Identity, SignedIn } from '../platform/http/identity.ts';
import { grantsOfAccounts } from './account/grantsToday.ts';
import { tokenHashHex } from './secretToken.ts';
import { sessionLife } from './session/model.ts';
import { sessionCacheOf } from './session/sessionCache.ts';
import { findSessions, touchSessions } from './session/store.ts';
import { pathOfUnitOn, unitsOfEmployeeOn } from './unitTree/store.ts';

/** A session in use is prolonged at most this often. */
const touchEverySeconds = 600;

/** Finds the person behind a session token and where units and employees stand; handed to the router by `app.ts`. */
export const openIdentity = (deps: Pick<Deps, 'db' | 'clock'>): Identity => {
  const cache = sessionCacheOf(deps.db);

  const find = openGather(async (keys: readonly string[]): Promise<Map<string, SignedIn>> => {
    const now = deps.clock();
    const read = await deps.db.asOwner(async (tx) => {
      const found = await findSessions(tx, keys, now);
      const stale = found.filter(
        ({ session }) => !session.owed && secondsBetween(session.lastSeenAt, now) > touchEverySeconds,
      );
      if (stale.length > 0) {
        const touched = stale.map(({ session: { agencyId, sessionId, lasting } }) => ({
          agencyId,
          sessionId,
          expiresAt: addSeconds(now, lasting ? sessionLife.lasting : sessionLife.short),
        }));
        await touchSessions(tx, touched, now);
      }
      const asked = found.map(({ session: { agencyId, accountId }, employeeId, zone }) => ({
        agencyId,
        accountId,
        employeeId,
        today: todayIn(zone, now),
      }));
      const grants = await grantsOfAccounts(tx, asked);
      return found.map((each, i) => ({ ...each, ...asked[i]!, grants: grants.get(each.session.accountId) ?? [] }));
    });
    const signedIn = new Map(
      read.flatMap(({ hash, session, employeeId, zone, mustChangePassword, grants, today }): [string, SignedIn][] => {
        const held = grants.filter((grant) => holdsOn(grant, today));
        // Long after the last day of service nothing is held any more; an account that never was an employee's stays.
        if (employeeId !== null && held.length === 0) return [];
        const found = {
          actor: { accountId: session.accountId, agencyId: session.agencyId, employeeId, grants },
          sessionId: session.sessionId,
          zone,
          secondFactorOwed: session.owed,
          mustChangePassword,
          readsOnly: held.length > 0 && held.every((grant) => grant.pastOnly === true),
        };
        return [[hash, found]];
      }),
    );
    for (const key of keys) {
      const found = signedIn.get(key);
      if (found === undefined) cache.forgetToken(key);
      else cache.put(key, found, now);
    }
    return signedIn;
  });

  return {
    async find(token) {
      const key = tokenHashHex(token);
      const now = deps.clock();
      const held = cache.get(key, now);
      if (held === null) return (await find(key)) ?? null;
      // Where it cannot be read now, it is read when it has run out.
      if (cache.isDue(key, now)) find(key).catch(() => undefined);
      return held;
    },
    async pathsOfEmployee(tx, agencyId, employeeId, day) {
      const units = await unitsOfEmployeeOn(tx, agencyId, employeeId, day as PlainDate);
      const paths = await Promise.all(units.map((unit) => pathOfUnitOn(tx, agencyId, unit, day as PlainDate)));
      return paths.filter((path) => path !== null);
    },
    pathOfUnit: (tx, agencyId, unitId, day) => pathOfUnitOn(tx, agencyId, unitId, day as PlainDate),
  };
};
