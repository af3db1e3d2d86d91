import { attendanceRecapEndpoints } from '../../../../contract/attendanceRecap.ts';
import { type PaperKind, peopleAtOnce } from '../../../../contract/rosterPaper.ts';
import type { PlainDate } from '../../../../kernel/time.ts';
import { addressOf } from '../../../app/call.ts';
import { useAct } from '../../../app/useAct.ts';
import { useLanguage } from '../../../app/words.tsx';
import { Button } from '../../../ui/Button.tsx';
import { Menu } from '../../../ui/Menu.tsx';
import { useDaysWords } from '../DaysFrame.tsx';

interface RecapMenuProps {
  readonly month: PlainDate;
  /** Empty for the whole agency. */
  readonly unitId: string;
  /** How many people the paper would hold. */
  readonly people: number;
  /** Papers of the whole agency are for those who see all of it. */
  readonly all: boolean;
  readonly onStarted: (jobId: string) => void;
}

/** The recap as PDF or workbook: at once where it is small, as a job where it is large. */
export const RecapMenu = ({ month, unitId, people, all, onStarted }: RecapMenuProps) => {
  const t = useDaysWords().paper;
  const { language } = useLanguage();
  const start = useAct(attendanceRecapEndpoints.start, []);
  if (unitId === '' && !all) return null;
  const run = async (kind: PaperKind, of: 'people' | 'units') => {
    const body = { month, kind, of, unitId: unitId === '' ? null : unitId, language };
    const answer = await start.run({ body });
    if (answer.ok) onStarted(answer.value.jobId);
  };
  const entry = (label: string, kind: PaperKind, of: 'people' | 'units') => {
    const icon = kind === 'pdf' ? ('document' as const) : ('export' as const);
    if (of === 'people' && people > peopleAtOnce) return { label, icon, onSelect: () => void run(kind, of) };
    const query = { month, kind, of, language, ...(unitId === '' ? {} : { unitId }) };
    return { kind: 'link' as const, label, icon, href: addressOf(attendanceRecapEndpoints.file, {}, query) };
  };
  return (
    <Menu
      trigger={
        <Button icon="export" busy={start.busy}>
          {t.more}
        </Button>
      }
      entries={[
        entry(t.peoplePdf, 'pdf', 'people'),
        entry(t.peopleXlsx, 'xlsx', 'people'),
        { kind: 'line' },
        entry(t.unitsPdf, 'pdf', 'units'),
        entry(t.unitsXlsx, 'xlsx', 'units'),
      ]}
    />
  );
};
