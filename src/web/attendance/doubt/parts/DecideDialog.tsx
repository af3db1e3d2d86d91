import { useState } from 'react';
import { attendanceDoubtEndpoints } from '../../../../contract/attendanceDoubt.ts';
import type { AnswerOf } from '../../../../contract/endpoint.ts';
import { readClock } from '../../../../kernel/readClock.ts';
import { type Instant, instantAt, todayIn, type Zone } from '../../../../kernel/time.ts';
import { Refused } from '../../../app/Refused.tsx';
import { useAct } from '../../../app/useAct.ts';
import { useWords } from '../../../app/words.tsx';
import { Button } from '../../../ui/Button.tsx';
import { Dialog } from '../../../ui/Dialog.tsx';
import { Field } from '../../../ui/Field.tsx';
import { Notice } from '../../../ui/Notice.tsx';
import { RadioGroup } from '../../../ui/RadioGroup.tsx';
import { TextArea } from '../../../ui/TextArea.tsx';
import { TextInput } from '../../../ui/TextInput.tsx';
import { useToast } from '../../../ui/Toasts.tsx';
import { useDoubtWords } from '../DoubtWords.tsx';
import type { PunchKey } from '../doubtLook.ts';

export interface Deciding {
  readonly how: 'accepted' | 'refused' | 'moved' | 'undo' | 'answer';
  readonly keys: readonly PunchKey[];
  /** The recorded moment, where another can be chosen. */
  readonly recorded?: { readonly at: Instant; readonly zone: Zone };
}
type Outcome = AnswerOf<typeof attendanceDoubtEndpoints.decide>;
const shortest = 5;

/** Asks for the reason once, decides, and lists what could not be decided with why. */
export const DecideDialog = ({ deciding, onClose }: { readonly deciding: Deciding; readonly onClose: () => void }) => {
  const { how, keys, recorded } = deciding;
  const t = useDoubtWords();
  const { app } = useWords();
  const say = useToast();
  const renew = [attendanceDoubtEndpoints.list, attendanceDoubtEndpoints.one];
  const decide = useAct(attendanceDoubtEndpoints.decide, renew);
  const undo = useAct(attendanceDoubtEndpoints.undo, renew);
  const answer = useAct(attendanceDoubtEndpoints.answer, renew);
  const [note, setNote] = useState('');
  const [time, setTime] = useState('');
  const [granted, setGranted] = useState<'accepted' | 'refused'>('accepted');
  const [tried, setTried] = useState(false);
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const needsNote = how !== 'accepted' && how !== 'undo';
  const noteMissing = needsNote && note.trim().length < shortest;
  const asksTime = recorded !== undefined && (how === 'moved' || (how === 'answer' && granted === 'accepted'));
  const clock = readClock(time);
  const timeWrong = asksTime && (time.trim() === '' ? how === 'moved' : clock === null);
  const at = asksTime && clock !== null ? instantAt(todayIn(recorded.zone, recorded.at), clock, recorded.zone) : null;

  const finish = (done: Outcome, told: string) => {
    if (done.done > 0) say(told, 'okay');
    if (done.failed.length === 0) onClose();
    else setOutcome(done);
  };
  const run = async () => {
    setTried(true);
    if (noteMissing || timeWrong) return;
    const punches = [...keys];
    if (how === 'answer') {
      const sent = await answer.run({ body: { ...keys[0]!, verdict: granted, at, note } });
      if (sent.ok) finish({ done: 1, failed: [] }, t.answered);
      return;
    }
    if (how === 'undo') {
      const sent = await undo.run({ body: { punches, note } });
      if (sent.ok) finish(sent.value, t.undone({ n: sent.value.done }));
      return;
    }
    const verdict = how === 'refused' ? 'refused' : 'accepted';
    const sent = await decide.run({ body: { punches, verdict, at, note } });
    if (sent.ok) finish(sent.value, t.done({ n: sent.value.done }));
  };
  const title =
    how === 'answer' ? t.decideTitle.answer : how === 'moved' ? t.acceptAt : t.decideTitle[how]({ n: keys.length });
  const verb = { accepted: t.accept, moved: t.accept, refused: t.refuse, undo: t.undo, answer: t.answer }[how];
  const busy = decide.busy || undo.busy || answer.busy;
  return (
    <Dialog
      open
      onClose={onClose}
      title={title}
      actions={
        outcome === null ? (
          <>
            <Button onClick={onClose}>{app.actions.cancel}</Button>
            <Button kind={how === 'refused' ? 'bad' : 'main'} busy={busy} onClick={() => void run()}>
              {verb}
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
        <div className="grid gap-4">
          {how === 'answer' && (
            <RadioGroup
              legend={t.verdict}
              value={granted}
              options={[
                { value: 'accepted', label: t.grant },
                { value: 'refused', label: t.keepRefused },
              ]}
              onValue={setGranted}
            />
          )}
          {asksTime && (
            <Field
              label={t.time}
              hint={t.timeHint}
              optional={how === 'answer'}
              error={tried && timeWrong ? t.timeWrong : null}
            >
              <TextInput value={time} onValue={setTime} inputMode="numeric" maxLength={8} />
            </Field>
          )}
          <Field
            label={t.note}
            hint={t.noteHint}
            optional={!needsNote}
            error={tried && noteMissing ? t.noteNeeded : null}
          >
            <TextArea value={note} onValue={setNote} rows={3} maxLength={500} />
          </Field>
          {how === 'answer' && <p className="text-ink2">{t.finalWhy}</p>}
        </div>
      ) : (
        <Notice tone="bad" title={t.failed({ n: outcome.failed.length })}>
          <ul className="grid gap-1">
            {outcome.failed.map((each) => (
              <li key={each.punchId}>
                <strong>{each.name}</strong>: {each.detail}
              </li>
            ))}
          </ul>
        </Notice>
      )}
      <Refused refusal={decide.refusal ?? undo.refusal ?? answer.refusal} className="mt-3" />
    </Dialog>
  );
};
