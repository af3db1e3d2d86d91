import { useState } from 'react';
import { rosterEndpoints } from '../../../contract/roster.ts';
import { Loaded } from '../../app/Loaded.tsx';
import { Refused } from '../../app/Refused.tsx';
import { useAct } from '../../app/useAct.ts';
import { useRead } from '../../app/useRead.ts';
import { useFormats, useWords } from '../../app/words.tsx';
import { Button } from '../../ui/Button.tsx';
import { Checkbox } from '../../ui/Checkbox.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { Field } from '../../ui/Field.tsx';
import { TextArea } from '../../ui/TextArea.tsx';
import { useToast } from '../../ui/Toasts.tsx';
import { ChangeList } from './ChangeList.tsx';

export type Step = 'propose' | 'sendBack' | 'approve' | 'publish' | 'withdraw';

interface MoveDialogProps {
  readonly step: Step;
  readonly plan: {
    readonly id: string;
    readonly version: number;
    readonly publishedVersion: number | null;
    readonly breachCount: number;
  };
  readonly onClose: () => void;
  readonly onDone: () => void;
}

const answersForBreaches: readonly Step[] = ['approve', 'publish'];
const shortest = 5;

/** Asks once before a step in a plan's life; publishing names who changes and how. */
export const MoveDialog = ({ step, plan, onClose, onDone }: MoveDialogProps) => {
  const words = useWords();
  const t = words.roster.plan;
  const formats = useFormats();
  const say = useToast();
  // The caller asks again for what it shows; the dialog does not wait for that.
  const act = useAct(rosterEndpoints[step], [rosterEndpoints.plans]);
  const [note, setNote] = useState('');
  const [accepted, setAccepted] = useState(false);
  const [tried, setTried] = useState(false);
  const difference = useRead(
    rosterEndpoints.difference,
    { params: { id: plan.id }, query: { before: plan.publishedVersion ?? 0, after: plan.version, limit: 12 } },
    { enabled: step === 'publish' },
  );
  const found = act.refusal?.code === 'roster.judgeFound' ? Number(act.refusal.params.count ?? 0) : 0;
  const [judged, setJudged] = useState(0);
  if (found > judged) setJudged(found);
  const broken = plan.breachCount + judged;
  const [moved, setMoved] = useState(false);
  if (act.refusal?.code === 'roster.groundChanged' && !moved) setMoved(true);
  const mustAccept = answersForBreaches.includes(step) && (broken > 0 || moved);
  const noteMissing = (mustAccept || step === 'sendBack') && note.trim().length < shortest;
  const run = async () => {
    setTried(true);
    if (noteMissing || (mustAccept && !accepted)) return;
    const answer = await act.run({
      params: { id: plan.id },
      body: { version: plan.version, note, acceptBreaches: accepted },
    });
    if (!answer.ok) return;
    const told = 'told' in answer.value ? (answer.value.told as number) : null;
    say(told === null ? t.done : t.published({ told: formats.number(told) }), 'okay');
    onDone();
    onClose();
  };
  return (
    <Dialog
      open
      onClose={onClose}
      title={t[`${step}Ask`]}
      actions={
        <>
          <Button onClick={onClose}>{words.app.actions.cancel}</Button>
          <Button kind={step === 'withdraw' ? 'bad' : 'main'} busy={act.busy} onClick={run}>
            {t[step]}
          </Button>
        </>
      }
    >
      <div className="space-y-4">
        {step === 'publish' && (
          <Loaded read={difference} rows={3}>
            {(data) =>
              data.people === 0 ? (
                <p>{t.publishNobody}</p>
              ) : (
                <>
                  <p className="font-semibold">
                    {t.publishWho({ people: formats.number(data.people), days: formats.number(data.days) })}
                  </p>
                  {plan.publishedVersion !== null && <ChangeList changes={data.changes} total={data.people} />}
                </>
              )
            }
          </Loaded>
        )}
        {step === 'withdraw' && <p>{t.withdrawWhat}</p>}
        {mustAccept && (
          <Checkbox
            label={broken > 0 ? t.acceptBreaches({ count: formats.number(broken) }) : t.acceptGround}
            checked={accepted}
            onValue={setAccepted}
          />
        )}
        <Field
          label={t.note}
          optional={!mustAccept && step !== 'sendBack'}
          error={tried && noteMissing ? t.noteNeeded : null}
        >
          <TextArea value={note} onValue={setNote} rows={2} />
        </Field>
        <Refused refusal={act.refusal} />
      </div>
    </Dialog>
  );
};
