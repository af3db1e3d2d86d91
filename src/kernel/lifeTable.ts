import type { Instant } from './time.ts';

export type MoveTable<S extends string, M extends string> = Readonly<Record<S, Readonly<Partial<Record<M, S>>>>>;

export interface Life<S extends string, M extends string> {
  /** Where a move leads, or null where it is not permitted. */
  after(state: S, move: M): S | null;
  from(state: S): M[];
  /** Folds the actions, oldest first. Throws where the log holds a move that was never permitted. */
  stateOf(actions: readonly { readonly move: M; readonly at: Instant }[]): S;
}

/** The life of a request from one table of moves; what was filed stands in `start`. */
export const lifeOf = <S extends string, M extends string>(start: S, table: MoveTable<S, M>): Life<S, M> => {
  const after = (state: S, move: M): S | null => (table[state] as Partial<Record<M, S>>)[move] ?? null;
  return {
    after,
    from: (state) => Object.keys(table[state]) as M[],
    stateOf: (actions) =>
      actions.reduce<S>((state, { move }) => {
        const next = after(state, move);
        if (next === null) throw new Error(`a request that is ${state} was ${move}`);
        return next;
      }, start),
  };
};
