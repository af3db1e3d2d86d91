import { addSeconds, holdsOn, type PlainDate, secondsBetween, todayIn, type Zone } from '../../kernel/time.ts';
import type { Deps } from '../platform/deps.ts';
import type { Identity, SignedIn } from '../platform/http/identity.ts';
import { grantsToday } from './account/grantsToday.ts';
import { hexOf, tokenHash } from './secretToken.ts';
import { sessionLife } from './session/model.ts';
import { sessionCacheOf } from './session/sessionCache.ts';
import { findSession, touchSession } from './session/store.ts';
import { pathOfUnitOn, unitsOfEmployeeOn } from './unitTree/store.ts';

/** A session in use is prolonged at most this often. */
const touchEverySeconds = 600;

/** Finds the person behind a session token and where units and employees stand; handed to the router by `app.ts`. */
export const openIdentity = (deps: Pick<Deps, 'db' | 'clock'>): Identity => {
  const cache = sessionCacheOf(deps.db);

  const read = async (hash: Uint8Array, now: ReturnType<typeof deps.clock>): Promise<SignedIn | null> =>
    deps.db.asOwner(async (tx) => {
      const found = await findSession(tx, hash, now);
      if (found === null) return null;
      const { session, employeeId } = found;
      const zone = found.zone as Zone;
      if (!session.owed && secondsBetween(session.lastSeenAt, now) > touchEverySeconds) {
        const life = session.lasting ? sessionLife.lasting : sessionLife.short;
        await touchSession(tx, session.agencyId, session.sessionId, now, addSeconds(now, life));
      }
      const today = todayIn(zone, now);
      const grants = await grantsToday(tx, session, employeeId, today);
      const held = grants.filter((grant) => holdsOn(grant, today));
      // Long after the last day of service nothing is held any more; an account that never was an employee's stays.
      if (employeeId !== null && held.length === 0) return null;
      return {
        actor: { accountId: session.accountId, agencyId: session.agencyId, employeeId, grants },
        sessionId: session.sessionId,
        zone,
        secondFactorOwed: session.owed,
        mustChangePassword: found.mustChangePassword,
        readsOnly: held.length > 0 && held.every((grant) => grant.pastOnly === true),
      };
    });

  return {
    async find(token) {
      const now = deps.clock();
      const hash = tokenHash(token);
      const key = hexOf(hash);
      const held = cache.get(key, now);
      if (held !== null) return held;
      const signedIn = await read(hash, now);
      if (signedIn !== null) cache.put(key, signedIn, now);
      return signedIn;
    },
    async pathsOfEmployee(tx, agencyId, employeeId, day) {
      const units = await unitsOfEmployeeOn(tx, agencyId, employeeId, day as PlainDate);
      const paths = await Promise.all(units.map((unit) => pathOfUnitOn(tx, agencyId, unit, day as PlainDate)));
      return paths.filter((path) => path !== null);
    },
    pathOfUnit: (tx, agencyId, unitId, day) => pathOfUnitOn(tx, agencyId, unitId, day as PlainDate),
  };
};
