import { useState } from 'react';
import { peopleEndpoints } from '../../../contract/people.ts';
import { type TreeUnit, unitEndpoints } from '../../../contract/units.ts';
import { printNumber } from '../../../domain/people/readNumber.ts';
import type { PlainDate } from '../../../kernel/time.ts';
import { useSession } from '../../app/session.tsx';
import { useAct } from '../../app/useAct.ts';
import { useRead } from '../../app/useRead.ts';
import { useWords } from '../../app/words.tsx';
import { FormDialog } from '../../people/parts/FormDialog.tsx';
import { DateInput } from '../../ui/DateInput.tsx';
import { Field } from '../../ui/Field.tsx';
import { RadioGroup } from '../../ui/RadioGroup.tsx';
import { SearchInput } from '../../ui/SearchInput.tsx';

const renewed = [unitEndpoints.tree, unitEndpoints.history];

interface FoundLeader {
  readonly id: string;
  readonly name: string;
}

const LeaderPicker = ({
  value,
  onValue,
}: {
  readonly value: FoundLeader | null;
  readonly onValue: (person: FoundLeader) => void;
}) => {
  const { people: t } = useWords();
  const [text, setText] = useState('');
  const found = useRead(peopleEndpoints.find, { query: { q: text } }, { enabled: text.trim().length >= 2, keep: true });
  return (
    <fieldset className="grid gap-2">
      <legend className="mb-1.5 font-semibold">{t.unit.whoLeads}</legend>
      {value && <p className="font-medium">{t.unit.picked({ name: value.name })}</p>}
      <SearchInput value={text} onValue={setText} label={t.unit.findPerson} placeholder={t.unit.findPerson} />
      {text.trim().length >= 2 && (
        <div className="max-h-48 overflow-y-auto rounded-control border border-line">
          {(found.data?.people ?? []).map((p) => (
            <button
              key={p.id}
              type="button"
              aria-pressed={p.id === value?.id}
              onClick={() => onValue(p)}
              className="block min-h-11 w-full border-b border-line px-3 py-1.5 text-start last:border-0 hover:bg-paper aria-pressed:bg-brand-soft"
            >
              <span className="block">{p.name}</span>
              <span className="block truncate text-[0.8125rem] text-ink3">
                {printNumber(p.number)} · {p.unitName}
              </span>
            </button>
          ))}
          {found.data?.people.length === 0 && <p className="p-3 text-ink2">{t.list.emptyTitle}</p>}
        </div>
      )}
    </fieldset>
  );
};

interface UnitDialogProps {
  readonly unit: TreeUnit;
  readonly onClose: () => void;
}

export const AppointHeadDialog = ({ unit, onClose }: UnitDialogProps) => {
  const { people: t } = useWords();
  const { today } = useSession();
  const appoint = useAct(unitEndpoints.appointHead, renewed);
  const [leader, setLeader] = useState<FoundLeader | null>(null);
  const [kind, setKind] = useState<'definitive' | 'plt' | 'plh'>(unit.head ? 'plh' : 'definitive');
  const [from, setFrom] = useState<PlainDate | null>(today);
  const [to, setTo] = useState<PlainDate | null>(null);
  const save = async () => {
    if (leader === null || from === null) return;
    const acting = kind === 'definitive' ? null : kind;
    const done = await appoint.run({ params: { id: unit.id }, body: { employeeId: leader.id, from, to, acting } });
    if (done.ok) onClose();
  };
  return (
    <FormDialog
      title={`${t.unit.appoint}: ${unit.name}`}
      onClose={onClose}
      onSave={() => void save()}
      ready={leader !== null && from !== null && (kind !== 'plh' || to !== null)}
      busy={appoint.busy}
      refusal={appoint.refusal}
    >
      <RadioGroup
        legend={t.unit.kindOfHead}
        value={kind}
        onValue={setKind}
        options={[
          { value: 'definitive', label: t.unit.headDefinitive },
          { value: 'plt', label: t.unit.headPlt },
          { value: 'plh', label: t.unit.headPlh },
        ]}
      />
      <LeaderPicker value={leader} onValue={setLeader} />
      <div className="grid gap-4 sm:grid-cols-2">
        <Field label={t.unit.from}>
          <DateInput value={from} onValue={setFrom} today={today} required />
        </Field>
        <Field label={t.fields.lastDay} optional={kind !== 'plh'}>
          <DateInput value={to} onValue={setTo} today={today} required={kind === 'plh'} />
        </Field>
      </div>
    </FormDialog>
  );
};

export const EndHeadDialog = ({
  headshipId,
  onClose,
}: {
  readonly headshipId: string;
  readonly onClose: () => void;
}) => {
  const { people: t } = useWords();
  const { today } = useSession();
  const end = useAct(unitEndpoints.endHead, renewed);
  const [lastDay, setLastDay] = useState<PlainDate | null>(today);
  const save = async () => {
    if (lastDay !== null && (await end.run({ params: { id: headshipId }, body: { lastDay } })).ok) onClose();
  };
  return (
    <FormDialog
      title={t.unit.endHead}
      onClose={onClose}
      onSave={() => void save()}
      ready={lastDay !== null}
      busy={end.busy}
      refusal={end.refusal}
      harmful
    >
      <Field label={t.fields.lastDay}>
        <DateInput value={lastDay} onValue={setLastDay} today={today} required />
      </Field>
    </FormDialog>
  );
};

export const CloseUnitDialog = ({ unit, onClose }: UnitDialogProps) => {
  const { people: t } = useWords();
  const { today } = useSession();
  const close = useAct(unitEndpoints.close, renewed);
  const [lastDay, setLastDay] = useState<PlainDate | null>(today);
  const save = async () => {
    if (lastDay !== null && (await close.run({ params: { id: unit.id }, body: { lastDay } })).ok) onClose();
  };
  return (
    <FormDialog
      title={`${t.unit.close}: ${unit.name}`}
      onClose={onClose}
      onSave={() => void save()}
      ready={lastDay !== null}
      busy={close.busy}
      refusal={close.refusal}
      harmful
      save={t.unit.close}
    >
      <Field label={t.fields.lastDay}>
        <DateInput value={lastDay} onValue={setLastDay} today={today} required />
      </Field>
    </FormDialog>
  );
};
