import { useState } from 'react';
import { attendanceTerminalEndpoints, type ListedTerminal } from '../../../../contract/attendanceTerminals.ts';
import { type Dialect, dialects } from '../../../../domain/attendance/terminal/model.ts';
import { watches } from '../../../../domain/attendance/terminal/terminalState.ts';
import { useAct } from '../../../app/useAct.ts';
import { FormDialog } from '../../../people/parts/FormDialog.tsx';
import { Field } from '../../../ui/Field.tsx';
import { Select } from '../../../ui/Select.tsx';
import { TextInput } from '../../../ui/TextInput.tsx';
import { useToast } from '../../../ui/Toasts.tsx';
import { useTerminalWords } from '../TerminalWords.tsx';
import { TerminalFields } from './TerminalFields.tsx';

interface SettingsDialogProps {
  readonly terminal: ListedTerminal;
  readonly onClose: () => void;
}

export const SettingsDialog = ({ terminal, onClose }: SettingsDialogProps) => {
  const t = useTerminalWords();
  const say = useToast();
  const change = useAct(attendanceTerminalEndpoints.change, [
    attendanceTerminalEndpoints.list,
    attendanceTerminalEndpoints.read,
  ]);
  const { name, workplaceId, unitId, method } = terminal;
  const [draft, setDraft] = useState({ name, workplaceId, unitId, method });
  const [network, setNetwork] = useState(terminal.network ?? '');
  const [dialectSet, setDialect] = useState<Dialect | null>(terminal.dialectSet);
  const [watch, setWatch] = useState(terminal.watch);
  const isActive = terminal.state === 'active';
  const save = async () => {
    const body = { ...draft, network: isActive ? network : null, dialectSet, watch };
    if (!(await change.run({ params: { id: terminal.id }, body })).ok) return;
    say(t.saved, 'okay');
    onClose();
  };
  return (
    <FormDialog
      title={t.edit}
      onClose={onClose}
      onSave={() => void save()}
      ready={draft.name.trim() !== '' && draft.workplaceId !== ''}
      busy={change.busy}
      refusal={change.refusal}
    >
      <TerminalFields draft={draft} onDraft={setDraft} />
      {isActive && (
        <Field label={t.waiting.network} hint={t.waiting.networkHint}>
          <TextInput value={network} onValue={setNetwork} maxLength={60} spellCheck={false} />
        </Field>
      )}
      <div className="grid gap-4 sm:grid-cols-2">
        <Field label={t.protocol}>
          <Select
            value={dialectSet ?? 'auto'}
            onValue={(value) => setDialect(value === 'auto' ? null : value)}
            options={[
              { value: 'auto' as const, label: t.protocolAuto },
              ...dialects.map((each) => ({ value: each, label: t.protocols[each] })),
            ]}
          />
        </Field>
        <Field label={t.watch}>
          <Select
            value={watch}
            onValue={setWatch}
            options={watches.map((each) => ({ value: each, label: t.watches[each] }))}
          />
        </Field>
      </div>
    </FormDialog>
  );
};
