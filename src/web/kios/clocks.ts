import type { StationAnchor } from '../../domain/attendance/card/stationEvent.ts';
import { epochMilliseconds } from '../../kernel/time.ts';
import { deviceNow } from '../app/clock.ts';

/** This opening of the page: the steady clock compares within it alone. */
export const page = crypto.randomUUID();

export const clocks = () => ({ wall: epochMilliseconds(deviceNow()), mono: performance.now(), page });

/** Milliseconds since 1970 by the server's time, as far as this device can tell. */
export const serverNow = (anchor: StationAnchor): number => clocks().wall + anchor.at - anchor.wall;

const movedMilliseconds = 60_000;

/** Minutes by which the device's clock stands off, and whether it was moved (or the device slept) since the server was last heard. */
export const clockState = (anchor: StationAnchor): { readonly off: number; readonly moved: boolean } => {
  const now = clocks();
  const moved = anchor.page === page && Math.abs(now.wall - anchor.wall - (now.mono - anchor.mono)) > movedMilliseconds;
  return { off: Math.round((anchor.wall - anchor.at) / 60_000), moved };
};
