import type { calendarWords as source } from '../id/calendar.ts';
import type { SameShape } from '../shape.ts';

export const calendarWords: SameShape<typeof source> = {
  problems: {
    'calendar.dayTaken': (p) => `${p.date} is already recorded as a local day. Remove the old entry first if you want to replace it.`,
  },
};
