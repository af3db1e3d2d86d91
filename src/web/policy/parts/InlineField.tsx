import { lazy, Suspense, useState } from 'react';
import type { Field } from '../../../domain/policy/field.ts';
import type { Filter } from '../../../domain/policy/model.ts';
import type { PlainDate, Weekday } from '../../../kernel/time.ts';
import { choiceText } from '../../../words/clauseSentence.ts';
import { useSession } from '../../app/session.tsx';
import { useFormats, useWords } from '../../app/words.tsx';
import { DateInput } from '../../ui/DateInput.tsx';
import { minutesFromText } from '../minutesFromText.ts';
import { shareFromText } from '../shareFromText.ts';
import { ChoicesDialog } from './ChoicesDialog.tsx';
import { FiltersField } from './FiltersField.tsx';
import { InlineText } from './InlineText.tsx';
import { inlineLook } from './inlineLook.ts';
import { WeekdayToggles } from './WeekdayToggles.tsx';

const FilterDialog = lazy(() => import('./FilterDialog.tsx').then((m) => ({ default: m.FilterDialog })));
const TimesDialog = lazy(() => import('./TimesDialog.tsx').then((m) => ({ default: m.TimesDialog })));

interface InlineFieldProps {
  readonly kind: string;
  readonly field: Field;
  readonly value: unknown;
  /** How the value reads in the sentence. */
  readonly text: string;
  /** Undefined clears the field. */
  readonly onValue: (value: unknown) => void;
}

const wholeFrom = (text: string, min: number, max: number): number | null => {
  const n = /^\s*\d{1,4}\s*$/.test(text) ? Number(text) : null;
  return n !== null && n >= min && n <= max ? n : null;
};
const decimalFrom = (text: string, min: number, max: number): number | null => {
  const n = /^\s*\d{1,3}([.,]\d{1,2})?\s*$/.test(text) ? Number(text.replace(',', '.')) : null;
  return n !== null && n >= min && n <= max ? n : null;
};

/** One value of a clause, changed where it stands in its sentence. */
export const InlineField = ({ kind, field, value, text, onValue }: InlineFieldProps) => {
  const { policy } = useWords();
  const { fields, screen } = policy;
  const { today } = useSession();
  const formats = useFormats();
  const [open, setOpen] = useState(false);
  const labels: Readonly<Record<string, string>> = fields;
  const label = labels[field.name] ?? field.name;
  const title = label.charAt(0).toUpperCase() + label.slice(1);
  const close = () => setOpen(false);
  const use = (next: unknown) => {
    onValue(next);
    close();
  };
  const opener = (
    <button
      type="button"
      className={inlineLook}
      aria-label={`${screen.clause.change({ field: label })}: ${text}`}
      onClick={() => setOpen(true)}
    >
      <span className="text-start">{text}</span>
    </button>
  );
  switch (field.type) {
    case 'share':
      return <InlineText label={label} shown={text} read={shareFromText} onValue={onValue} width="5.5rem" />;
    case 'integer':
      return (
        <InlineText
          label={label}
          shown={String(value ?? '')}
          read={(typed) => wholeFrom(typed, field.min, field.max)}
          onValue={onValue}
          width="4rem"
        />
      );
    case 'decimal':
      return (
        <InlineText
          label={label}
          shown={formats.number(Number(value ?? 0))}
          read={(typed) => decimalFrom(typed, field.min, field.max)}
          onValue={onValue}
          width="4.5rem"
        />
      );
    case 'duration':
      return (
        <InlineText
          label={label}
          shown={text}
          read={(typed) => minutesFromText(typed, field.min, field.max)}
          onValue={onValue}
          width="9.5rem"
        />
      );
    case 'codes':
      return (
        <InlineText
          label={label}
          shown={(value as string[]).join(', ')}
          read={(typed) => {
            const codes = typed
              .split(',')
              .map((each) => each.trim())
              .filter((each) => each !== '');
            return codes.length > 0 ? codes : null;
          }}
          onValue={onValue}
          width="14rem"
        />
      );
    case 'choice':
    case 'yesNo': {
      const options =
        field.type === 'choice'
          ? field.options.map((each) => ({ value: each, label: choiceText(kind, field.name, each, policy) }))
          : yesNoOptions(policy.yesNo, field.name);
      return (
        <select
          aria-label={label}
          value={field.type === 'choice' ? String(value) : value ? 'yes' : 'no'}
          onChange={(event) => onValue(field.type === 'choice' ? event.target.value : event.target.value === 'yes')}
          className={inlineLook}
        >
          {options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
        </select>
      );
    }
    case 'weekdays':
      return (
        <WeekdayToggles label={label} days={value as Weekday[]} onDays={(days) => days.length > 0 && onValue(days)} />
      );
    case 'day':
      return (
        <span className="inline-block w-44 align-middle">
          <DateInput
            label={label}
            value={value as PlainDate}
            today={today}
            onValue={(day) => day !== null && onValue(day)}
          />
        </span>
      );
    case 'choices':
      return (
        <>
          {opener}
          {open && (
            <ChoicesDialog
              title={title}
              options={field.options.map((each) => ({
                value: each,
                label: choiceText(kind, field.name, each, policy),
              }))}
              chosen={(value as string[] | undefined) ?? []}
              onUse={(chosen) =>
                use(chosen.length === 0 && field.optional ? undefined : chosen.length === 0 ? value : chosen)
              }
              onClose={close}
            />
          )}
        </>
      );
    case 'declarations':
      return (
        <>
          {opener}
          {open && (
            <ChoicesDialog
              title={title}
              options={Object.entries(policy.choices.declarations).map(([each, name]) => ({
                value: each,
                label: name,
              }))}
              chosen={((value as { kind: string }[] | undefined) ?? []).map((each) => each.kind)}
              onUse={(chosen) =>
                use(chosen.length === 0 ? undefined : chosen.map((each) => ({ kind: each, days: 14 })))
              }
              onClose={close}
            />
          )}
        </>
      );
    case 'filter':
      return (
        <>
          {opener}
          <Suspense>
            {open && <FilterDialog title={title} filter={value as Filter | undefined} onUse={use} onClose={close} />}
          </Suspense>
        </>
      );
    case 'filters':
      return <FiltersField label={label} filters={(value as Filter[] | undefined) ?? []} onFilters={onValue} />;
    case 'times':
      return (
        <>
          {opener}
          <Suspense>
            {open && (
              <TimesDialog
                title={title}
                kind={kind === 'waves' ? 'waves' : 'shifts'}
                rows={value as Record<string, string | number>[]}
                onUse={use}
                onClose={close}
              />
            )}
          </Suspense>
        </>
      );
  }
};

const yesNoOptions = (yesNo: Readonly<Record<string, { readonly yes: string; readonly no: string }>>, name: string) => [
  { value: 'yes', label: yesNo[name]?.yes ?? '' },
  { value: 'no', label: yesNo[name]?.no ?? '' },
];
