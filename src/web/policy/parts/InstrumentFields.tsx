import { lazy, Suspense, useState } from 'react';
import { type Instrument, instrumentForms } from '../../../domain/policy/instrument.ts';
import { type Filter, levels } from '../../../domain/policy/model.ts';
import { useSession } from '../../app/session.tsx';
import { useWords } from '../../app/words.tsx';
import { Card } from '../../ui/Card.tsx';
import { Checkbox } from '../../ui/Checkbox.tsx';
import { DateInput } from '../../ui/DateInput.tsx';
import { Field } from '../../ui/Field.tsx';
import { Select } from '../../ui/Select.tsx';
import { TextInput } from '../../ui/TextInput.tsx';
import { useClauseText } from '../clauseText.ts';
import { inlineLook } from './inlineLook.ts';
import { RelationsField } from './RelationsField.tsx';

const FilterDialog = lazy(() => import('./FilterDialog.tsx').then((m) => ({ default: m.FilterDialog })));

interface InstrumentFieldsProps {
  readonly instrument: Instrument;
  readonly onInstrument: (instrument: Instrument) => void;
}

/** Number, issuer, level and dates of a draft. */
export const InstrumentFields = ({ instrument, onInstrument }: InstrumentFieldsProps) => {
  const { policy } = useWords();
  const t = policy.screen.fields;
  const { today } = useSession();
  const { people } = useClauseText();
  const [askingScope, setAskingScope] = useState(false);
  const setScope = (scope: Filter | undefined) => {
    const { scope: _, ...rest } = instrument;
    onInstrument(scope === undefined ? rest : { ...rest, scope });
    setAskingScope(false);
  };
  const set = (changes: Partial<Instrument>) => onInstrument({ ...instrument, ...changes });
  return (
    <Card title={policy.screen.one.about}>
      <div className="grid gap-4 sm:grid-cols-2 lg:grid-cols-3">
        <Field label={t.titleId} className="lg:col-span-2">
          <TextInput
            value={instrument.title.id}
            onValue={(id) => set({ title: { ...instrument.title, id } })}
            maxLength={300}
          />
        </Field>
        <Field label={t.number} hint={t.numberHint}>
          <TextInput
            value={instrument.number ?? ''}
            onValue={(number) => set({ number: number === '' ? null : number })}
            maxLength={120}
          />
        </Field>
        <Field label={t.titleEn} className="lg:col-span-2">
          <TextInput
            value={instrument.title.en}
            onValue={(en) => set({ title: { ...instrument.title, en } })}
            maxLength={300}
          />
        </Field>
        <Field label={t.issuer}>
          <TextInput value={instrument.issuer} onValue={(issuer) => set({ issuer })} maxLength={200} />
        </Field>
        <Field label={t.form}>
          <Select
            value={instrument.form}
            options={instrumentForms.map((value) => ({ value, label: policy.forms[value] }))}
            onValue={(form) => set({ form })}
          />
        </Field>
        <Field label={t.level}>
          <Select
            value={instrument.level}
            options={levels.map((value) => ({ value, label: policy.levels[value] }))}
            onValue={(level) => set({ level })}
          />
        </Field>
        <Field label={t.issued} optional>
          <DateInput value={instrument.issued} onValue={(issued) => set({ issued })} today={today} />
        </Field>
        <Field label={t.from}>
          <DateInput
            value={instrument.from}
            onValue={(from) => from !== null && set({ from })}
            today={today}
            required
          />
        </Field>
        <Field label={t.to} hint={t.toHint} optional>
          <DateInput value={instrument.to} onValue={(to) => set({ to })} today={today} />
        </Field>
      </div>
      <div className="mt-4 grid gap-4 sm:grid-cols-2">
        <div>
          <p className="mb-1 text-sm font-semibold">{t.scope}</p>
          <button type="button" className={`${inlineLook} text-start`} onClick={() => setAskingScope(true)}>
            {people(instrument.scope)}
          </button>
        </div>
        <Field label={t.region} hint={t.regionHint} optional>
          <TextInput
            value={instrument.region ?? ''}
            onValue={(region) => set({ region: region.trim() === '' ? null : region.trim() })}
            maxLength={13}
          />
        </Field>
      </div>
      <RelationsField instrument={instrument} onRelations={(relations) => set({ relations })} />
      <Suspense>
        {askingScope && (
          <FilterDialog
            title={t.scope}
            filter={instrument.scope}
            onUse={setScope}
            onClose={() => setAskingScope(false)}
          />
        )}
      </Suspense>
      <Checkbox label={t.certain} checked={instrument.certain} onValue={(certain) => set({ certain })} />
    </Card>
  );
};
