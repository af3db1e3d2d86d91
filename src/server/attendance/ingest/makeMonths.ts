import { addMonths, monthOf, type PlainDate, todayIn } from '../../../kernel/time.ts';
import type { Deps } from '../../platform/deps.ts';
import type { RegularWork } from '../../platform/jobs/regularWork.ts';
import { makePunchMonth } from './store.ts';

/** Months that stand ready before they come. */
const ahead = 3;

/** Partitions of punches for this month and the next ones. */
export const makeMonths = ({ db }: Pick<Deps, 'db'>): RegularWork => ({
  name: 'attendance.makeMonths',
  everySeconds: 12 * 3600,
  run: async (now) => {
    const first = `${monthOf(todayIn('Asia/Jayapura', now))}-01` as PlainDate;
    for (let month = 0; month <= ahead; month++) await makePunchMonth(db, addMonths(first, month));
  },
});
