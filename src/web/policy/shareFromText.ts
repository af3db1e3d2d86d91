import type { Share } from '../../domain/policy/share.ts';

/** "1/5", "20%", "20" or "12,5%" as a share; null where it is none. */
export const shareFromText = (text: string): Share | null => {
  const fraction = /^\s*(\d{1,3})\s*\/\s*(\d{1,3})\s*$/.exec(text);
  if (fraction) {
    const [num, den] = [Number(fraction[1]), Number(fraction[2])];
    return den > 0 ? { num, den } : null;
  }
  const percent = /^\s*(\d{1,3})(?:[.,](\d))?\s*%?\s*$/.exec(text);
  if (!percent) return null;
  return percent[2] === undefined || percent[2] === '0'
    ? { num: Number(percent[1]), den: 100 }
    : { num: Number(`${percent[1]}${percent[2]}`), den: 1000 };
};
