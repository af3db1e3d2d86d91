import { useState } from 'react';
import { peopleEndpoints } from '../../../contract/people.ts';
import type { SheetChoice } from '../../../domain/people/import/model.ts';
import { Refused } from '../../app/Refused.tsx';
import { useAct } from '../../app/useAct.ts';
import { useFormats, useWords } from '../../app/words.tsx';
import { Button } from '../../ui/Button.tsx';
import { Card } from '../../ui/Card.tsx';
import { RadioGroup } from '../../ui/RadioGroup.tsx';

export interface SheetsAsked {
  readonly sheets: readonly SheetChoice[];
  readonly preferred: string;
}

interface SheetQuestionProps {
  /** The job that read the workbook. */
  readonly jobId: string;
  readonly asked: SheetsAsked;
  /** The job that reads the chosen sheet, or nothing where the file was discarded. */
  readonly onAnswered: (jobId: string) => void;
}

/** Which sheet of a workbook is meant, with row counts; the one of the last import, or the fullest, is chosen beforehand. */
export const SheetQuestion = ({ jobId, asked, onAnswered }: SheetQuestionProps) => {
  const { people, app } = useWords();
  const { importing } = people;
  const { number: n } = useFormats();
  const [sheet, setSheet] = useState(asked.preferred);
  const choose = useAct(peopleEndpoints.chooseSheet, []);
  const discard = useAct(peopleEndpoints.discardUpload, []);
  const params = { id: jobId };
  const answer = async () => {
    const done = await choose.run({ params, body: { sheet } });
    if (done.ok) onAnswered(done.value.jobId);
  };
  const cancel = async () => {
    if ((await discard.run({ params })).ok) onAnswered('');
  };
  const known = asked.sheets.filter((each) => each.isKnown);
  const unknown = asked.sheets.filter((each) => !each.isKnown);
  return (
    <Card title={importing.sheetTitle}>
      <div className="grid gap-4">
        <p className="text-ink2">{importing.sheetWhy}</p>
        <RadioGroup
          legend={importing.sheet}
          value={sheet}
          onValue={setSheet}
          options={known.map(({ name, rows }) => ({
            value: name,
            label: name,
            hint: importing.sheetRows({ n: n(rows) }),
          }))}
        />
        {unknown.length > 0 && (
          <p className="text-sm text-ink3">
            {importing.sheetUnknown}: {unknown.map((each) => each.name).join(', ')}.
          </p>
        )}
        <Refused refusal={choose.refusal ?? discard.refusal} />
        <div className="flex flex-wrap justify-end gap-2">
          <Button busy={discard.busy} onClick={() => void cancel()}>
            {app.actions.cancel}
          </Button>
          <Button kind="main" busy={choose.busy} onClick={() => void answer()}>
            {importing.sheetRead}
          </Button>
        </div>
      </div>
    </Card>
  );
};
