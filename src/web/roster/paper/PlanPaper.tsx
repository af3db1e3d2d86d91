import { rosterEndpoints } from '../../../contract/roster.ts';
import { rosterLifeEndpoints } from '../../../contract/rosterLife.ts';
import { type PaperKind, peopleAtOnce, rosterPaperEndpoints } from '../../../contract/rosterPaper.ts';
import type { Language } from '../../../words/format.ts';
import { addressOf } from '../../app/call.ts';
import { useAct } from '../../app/useAct.ts';
import { useLanguage, useWords } from '../../app/words.tsx';
import { Button } from '../../ui/Button.tsx';
import { Menu } from '../../ui/Menu.tsx';

interface PlanPaperProps {
  readonly planId: string;
  /** How many people the file would hold: those of the units that the reader sees. */
  readonly people: number;
  readonly onStarted: (jobId: string) => void;
}

/** The whole plan as PDF or workbook: at once where it is small, as a job where it is large. */
export const PlanPaper = ({ planId, people, onStarted }: PlanPaperProps) => {
  const { roster, rosterLife } = useWords();
  const { language } = useLanguage();
  const start = useAct(rosterPaperEndpoints.start, []);
  const other = language === 'id' ? 'en' : 'id';
  const run = async (kind: PaperKind, of: Language) => {
    const answer = await start.run({ params: { id: planId }, body: { kind, language: of } });
    if (answer.ok) onStarted(answer.value.jobId);
  };
  const entry = (label: string, icon: 'document' | 'export', kind: PaperKind, of: Language) => {
    if (people > peopleAtOnce) return { label, icon, onSelect: () => void run(kind, of) };
    const href =
      kind === 'pdf'
        ? addressOf(rosterLifeEndpoints.sheet, { id: planId }, { language: of })
        : addressOf(rosterEndpoints.file, { id: planId }, {});
    return { kind: 'link' as const, label, icon, href };
  };
  return (
    <Menu
      trigger={
        <Button icon="export" busy={start.busy}>
          {rosterLife.print.more}
        </Button>
      }
      entries={[
        entry(rosterLife.print.sheet, 'document', 'pdf', language),
        entry(rosterLife.print.sheetOther, 'document', 'pdf', other),
        entry(roster.board.file, 'export', 'xlsx', language),
      ]}
    />
  );
};
