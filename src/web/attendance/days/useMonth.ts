import { isPlainDate, type PlainDate } from '../../../kernel/time.ts';
import { useSession } from '../../app/session.tsx';
import { useUrlState } from '../../app/urlState.ts';
import { firstOfMonth } from '../../ui/dayArithmetic.ts';

/** The month in the address, the running one without. */
export const useMonth = (): readonly [PlainDate, (month: PlainDate) => void] => {
  const { today } = useSession();
  const [at, change] = useUrlState({ bulan: '' });
  const asked = at.bulan;
  const month = firstOfMonth(isPlainDate(asked) && asked <= today ? asked : today);
  return [month, (next) => change({ bulan: next === firstOfMonth(today) ? '' : next })];
};
