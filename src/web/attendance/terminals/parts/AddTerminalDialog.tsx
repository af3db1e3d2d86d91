import { useState } from 'react';
import { attendanceTerminalEndpoints } from '../../../../contract/attendanceTerminals.ts';
import { useAct } from '../../../app/useAct.ts';
import { FormDialog } from '../../../people/parts/FormDialog.tsx';
import { Field } from '../../../ui/Field.tsx';
import { TextInput } from '../../../ui/TextInput.tsx';
import { useToast } from '../../../ui/Toasts.tsx';
import { useTerminalWords } from '../TerminalWords.tsx';
import { type TerminalDraft, TerminalFields } from './TerminalFields.tsx';

interface AddTerminalDialogProps {
  readonly onClose: () => void;
  readonly onAdded: (id: string) => void;
}

export const AddTerminalDialog = ({ onClose, onAdded }: AddTerminalDialogProps) => {
  const t = useTerminalWords();
  const say = useToast();
  const add = useAct(attendanceTerminalEndpoints.add, [attendanceTerminalEndpoints.list]);
  const [serial, setSerial] = useState('');
  const [draft, setDraft] = useState<TerminalDraft>({ name: '', workplaceId: '', unitId: null, method: null });
  const save = async () => {
    const done = await add.run({ body: { ...draft, serial } });
    if (!done.ok) return;
    say(t.added, 'okay');
    onAdded(done.value.id);
  };
  return (
    <FormDialog
      title={t.add}
      explain={t.addWhy}
      onClose={onClose}
      onSave={() => void save()}
      ready={serial.trim().length >= 4 && draft.name.trim() !== '' && draft.workplaceId !== ''}
      busy={add.busy}
      refusal={add.refusal}
    >
      <Field label={t.serial} hint={t.serialHint}>
        <TextInput
          value={serial}
          onValue={(text) => setSerial(text.toUpperCase())}
          maxLength={40}
          autoCapitalize="characters"
          spellCheck={false}
        />
      </Field>
      <TerminalFields draft={draft} onDraft={setDraft} />
    </FormDialog>
  );
};
