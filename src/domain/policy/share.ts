import { z } from 'zod';

/** A part of a whole as the circular writes it: 1/5, 25/100. Kept as a fraction so that counting is exact. */
export const ShareSchema = z.strictObject({ num: z.int().min(0).max(1000), den: z.int().min(1).max(1000) });
export type Share = z.infer<typeof ShareSchema>;

export const roundings = ['floor', 'ceil', 'nearest'] as const;
export type Rounding = (typeof roundings)[number];

/** Of `people`, how many the share comes to. With `minimumOne` a group that is not empty never comes to none. */
export const countOf = (share: Share, people: number, rounding: Rounding, minimumOne: boolean): number => {
  const product = share.num * people;
  const whole = Math.floor(product / share.den);
  const rest = product - whole * share.den;
  const up = rounding === 'ceil' ? rest > 0 : rounding === 'nearest' && 2 * rest >= share.den;
  const count = up ? whole + 1 : whole;
  return minimumOne && people > 0 ? Math.max(1, count) : count;
};

/** A share as people write it: percent where that is whole, else the fraction. */
export const shareText = (share: Share): string => {
  const percent = (share.num * 100) / share.den;
  return Number.isInteger(percent) && share.den !== 5 ? `${percent}%` : `${share.num}/${share.den}`;
};
