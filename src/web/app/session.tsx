import { createContext, type ReactNode, use, useMemo } from 'react';
import { accessEndpoints, type Me } from '../../contract/access.ts';
import { type Actor, can, type Scope, scopeOf, type Target } from '../../domain/access/can.ts';
import type { Permission } from '../../domain/access/roles.ts';
import type { PlainDate, Zone } from '../../kernel/time.ts';
import { useRead } from './useRead.ts';

export interface Session {
  readonly me: Me;
  /** The day in the agency's own zone, by the server. */
  readonly today: PlainDate;
  readonly zone: Zone;
  readonly actor: Actor;
  readonly scope: (permission: Permission) => Scope;
  /** Whether to show it at all: somewhere for this person, or on the given target. The server decides anyway. */
  readonly can: (permission: Permission, target?: Target) => boolean;
}

const sessionOf = (me: Me): Session => {
  const actor: Actor = {
    accountId: me.accountId,
    agencyId: me.agency.id,
    employeeId: me.employeeId,
    grants: me.grants,
  };
  const scope = (permission: Permission) => scopeOf(actor, permission, me.today);
  return {
    me,
    today: me.today,
    zone: me.agency.zone,
    actor,
    scope,
    can: (permission, target) => {
      if (target) return can(actor, permission, target, me.today);
      const reach = scope(permission);
      return reach.all || reach.self || reach.unitIds.length > 0;
    },
  };
};

const SessionContext = createContext<Session | null>(null);

/** Who is signed in; only below the frame. */
export const useSession = (): Session => {
  const session = use(SessionContext);
  if (session === null) throw new Error('no session above this part');
  return session;
};

export const useMe = () => useRead(accessEndpoints.me, {}, { every: 5 * 60_000 });

export const SessionProvider = ({ me, children }: { readonly me: Me; readonly children: ReactNode }) => {
  const session = useMemo(() => sessionOf(me), [me]);
  return <SessionContext value={session}>{children}</SessionContext>;
};
