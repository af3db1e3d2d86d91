// How many invented instances the properties are tried on, told to the tests by vitest (`inject('propertyRuns')`).
import type { PropertyRuns } from '../src/domain/roster/propertyRuns.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    propertyRuns: PropertyRuns;
  }
}

/** `LUWES_PROPERTY_SHARE` is the part to try, all without it; `LUWES_PROPERTY_SEED` one instance alone, to look at one that failed. */
export const propertyRunsFrom = (environment: Readonly<Record<string, string | undefined>>): PropertyRuns => ({
  share: Number(environment.LUWES_PROPERTY_SHARE ?? 1),
  only: environment.LUWES_PROPERTY_SEED === undefined ? null : Number(environment.LUWES_PROPERTY_SEED),
});
