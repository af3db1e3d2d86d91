import { groupBy } from './groupBy.ts';

/** The groups that somebody of the plan belongs to, with those outside it; a group of nobody but others is not this plan's to judge. */
export const ownGroups = <C extends { readonly beside?: boolean }>(
  cells: Iterable<C>,
  keyOf: (cell: C) => string | null,
): Map<string, C[]> =>
  new Map([...groupBy(cells, keyOf)].filter(([, group]) => group.some((cell) => cell.beside !== true)));
