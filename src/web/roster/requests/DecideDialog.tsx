import { useState } from 'react';
import type { AnswerOf } from '../../../contract/endpoint.ts';
import { rosterRequestEndpoints } from '../../../contract/rosterRequests.ts';
import { Refused } from '../../app/Refused.tsx';
import { useAct } from '../../app/useAct.ts';
import { useWords } from '../../app/words.tsx';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { Field } from '../../ui/Field.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { TextArea } from '../../ui/TextArea.tsx';
import { useToast } from '../../ui/Toasts.tsx';
import { useRequestWords } from './RequestWords.tsx';

export interface Decision {
  readonly verdict: 'approve' | 'refuse';
  /** Null: all that wait, of the kind. */
  readonly ids: readonly string[] | null;
  readonly count: number;
  readonly kind?: 'swap' | 'flexibleDay';
}
type Outcome = AnswerOf<typeof rosterRequestEndpoints.decide>;
const shortest = 5;

/** Asks once, decides, and lists what could not be decided with its reason. */
export const DecideDialog = ({ decision, onClose }: { readonly decision: Decision; readonly onClose: () => void }) => {
  const { app } = useWords();
  const t = useRequestWords().desk;
  const words = useRequestWords();
  const say = useToast();
  const act = useAct(rosterRequestEndpoints.decide, [rosterRequestEndpoints.list, rosterRequestEndpoints.one]);
  const [note, setNote] = useState('');
  const [tried, setTried] = useState(false);
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const { verdict, count } = decision;
  const noteMissing = verdict === 'refuse' && note.trim().length < shortest;
  const run = async (ids: readonly string[] | null) => {
    setTried(true);
    if (noteMissing) return;
    const kind = ids === null && decision.kind ? { kind: decision.kind } : {};
    const answer = await act.run({ body: { decision: verdict, note, ids: ids === null ? null : [...ids], ...kind } });
    if (!answer.ok) return;
    if (answer.value.done > 0) say(t.done({ n: answer.value.done }), 'okay');
    if (answer.value.failed.length === 0) onClose();
    else setOutcome(answer.value);
  };
  return (
    <Dialog
      open
      onClose={onClose}
      title={verdict === 'approve' ? t.approveAsk({ n: count }) : t.refuseAsk({ n: count })}
      actions={
        outcome === null ? (
          <>
            <Button onClick={onClose}>{app.actions.cancel}</Button>
            <Button
              kind={verdict === 'approve' ? 'main' : 'bad'}
              busy={act.busy}
              onClick={() => void run(decision.ids)}
            >
              {t[verdict]}
            </Button>
          </>
        ) : (
          <>
            <Button busy={act.busy} onClick={() => void run(outcome.failed.map((each) => each.id))}>
              {t.retry}
            </Button>
            <Button kind="main" onClick={onClose}>
              {app.actions.close}
            </Button>
          </>
        )
      }
    >
      <div className="space-y-4">
        {outcome === null ? (
          <>
            <p>{verdict === 'approve' ? t.approveWhat : t.refuseWhat}</p>
            <Field
              label={words.note}
              optional={verdict === 'approve'}
              error={tried && noteMissing ? t.noteNeeded : null}
            >
              <TextArea value={note} onValue={setNote} rows={3} maxLength={500} />
            </Field>
          </>
        ) : (
          <Notice tone="warn" title={t.failed({ n: outcome.failed.length })}>
            <ul className="mt-1 list-disc space-y-1 ps-5">
              {outcome.failed.map((each) => (
                <li key={each.id}>{[each.name, each.detail].filter(Boolean).join(': ')}</li>
              ))}
            </ul>
          </Notice>
        )}
        <Refused refusal={act.refusal} />
      </div>
    </Dialog>
  );
};
