import { useState } from 'react';
import { type LeaveHead, leaveEndpoints } from '../../../contract/leave.ts';
import { addDays, type PlainDate } from '../../../kernel/time.ts';
import { useSession } from '../../app/session.tsx';
import { useAct } from '../../app/useAct.ts';
import { FormDialog } from '../../people/parts/FormDialog.tsx';
import { DateInput } from '../../ui/DateInput.tsx';
import { Field } from '../../ui/Field.tsx';
import { TextArea } from '../../ui/TextArea.tsx';
import { useToast } from '../../ui/Toasts.tsx';
import { useLeaveWords } from './LeaveWords.tsx';

interface EndLeaveProps {
  readonly request: Pick<LeaveHead, 'id' | 'from' | 'to'>;
  readonly how: 'cancel' | 'callBack';
  readonly onBack: () => void;
  readonly onDone: () => void;
}

/** Ends an approved leave: before its first day altogether, later from a day on. */
export const EndLeave = ({ request, how, onBack, onDone }: EndLeaveProps) => {
  const t = useLeaveWords().desk;
  const { today } = useSession();
  const say = useToast();
  const act = useAct(leaveEndpoints.end, [leaveEndpoints.list, leaveEndpoints.one]);
  const latest = request.to <= today ? addDays(request.to, -1) : today;
  const [lastDay, setLastDay] = useState<PlainDate | null>(latest);
  const [note, setNote] = useState('');
  const save = async () => {
    const answer = await act.run({
      params: { id: request.id },
      body: { lastDay: how === 'cancel' ? null : lastDay, note },
    });
    if (!answer.ok) return;
    say(t.ended, answer.value.plans > 0 ? 'warn' : 'okay');
    onDone();
  };
  return (
    <FormDialog
      title={t[how]}
      onClose={onBack}
      onSave={() => void save()}
      ready={note.trim().length >= 5 && (how === 'cancel' || lastDay !== null)}
      busy={act.busy}
      refusal={act.refusal}
    >
      {how === 'callBack' && (
        <Field label={t.lastDay}>
          <DateInput value={lastDay} onValue={setLastDay} today={today} min={request.from} max={latest} required />
        </Field>
      )}
      <Field label={t.endWhy}>
        <TextArea value={note} onValue={setNote} rows={3} maxLength={500} />
      </Field>
    </FormDialog>
  );
};
