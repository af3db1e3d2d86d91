import { useWords } from '../../app/words.tsx';
import { Notice } from '../../ui/Notice.tsx';
import type { YearAnswer } from '../yearOnCalendar.ts';

/** Says how far the year can be relied on; nothing where every day is certain. */
export const UncertainNotice = ({ year, answer }: { readonly year: number; readonly answer: YearAnswer }) => {
  const { calendar } = useWords();
  const t = calendar.notice;
  if (answer.national === null)
    return (
      <Notice tone="warn" title={t.missingTitle({ year })}>
        {t.missing}
      </Notice>
    );
  if (!answer.national.complete)
    return (
      <Notice tone="warn" title={t.incompleteTitle({ year })}>
        {t.incomplete}
      </Notice>
    );
  const n = answer.national.holidays.filter((holiday) => !holiday.certain).length;
  if (n === 0) return null;
  return (
    <Notice tone="warn" title={t.doubtfulTitle({ n })}>
      {t.doubtful}
    </Notice>
  );
};
