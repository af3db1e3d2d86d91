/** When silence is alarming: on weekdays from 06:00 to 18:00 of its place, always, never. */
export const watches = ['office', 'always', 'never'] as const;
export type Watch = (typeof watches)[number];

/** What somebody should look at. */
export const alarmKinds = [
  'clockDrift',
  'silent',
  'otherNetwork',
  'countDiffers',
  'unknownTable',
  'security',
  'badLines',
] as const;
export type AlarmKind = (typeof alarmKinds)[number];
