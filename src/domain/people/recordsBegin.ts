import type { PlainDate } from '../../kernel/time.ts';

/** First day of a unit whose beginning nobody stated: old enough for every plan and placement that looks back. */
export const recordsBegin: PlainDate = '1945-08-17';
