import type { Id } from '../../kernel/id.ts';

/** Whether another entry already bears this name, capitals apart. */
export const isNameTaken = (
  entries: readonly { readonly id: Id; readonly name: string }[],
  name: string,
  exceptId?: Id,
): boolean => entries.some((entry) => entry.id !== exceptId && entry.name.toLowerCase() === name.toLowerCase());
