import type { PlainDate } from '../../kernel/time.ts';
import type { CalendarYear } from './model.ts';

export interface OwnRamadan {
  readonly year: number;
  readonly from: PlainDate;
  readonly to: PlainDate;
}

/** The years with an agency's own Ramadan entry in place of the file's; a year without a file gets an incomplete one that holds only this. */
export const withRamadan = (years: readonly CalendarYear[], own: readonly OwnRamadan[]): CalendarYear[] => {
  const spans = (year: number, otherwise: CalendarYear['ramadan']): CalendarYear['ramadan'] => {
    const entered = own.filter((o) => o.year === year);
    return entered.length === 0 ? otherwise : entered.map(({ from, to }) => ({ from, to, certain: true }));
  };
  const missing = own.map((o) => o.year).filter((year) => !years.some((y) => y.year === year));
  const bare = missing.map((year): CalendarYear => ({ year, decrees: [], complete: false, holidays: [], ramadan: [] }));
  return [...years, ...bare].map((y) => ({ ...y, ramadan: spans(y.year, y.ramadan) }));
};
