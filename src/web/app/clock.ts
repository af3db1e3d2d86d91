import { useEffect, useState } from 'react';
import type { Instant } from '../../kernel/time.ts';

/** The one place in the web that asks the device what time it is. */
// biome-ignore lint/style/noRestrictedGlobals: the clock of the screens.
export const deviceNow = (): Instant => new Date().toISOString() as Instant;

/** The time now, renewed so that a shown minute is never stale. */
export const useNow = (everySeconds = 10): Instant => {
  const [now, setNow] = useState(deviceNow);
  useEffect(() => {
    const timer = setInterval(() => setNow(deviceNow()), everySeconds * 1000);
    return () => clearInterval(timer);
  }, [everySeconds]);
  return now;
};
