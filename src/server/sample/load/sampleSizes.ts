/** How many people the two samples have, and the seed that decides who they are. */
export const sampleSizes = { small: 600, whole: 12_000 } as const;
export const sampleSeed = 2020;
