import type { PhonePosition } from './phoneEvent.ts';

/** The text whose hash a phone signs in place of its position. */
export const positionText = ({ lat, lon, accuracy, wall, salt }: PhonePosition): string =>
  `${lat}|${lon}|${accuracy}|${wall}|${salt}`;
/** The text of the exact coordinates: seven digits are about a centimetre. */
export const spotText = ({ lat, lon }: { readonly lat: number; readonly lon: number }): string =>
  `${lat.toFixed(7)}|${lon.toFixed(7)}`;
/** Ten-thousandths of a degree; all that is kept of a coordinate. */
export const roughly = (degrees: number): number => Math.round(degrees * 10_000);
