import { useState } from 'react';
import { type ManyStep, rosterManyEndpoints } from '../../../contract/rosterMany.ts';
import { Refused } from '../../app/Refused.tsx';
import { useAct } from '../../app/useAct.ts';
import { useFormats, useWords } from '../../app/words.tsx';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { Field } from '../../ui/Field.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { TextArea } from '../../ui/TextArea.tsx';
import { useManyWords } from './ManyWords.tsx';

interface ManyDialogProps {
  readonly step: ManyStep;
  readonly plans: readonly {
    readonly id: string;
    readonly version: number;
    readonly people: number;
    readonly breachCount: number;
  }[];
  readonly onClose: () => void;
  readonly onStarted: (jobId: string) => void;
}

/** Asks once before a step for many plans; those that break rules are counted and left out. */
export const ManyDialog = ({ step, plans, onClose, onStarted }: ManyDialogProps) => {
  const { app } = useWords();
  const t = useManyWords();
  const formats = useFormats();
  const act = useAct(rosterManyEndpoints[step], []);
  const [note, setNote] = useState('');
  const clean = plans.filter((plan) => plan.breachCount === 0);
  const broken = plans.length - clean.length;
  const people = clean.reduce((sum, plan) => sum + plan.people, 0);
  const run = async () => {
    const answer = await act.run({ body: { plans: clean.map(({ id, version }) => ({ id, version })), note } });
    if (!answer.ok) return;
    onStarted(answer.value.jobId);
    onClose();
  };
  return (
    <Dialog
      open
      onClose={onClose}
      title={t[step].ask({ n: formats.number(clean.length) })}
      actions={
        <>
          <Button onClick={onClose}>{app.actions.cancel}</Button>
          <Button kind="main" busy={act.busy} disabled={clean.length === 0} onClick={() => void run()}>
            {t[step].button}
          </Button>
        </>
      }
    >
      <div className="space-y-4">
        <p>{t[step].what({ people: formats.number(people) })}</p>
        {broken > 0 && <Notice tone="warn">{t.broken({ n: formats.number(broken) })}</Notice>}
        <Field label={t.note} optional>
          <TextArea value={note} onValue={setNote} rows={2} maxLength={500} />
        </Field>
        <Refused refusal={act.refusal} />
      </div>
    </Dialog>
  );
};
