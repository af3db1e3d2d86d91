import type { PhonePosition } from '../../../domain/attendance/proof/phoneEvent.ts';
import { randomText } from './bytes.ts';

export type Located =
  | { readonly kind: 'found'; readonly position: PhonePosition }
  | { readonly kind: 'denied' | 'failed' };

const longestMs = 15_000;

/** Where this phone is now, asked once; never an older answer. */
export const locate = (): Promise<Located> =>
  new Promise((resolve) => {
    if (!('geolocation' in navigator)) {
      resolve({ kind: 'failed' });
      return;
    }
    navigator.geolocation.getCurrentPosition(
      ({ coords, timestamp }) =>
        resolve({
          kind: 'found',
          position: {
            lat: coords.latitude,
            lon: coords.longitude,
            accuracy: Math.round(coords.accuracy * 100) / 100,
            wall: Math.round(timestamp),
            salt: randomText(),
          },
        }),
      (error) => resolve({ kind: error.code === error.PERMISSION_DENIED ? 'denied' : 'failed' }),
      { enableHighAccuracy: true, maximumAge: 0, timeout: longestMs },
    );
  });

/** Whether the browser would ask first. Browsers that do not say are taken to ask. */
export const locationStanding = async (): Promise<'granted' | 'denied' | 'prompt'> => {
  try {
    return (await navigator.permissions.query({ name: 'geolocation' })).state;
  } catch {
    return 'prompt';
  }
};
