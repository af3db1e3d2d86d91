import { useSession } from '../../app/session.tsx';

/** Tops of the units that this operator looks after; null for the whole agency. */
export const useOwnUnits = (): readonly string[] | null => {
  const { can, me } = useSession();
  if (can('attendance.operate', { kind: 'agency' })) return null;
  return me.grants.flatMap((grant) => (grant.role === 'unitOperator' && grant.unitId !== null ? [grant.unitId] : []));
};
