import { useState } from 'react';
import { type Person, peopleEndpoints } from '../../../contract/people.ts';
import type { PlainDate } from '../../../kernel/time.ts';
import { useSession } from '../../app/session.tsx';
import { useAct } from '../../app/useAct.ts';
import { useWords } from '../../app/words.tsx';
import { DateInput } from '../../ui/DateInput.tsx';
import { Field } from '../../ui/Field.tsx';
import { Select } from '../../ui/Select.tsx';
import { useToast } from '../../ui/Toasts.tsx';
import { FormDialog } from './FormDialog.tsx';

interface StandingDialogProps {
  readonly person: Person;
  readonly onClose: () => void;
}

type Standing = NonNullable<Person['standings']>[number];

/** A choice of a few values or "not recorded". */
const options = <V extends string>(names: Readonly<Record<V, string>>, none: string) => [
  { value: 'none' as const, label: none },
  ...(Object.entries(names) as [V, string][]).map(([value, label]) => ({ value, label })),
];
const orNull = <V extends string>(value: V | 'none'): V | null => (value === 'none' ? null : value);

/** Performance, skill with computers and penalty from a day. */
export const StandingDialog = ({ person, onClose }: StandingDialogProps) => {
  const { people: t } = useWords();
  const { today } = useSession();
  const say = useToast();
  const set = useAct(peopleEndpoints.setStanding, [peopleEndpoints.read]);
  const last = person.standings?.at(-1);
  const [from, setFrom] = useState<PlainDate | null>(today);
  const [performance, setPerformance] = useState<Standing['performance']>(last?.performance ?? null);
  const [itSkill, setItSkill] = useState<Standing['itSkill']>(last?.itSkill ?? null);
  const [penalty, setPenalty] = useState<Standing['penalty']>(last?.penalty ?? null);
  const save = async () => {
    if (from === null) return;
    const done = await set.run({ params: { id: person.id }, body: { from, performance, itSkill, penalty } });
    if (!done.ok) return;
    say(t.person.saved, 'okay');
    onClose();
  };
  return (
    <FormDialog
      title={t.person.setStanding}
      explain={t.person.standingExplain}
      onClose={onClose}
      onSave={() => void save()}
      ready={from !== null}
      busy={set.busy}
      refusal={set.refusal}
    >
      <Field label={t.unit.from}>
        <DateInput value={from} onValue={setFrom} today={today} required />
      </Field>
      <Field label={t.person.performance}>
        <Select
          value={performance ?? 'none'}
          onValue={(v) => setPerformance(orNull(v))}
          options={options(t.person.performances, t.person.notRecorded)}
        />
      </Field>
      <Field label={t.person.itSkill}>
        <Select
          value={itSkill ?? 'none'}
          onValue={(v) => setItSkill(orNull(v))}
          options={options(t.person.itSkills, t.person.notRecorded)}
        />
      </Field>
      <Field label={t.person.penalty}>
        <Select
          value={penalty === null ? 'none' : penalty ? 'yes' : 'no'}
          onValue={(v) => setPenalty(v === 'none' ? null : v === 'yes')}
          options={options(t.person.penalties, t.person.notRecorded)}
        />
      </Field>
    </FormDialog>
  );
};
