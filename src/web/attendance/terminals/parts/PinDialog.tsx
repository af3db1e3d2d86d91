import { useState } from 'react';
import { attendanceTerminalEndpoints } from '../../../../contract/attendanceTerminals.ts';
import type { PlainDate } from '../../../../kernel/time.ts';
import { useSession } from '../../../app/session.tsx';
import { useAct } from '../../../app/useAct.ts';
import { FormDialog } from '../../../people/parts/FormDialog.tsx';
import { PersonPicker, type PickedPerson } from '../../../people/parts/PersonPicker.tsx';
import { Checkbox } from '../../../ui/Checkbox.tsx';
import { DateInput } from '../../../ui/DateInput.tsx';
import { Field } from '../../../ui/Field.tsx';
import { TextInput } from '../../../ui/TextInput.tsx';
import { useToast } from '../../../ui/Toasts.tsx';
import { useTerminalWords } from '../TerminalWords.tsx';

interface PinDialogProps {
  readonly terminalId: string;
  /** Empty asks for it. */
  readonly pin: string;
  /** First day of what waits, so that all of it is set free. */
  readonly from: PlainDate | null;
  readonly onClose: () => void;
}

/** Says who a PIN is from a day on. */
export const PinDialog = ({ terminalId, pin: given, from: since, onClose }: PinDialogProps) => {
  const t = useTerminalWords().pins;
  const say = useToast();
  const { today } = useSession();
  const set = useAct(attendanceTerminalEndpoints.setPin, [
    attendanceTerminalEndpoints.pins,
    attendanceTerminalEndpoints.held,
    attendanceTerminalEndpoints.read,
    attendanceTerminalEndpoints.list,
  ]);
  const [pin, setPin] = useState(given);
  const [person, setPerson] = useState<PickedPerson | null>(null);
  const [from, setFrom] = useState<PlainDate | null>(since ?? today);
  const [everywhere, setEverywhere] = useState(true);
  const save = async () => {
    if (person === null || from === null) return;
    const done = await set.run({ params: { id: terminalId }, body: { pin, employeeId: person.id, from, everywhere } });
    if (!done.ok) return;
    say(t.done({ released: done.value.released }), 'okay');
    onClose();
  };
  return (
    <FormDialog
      title={t.set}
      explain={t.setWhy}
      onClose={onClose}
      onSave={() => void save()}
      ready={/^[0-9A-Za-z]{1,24}$/.test(pin) && person !== null && from !== null}
      busy={set.busy}
      refusal={set.refusal}
    >
      <div className="grid gap-4 sm:grid-cols-2">
        <Field label={t.pin}>
          <TextInput value={pin} onValue={(text) => setPin(text.trim())} maxLength={24} readOnly={given !== ''} />
        </Field>
        <Field label={t.from}>
          <DateInput value={from} onValue={setFrom} today={today} required />
        </Field>
      </div>
      <PersonPicker legend={t.person} value={person} onValue={setPerson} />
      <Checkbox label={t.everywhereLabel} hint={t.everywhereHint} checked={everywhere} onValue={setEverywhere} />
    </FormDialog>
  );
};
