import { useState } from 'react';
import type { AnswerOf } from '../../../contract/endpoint.ts';
import { leaveEndpoints } from '../../../contract/leave.ts';
import { Refused } from '../../app/Refused.tsx';
import { useAct } from '../../app/useAct.ts';
import { useWords } from '../../app/words.tsx';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { Field } from '../../ui/Field.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { TextArea } from '../../ui/TextArea.tsx';
import { TextInput } from '../../ui/TextInput.tsx';
import { useToast } from '../../ui/Toasts.tsx';
import { useLeaveWords } from './LeaveWords.tsx';

export interface LeaveDecision {
  readonly verdict: 'approve' | 'postpone' | 'refuse' | 'recommend';
  /** Null: all that wait for this reader. */
  readonly ids: readonly string[] | null;
  readonly count: number;
}
type Outcome = AnswerOf<typeof leaveEndpoints.decide>;
const shortest = 5;

/** Asks once, decides, and lists what could not be decided with its reason. */
export const DecideLeaveDialog = ({
  decision,
  onClose,
}: {
  readonly decision: LeaveDecision;
  readonly onClose: () => void;
}) => {
  const { app } = useWords();
  const words = useLeaveWords();
  const t = words.desk;
  const say = useToast();
  const act = useAct(leaveEndpoints.decide, [leaveEndpoints.list, leaveEndpoints.one]);
  const [note, setNote] = useState('');
  const [letter, setLetter] = useState('');
  const [tried, setTried] = useState(false);
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const { verdict, count } = decision;
  const needsNote = verdict === 'refuse' || verdict === 'postpone';
  const noteMissing = needsNote && note.trim().length < shortest;
  const run = async (ids: readonly string[] | null) => {
    setTried(true);
    if (noteMissing) return;
    const answer = await act.run({ body: { decision: verdict, note, letter, ids: ids === null ? null : [...ids] } });
    if (!answer.ok) return;
    if (answer.value.done > 0) say(t.done({ n: answer.value.done }), 'okay');
    if (answer.value.failed.length === 0) onClose();
    else setOutcome(answer.value);
  };
  const title = {
    approve: t.approveAsk,
    postpone: t.postponeAsk,
    refuse: t.refuseAsk,
    recommend: t.recommendAsk,
  }[verdict]({ n: count });
  return (
    <Dialog
      open
      onClose={onClose}
      title={title}
      actions={
        outcome === null ? (
          <>
            <Button onClick={onClose}>{app.actions.cancel}</Button>
            <Button kind={needsNote ? 'bad' : 'main'} busy={act.busy} onClick={() => void run(decision.ids)}>
              {t[verdict]}
            </Button>
          </>
        ) : (
          <>
            <Button busy={act.busy} onClick={() => void run(outcome.failed.map(({ id }) => id))}>
              {t.again}
            </Button>
            <Button kind="main" onClick={onClose}>
              {app.actions.close}
            </Button>
          </>
        )
      }
    >
      {outcome === null ? (
        <div className="grid gap-4">
          {verdict === 'approve' && (
            <Field label={t.letter} hint={t.letterHint} optional>
              <TextInput value={letter} onValue={setLetter} maxLength={120} />
            </Field>
          )}
          <Field
            label={words.note}
            hint={t.noteHint}
            optional={!needsNote}
            error={tried && noteMissing ? t.noteNeeded : null}
          >
            <TextArea value={note} onValue={setNote} rows={3} maxLength={500} />
          </Field>
        </div>
      ) : (
        <Notice tone="bad" title={t.failed({ n: outcome.failed.length })}>
          <ul className="grid gap-1">
            {outcome.failed.map((each) => (
              <li key={each.id}>
                <strong>{each.name}</strong>: {each.detail}
              </li>
            ))}
          </ul>
        </Notice>
      )}
      <Refused refusal={act.refusal} className="mt-3" />
    </Dialog>
  );
};
