import type { DoubtfulPunch } from '../../../contract/attendanceDoubt.ts';

export type PunchKey = Pick<DoubtfulPunch, 'employeeId' | 'day' | 'punchId'>;

export const levelTone = { strong: 'bad', medium: 'warn', weak: 'plain' } as const;
export const stateTone = { waits: 'warn', counts: 'plain', accepted: 'okay', refused: 'bad' } as const;

export const keyOf = ({ employeeId, day, punchId }: PunchKey): PunchKey => ({ employeeId, day, punchId });
export const addressOfPunch = ({ employeeId, day, punchId }: PunchKey): string =>
  `/presensi-meragukan/${employeeId}/${day}/${punchId}`;
