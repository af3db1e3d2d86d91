import { addDays, type PlainDate } from '../../kernel/time.ts';
import type { Grant } from './can.ts';

/** The role that comes with being an employee; after the last day of service it reads what is one's own, for so many days. */
export const employeeGrant = (lastDay: PlainDate | null, keepDays: number, today: PlainDate): Grant => {
  const grant: Grant = { role: 'employee', unitId: null, from: '1945-08-17', to: null };
  if (lastDay === null) return grant;
  const to = addDays(lastDay, keepDays);
  return lastDay < today ? { ...grant, to, pastOnly: true } : { ...grant, to };
};
