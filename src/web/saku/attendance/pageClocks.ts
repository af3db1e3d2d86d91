import type { PhoneClocks } from '../../../domain/attendance/proof/proveInterval.ts';
import { epochMilliseconds } from '../../../kernel/time.ts';
import { deviceNow } from '../../app/clock.ts';
import { randomText } from './bytes.ts';

const page = randomText();

/** The clock on the wall, which anybody can set, and the clock of this page, which nobody can; it stands still while the phone sleeps. */
export const pageClocks = (): PhoneClocks => ({
  wall: epochMilliseconds(deviceNow()),
  mono: Math.round(performance.now()),
  page,
});
