import { useState } from 'react';
import { attendanceRequestEndpoints } from '../../../contract/attendanceRequest.ts';
import type { AnswerOf } from '../../../contract/endpoint.ts';
import type { ClockTime } from '../../../kernel/time.ts';
import { Refused } from '../../app/Refused.tsx';
import { useAct } from '../../app/useAct.ts';
import { useWords } from '../../app/words.tsx';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { Field } from '../../ui/Field.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { TextArea } from '../../ui/TextArea.tsx';
import { useToast } from '../../ui/Toasts.tsx';
import { useDayRequestWords } from './DayRequestFrame.tsx';

type Clock = ClockTime | null;
export interface Decision {
  readonly verdict: 'approve' | 'refuse';
  /** Null: all that wait for this reader. */
  readonly ids: readonly string[] | null;
  readonly count: number;
  /** Approves in part. */
  readonly times: { readonly in: Clock; readonly out: Clock; readonly from: Clock; readonly to: Clock } | null;
}
type Outcome = AnswerOf<typeof attendanceRequestEndpoints.decide>;
const shortest = 5;

/** Asks once, decides, and lists what could not be decided with its reason. */
export const DecideDialog = ({ decision, onClose }: { readonly decision: Decision; readonly onClose: () => void }) => {
  const { app } = useWords();
  const words = useDayRequestWords();
  const t = words.desk;
  const say = useToast();
  const act = useAct(attendanceRequestEndpoints.decide, [
    attendanceRequestEndpoints.list,
    attendanceRequestEndpoints.one,
  ]);
  const [note, setNote] = useState('');
  const [tried, setTried] = useState(false);
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const { verdict, count, times } = decision;
  const needsNote = verdict === 'refuse' || times !== null;
  const noteMissing = needsNote && note.trim().length < shortest;
  const run = async (ids: readonly string[] | null) => {
    setTried(true);
    if (noteMissing) return;
    const answer = await act.run({ body: { decision: verdict, note, times, ids: ids === null ? null : [...ids] } });
    if (!answer.ok) return;
    if (answer.value.done > 0) say(t.done({ n: answer.value.done }), 'okay');
    if (answer.value.failed.length === 0) onClose();
    else setOutcome(answer.value);
  };
  return (
    <Dialog
      open
      onClose={onClose}
      title={(verdict === 'approve' ? t.approveAsk : t.refuseAsk)({ n: count })}
      actions={
        outcome === null ? (
          <>
            <Button onClick={onClose}>{app.actions.cancel}</Button>
            <Button kind={verdict === 'refuse' ? 'bad' : 'main'} busy={act.busy} onClick={() => void run(decision.ids)}>
              {times === null ? t[verdict] : t.otherTimes}
            </Button>
          </>
        ) : (
          <Button kind="main" onClick={onClose}>
            {app.actions.close}
          </Button>
        )
      }
    >
      {outcome === null ? (
        <Field
          label={words.note}
          hint={t.noteHint}
          optional={!needsNote}
          error={tried && noteMissing ? t.noteNeeded : null}
        >
          <TextArea value={note} onValue={setNote} rows={3} maxLength={500} />
        </Field>
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
