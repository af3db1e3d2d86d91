/** Points: a person missing in a shift; a day unlike the plan that is made again; one beside the even spread; a night beside the fair share; a shift beside an even week; a day that must be worked; a wish of weight 1. */
export const shiftPrices = { missing: 400, keep: 60, spread: 4, fair: 6, week: 5, must: 5000, wish: 8 } as const;
/** Full weeks of Perpres 21/2023 art. 4 serve as an aim where no rule on hours speaks; not a limit. */
export const usualWeek = 2250;
