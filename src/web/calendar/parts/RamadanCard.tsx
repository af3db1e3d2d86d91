import { useState } from 'react';
import { calendarEndpoints } from '../../../contract/calendar.ts';
import { Refused } from '../../app/Refused.tsx';
import { useSession } from '../../app/session.tsx';
import { useAct } from '../../app/useAct.ts';
import { useFormats, useWords } from '../../app/words.tsx';
import { Badge } from '../../ui/Badge.tsx';
import { Button } from '../../ui/Button.tsx';
import { Card } from '../../ui/Card.tsx';
import type { YearAnswer } from '../yearOnCalendar.ts';
import { RamadanDialog } from './RamadanDialog.tsx';

/** The dates of Ramadan and where they come from. */
export const RamadanCard = ({ year, answer }: { readonly year: number; readonly answer: YearAnswer }) => {
  const { calendar } = useWords();
  const t = calendar.ramadanCard;
  const formats = useFormats();
  const session = useSession();
  const clear = useAct(calendarEndpoints.clearRamadan, [calendarEndpoints.year]);
  const [editing, setEditing] = useState(false);
  const filed = answer.national?.ramadan[0];
  const span = answer.ramadan ?? filed;
  const mayWrite = session.can('calendar.write', { kind: 'agency' });
  return (
    <Card title={t.title} className="print:hidden">
      {span ? (
        <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
          <p className="font-semibold">{formats.span(span.from, span.to)}</p>
          {!answer.ramadan && filed && !filed.certain && <Badge tone="warn">{calendar.uncertain}</Badge>}
          <p className="w-full text-sm text-ink3">
            {answer.ramadan ? t.own({ basis: answer.ramadan.basis }) : t.fromFile}
          </p>
        </div>
      ) : (
        <p className="text-ink2">{t.none}</p>
      )}
      {mayWrite && (
        <div className="mt-3 flex flex-wrap gap-2 print:hidden">
          <Button icon="edit" onClick={() => setEditing(true)}>
            {span ? t.change : t.edit}
          </Button>
          {answer.ramadan && (
            <Button kind="quiet" busy={clear.busy} onClick={() => void clear.run({ params: { year } })}>
              {t.clear}
            </Button>
          )}
        </div>
      )}
      <Refused refusal={clear.refusal} className="mt-3" />
      {editing && <RamadanDialog year={year} span={span ?? null} onClose={() => setEditing(false)} />}
    </Card>
  );
};
