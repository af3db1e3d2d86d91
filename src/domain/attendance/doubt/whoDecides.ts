// Who may decide about a punch, who may take it back, and who answers an appeal: never the person, and the appeal goes above the decider.
import type { Id } from '../../../kernel/id.ts';
import type { Scope } from '../../access/can.ts';

export interface Decider {
  readonly accountId: Id;
  readonly employeeId: Id | null;
  readonly scope: Pick<Scope, 'all' | 'unitIds'>;
}
export interface Taken {
  readonly accountId: Id;
  /** The highest unit over which its decider decides; null for the whole agency. */
  readonly reach: Id | null;
}

/** The highest unit of a person's path (root first) that the decider holds; null for the whole agency, undefined where he holds none. */
export const reachOver = ({ scope }: Pick<Decider, 'scope'>, path: readonly Id[]): Id | null | undefined =>
  scope.all ? null : path.find((id) => scope.unitIds.includes(id));

/** Whether one stands above what another decided: a unit above his, or the whole agency. Over the whole agency it is anybody else who has it. */
export const standsAbove = (decider: Decider, path: readonly Id[], taken: Taken): boolean => {
  const own = reachOver(decider, path);
  if (own === undefined || decider.accountId === taken.accountId) return false;
  if (own === null) return true;
  return taken.reach !== null && path.indexOf(own) < path.indexOf(taken.reach);
};

/** A decision is taken back by its decider, or by somebody above him. */
export const mayTakeBack = (decider: Decider, path: readonly Id[], taken: Taken): boolean =>
  decider.accountId === taken.accountId || standsAbove(decider, path, taken);
