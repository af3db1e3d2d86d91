import { attendanceRecapEndpoints } from '../../../../contract/attendanceRecap.ts';
import type { PaperKind } from '../../../../contract/rosterPaper.ts';
import type { PlainDate } from '../../../../kernel/time.ts';
import { addressOf } from '../../../app/call.ts';
import { useLanguage } from '../../../app/words.tsx';
import { Button } from '../../../ui/Button.tsx';
import { Menu } from '../../../ui/Menu.tsx';
import { useDaysWords } from '../DaysFrame.tsx';

/** A person's month as PDF or workbook; without an id one's own. */
export const PersonPaper = ({
  month,
  employeeId,
}: {
  readonly month: PlainDate;
  readonly employeeId: string | null;
}) => {
  const t = useDaysWords().paper;
  const { language } = useLanguage();
  const entry = (label: string, kind: PaperKind) => {
    const query = { month, kind, language };
    const href =
      employeeId === null
        ? addressOf(attendanceRecapEndpoints.ownFile, {}, query)
        : addressOf(attendanceRecapEndpoints.personFile, { employeeId }, query);
    return { kind: 'link' as const, label, icon: kind === 'pdf' ? ('document' as const) : ('export' as const), href };
  };
  return (
    <Menu trigger={<Button icon="export">{t.more}</Button>} entries={[entry(t.pdf, 'pdf'), entry(t.xlsx, 'xlsx')]} />
  );
};
