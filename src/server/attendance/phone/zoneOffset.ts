// Zones by what their clocks show: a phone set to Bangkok time keeps the same clock as one in Jakarta.
const offsets = new Map<string, string>();

const offsetOf = (zone: string): string => {
  const known = offsets.get(zone);
  if (known !== undefined) return known;
  let offset = '';
  try {
    const parts = new Intl.DateTimeFormat('en', { timeZone: zone, timeZoneName: 'longOffset' }).formatToParts(0);
    offset = parts.find(({ type }) => type === 'timeZoneName')?.value ?? '';
  } catch {
    // Not a zone that we know.
  }
  if (offsets.size > 2000) offsets.clear();
  offsets.set(zone, offset);
  return offset;
};

export const sameClockAs = (phone: string, place: string): boolean =>
  phone === place || (offsetOf(phone) !== '' && offsetOf(phone) === offsetOf(place));
