// The properties of planning are tried on invented instances; how many stands here alone. Used by tests.

/** How many instances of each kind all of them are: what CI tries. */
const instances = { places: 2000, wards: 1000, boards: 1000 } as const;

/** How long one property may take over all of its instances, in milliseconds, also where the machine is busy. */
export const longestProperty = 900_000;

export interface PropertyRuns {
  /** The part of all instances to try, evenly spread over them. */
  readonly share: number;
  /** One instance alone, by its seed. */
  readonly only: number | null;
}

/**
 * Tries `property` on each instance and answers how many there were; 0 where one is tried alone, so that sums over all mean nothing.
 * What fails is thrown with the seed of the instance before its message.
 */
export const onInstances = (
  kind: keyof typeof instances,
  runs: PropertyRuns,
  property: (seed: number) => void,
): number => {
  const step = runs.only === null ? 1 / runs.share : 1;
  const seeds: number[] = [];
  if (runs.only !== null) seeds.push(runs.only);
  else for (let at = 1; Math.floor(at) <= instances[kind]; at += step) seeds.push(Math.floor(at));
  for (const seed of seeds) {
    try {
      property(seed);
    } catch (error) {
      if (error instanceof Error)
        error.message = `Instance ${seed} (LUWES_PROPERTY_SEED=${seed} tries it alone): ${error.message}`;
      throw error;
    }
  }
  return runs.only === null ? seeds.length : 0;
};
