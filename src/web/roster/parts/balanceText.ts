import type { Balance } from '../../../domain/roster/balanceOf.ts';
import type { Formats } from '../../../words/format.ts';
import type { useWords } from '../../app/words.tsx';

type BalanceWords = ReturnType<typeof useWords>['rosterLife']['balance'];

/** +2, −1, ±0 */
export const signed = (n: number): string => (n > 0 ? `+${n}` : n < 0 ? `−${-n}` : '±0');

/** The same in words. */
export const balanceText = (
  t: BalanceWords,
  formats: Formats,
  name: string,
  { office, working, beyond, total }: Balance,
  carried: number,
): string => {
  const said = t.cell({ name, office: formats.number(office), working: formats.number(working) });
  if (beyond === null || total === null) return said + t.noChoice;
  const n = formats.number(Math.abs(beyond));
  const compared = beyond > 0 ? t.beyond({ n }) : beyond < 0 ? t.below({ n }) : t.even;
  return said + compared + (carried === 0 ? '' : t.carried({ n: signed(carried) }));
};
