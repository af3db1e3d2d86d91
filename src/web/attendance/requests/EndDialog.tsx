import { useState } from 'react';
import { attendanceRequestEndpoints } from '../../../contract/attendanceRequest.ts';
import { useAct } from '../../app/useAct.ts';
import { FormDialog } from '../../people/parts/FormDialog.tsx';
import { Field } from '../../ui/Field.tsx';
import { TextArea } from '../../ui/TextArea.tsx';
import { useToast } from '../../ui/Toasts.tsx';
import { useDayRequestWords } from './DayRequestFrame.tsx';

interface EndDialogProps {
  readonly requestId: string;
  readonly onBack: () => void;
  readonly onDone: () => void;
}

/** Takes an approval back, with a reason that the employee reads. */
export const EndDialog = ({ requestId, onBack, onDone }: EndDialogProps) => {
  const words = useDayRequestWords();
  const t = words.desk;
  const say = useToast();
  const act = useAct(attendanceRequestEndpoints.end, [attendanceRequestEndpoints.list, attendanceRequestEndpoints.one]);
  const [note, setNote] = useState('');
  const save = async () => {
    const answer = await act.run({ params: { id: requestId }, body: { note } });
    if (!answer.ok) return;
    say(t.ended, 'okay');
    onDone();
  };
  return (
    <FormDialog
      title={t.endAsk}
      explain={t.endWhy}
      onClose={onBack}
      onSave={() => void save()}
      ready={note.trim().length >= 5}
      busy={act.busy}
      refusal={act.refusal}
      save={t.end}
      harmful
    >
      <Field label={words.note} hint={t.noteHint}>
        <TextArea value={note} onValue={setNote} rows={3} maxLength={500} />
      </Field>
    </FormDialog>
  );
};
