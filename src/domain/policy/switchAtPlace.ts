import { holdsOn, type PlainDate } from '../../kernel/time.ts';
import { type SwitchName, type SwitchState, switchValues } from './model.ts';

/** The value of a switch where somebody lives, by Kemendagri code; the state of the smallest area that was set speaks. */
export const switchAtPlace = (
  switches: readonly SwitchState[],
  name: SwitchName,
  place: string,
  day: PlainDate,
): string => {
  let best: { readonly value: string; readonly length: number } | null = null;
  for (const state of switches) {
    const region = state.region ?? '';
    if (state.name !== name || region === '' || !place.startsWith(region) || !holdsOn(state, day)) continue;
    if (best === null || region.length > best.length) best = { value: state.value, length: region.length };
  }
  return best?.value ?? switchValues[name][0];
};
