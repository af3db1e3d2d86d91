import type { Id } from '../../../kernel/id.ts';

/** What an employee can quote of a recorded punch, and an officer can look for: the end of its id in two groups. */
export const receiptNumber = (id: Id): string => {
  const tail = id.replaceAll('-', '').slice(-8).toUpperCase();
  return `${tail.slice(0, 4)}-${tail.slice(4)}`;
};
