import type { ReadPunch } from './model.ts';

/** What cannot repeat: the same text for a push, its repetition and the copy on a USB stick. The punch's id is its hash. */
export const naturalKey = (serial: string, punch: Pick<ReadPunch, 'pin' | 'time' | 'status' | 'verify'>): string =>
  ['luwes-terminal', serial.toUpperCase(), punch.pin, punch.time, punch.status, punch.verify].join('|');
