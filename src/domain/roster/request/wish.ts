import { z } from 'zod';
import { ok, type Result, refuse } from '../../../kernel/result.ts';
import { type PlainDate, PlainDateSchema } from '../../../kernel/time.ts';
import type { WindowState, WindowTerms } from './wishWindow.ts';

/** One wish of the person who speaks; 3 matters most. */
export const OwnWishSchema = z.object({
  day: PlainDateSchema,
  mode: z.enum(['office', 'home']),
  weight: z.union([z.literal(1), z.literal(2), z.literal(3)]),
});
export type OwnWish = z.infer<typeof OwnWishSchema>;

/** Whether these wishes may stand for a window; `days` are the working days it gathers wishes for. */
export const judgeWishes = (
  wishes: readonly OwnWish[],
  window: { readonly state: WindowState; readonly terms: WindowTerms; readonly days: readonly PlainDate[] },
): Result<readonly OwnWish[]> => {
  const { state, terms, days } = window;
  if (state === 'cancelled') return refuse('wish.cancelled');
  if (state === 'upcoming') return refuse('wish.notYet', { from: terms.opensOn });
  if (state === 'closed') return refuse('wish.late', { to: terms.closesOn });
  const outside = wishes.find((wish) => !days.includes(wish.day));
  if (outside) return refuse('wish.dayOutside', { day: outside.day });
  const twice = wishes.find((wish, i) => wishes.findIndex((each) => each.day === wish.day) !== i);
  if (twice) return refuse('wish.dayTwice', { day: twice.day });
  if (wishes.length > terms.most) return refuse('wish.tooMany', { most: terms.most });
  return ok([...wishes].sort((a, b) => (a.day < b.day ? -1 : 1)));
};
