import { useState } from 'react';
import { attendanceDayEndpoints } from '../../../../contract/attendanceDay.ts';
import type { PlainDate } from '../../../../kernel/time.ts';
import { useAct } from '../../../app/useAct.ts';
import { useFormats } from '../../../app/words.tsx';
import { FormDialog } from '../../../people/parts/FormDialog.tsx';
import { Field } from '../../../ui/Field.tsx';
import { TextInput } from '../../../ui/TextInput.tsx';
import { useToast } from '../../../ui/Toasts.tsx';
import { useRulesWords } from './RulesFrame.tsx';

interface LockDialogProps {
  readonly month: PlainDate;
  readonly locked: boolean;
  readonly onClose: () => void;
}

/** Locks a month, or opens it again with a reason. */
export const LockDialog = ({ month, locked, onClose }: LockDialogProps) => {
  const t = useRulesWords().locks;
  const formats = useFormats();
  const say = useToast();
  const lock = useAct(attendanceDayEndpoints.lock);
  const open = useAct(attendanceDayEndpoints.unlock);
  const [note, setNote] = useState('');
  const act = locked ? open : lock;
  const save = async () => {
    const body = { month, note };
    if (locked) {
      if (!(await open.run({ body })).ok) return;
      say(t.opened, 'okay');
    } else {
      const done = await lock.run({ body });
      if (!done.ok) return;
      say(t.locked({ n: formats.number(done.value.people) }), 'okay');
    }
    onClose();
  };
  const name = formats.month(month);
  return (
    <FormDialog
      title={locked ? t.openTitle({ month: name }) : t.lockTitle({ month: name })}
      explain={locked ? t.openBody : t.lockBody}
      save={locked ? t.open : t.lock}
      harmful={locked}
      onClose={onClose}
      onSave={() => void save()}
      ready={!locked || note.trim().length >= 3}
      busy={act.busy}
      refusal={act.refusal}
    >
      <Field label={locked ? t.reason : t.note} optional={!locked}>
        <TextInput value={note} onValue={setNote} maxLength={300} />
      </Field>
    </FormDialog>
  );
};
