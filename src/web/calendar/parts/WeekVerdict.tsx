import { type WeekTotal, weekVerdict } from '../../../domain/calendar/weeklyHours.ts';
import { useWords } from '../../app/words.tsx';
import { Icon } from '../../ui/Icon.tsx';

/** The weekly sum and how it stands against the law: a warning, never a lock. */
export const WeekVerdict = ({ total, label }: { readonly total: WeekTotal; readonly label?: string }) => {
  const { calendar } = useWords();
  const t = calendar.weeks;
  const verdict = weekVerdict(total);
  const good = verdict === 'meets';
  return (
    <p className={`flex gap-1.5 text-sm font-medium ${good ? 'text-okay' : 'text-warn'}`}>
      <Icon name={good ? 'okay' : 'warn'} size={18} className="mt-px shrink-0" />
      <span>
        {label && `${label}: `}
        {t.sum({ minutes: total.net })}. {t.verdict[verdict]({ by: Math.abs(total.required - total.net) })}
      </span>
    </p>
  );
};
