import { lazy, Suspense, useState } from 'react';
import type { Clause } from '../../../domain/policy/clause.ts';
import { type Part, sentenceParts, whenText } from '../../../words/clauseSentence.ts';
import { useSession } from '../../app/session.tsx';
import { useLanguage, useWords } from '../../app/words.tsx';
import { Button } from '../../ui/Button.tsx';
import { Checkbox } from '../../ui/Checkbox.tsx';
import { Field } from '../../ui/Field.tsx';
import { IconButton } from '../../ui/IconButton.tsx';
import { TextArea } from '../../ui/TextArea.tsx';
import { TextInput } from '../../ui/TextInput.tsx';
import { fieldStart } from '../fieldStart.ts';
import { FiltersField } from './FiltersField.tsx';
import { InlineField } from './InlineField.tsx';
import { inlineLook } from './inlineLook.ts';

const WhenDialog = lazy(() => import('./WhenDialog.tsx').then((m) => ({ default: m.WhenDialog })));

interface ClauseEditProps {
  readonly clause: Clause;
  readonly onClause: (clause: Clause) => void;
  readonly onRemove: () => void;
}

/** A clause as a sentence whose values are changed where they stand; below it whom it leaves out, when it speaks and how certain it is. */
export const ClauseEdit = ({ clause, onClause, onRemove }: ClauseEditProps) => {
  const { policy } = useWords();
  const t = policy.screen.clause;
  const { language } = useLanguage();
  const { today } = useSession();
  const [askingWhen, setAskingWhen] = useState(false);
  const values: Readonly<Record<string, unknown>> = { ...clause };
  const labels: Readonly<Record<string, string>> = policy.fields;
  const set = (name: string, value: unknown) => {
    const { [name]: _, ...rest } = values;
    onClause((value === undefined ? rest : { ...rest, [name]: value }) as Clause);
  };
  const parts = sentenceParts(clause, policy, language, true);
  const unset = parts.flatMap((part) => (part.kind === 'field' && part.text === null ? [part.field] : []));
  const said = (part: Part, index: number) => {
    if (part.kind === 'text') return <span key={`${index} ${part.text}`}>{part.text}</span>;
    if (part.text === null) return null;
    const { field } = part;
    return (
      <span key={field.name} className="inline-flex items-center align-middle">
        <InlineField
          kind={clause.kind}
          field={field}
          value={values[field.name]}
          text={part.text}
          onValue={(value) => set(field.name, value)}
        />
        {field.optional && values[field.name] !== undefined && field.type !== 'filters' && (
          <IconButton
            icon="close"
            label={t.clear({ field: labels[field.name] ?? field.name })}
            onClick={() => set(field.name, undefined)}
          />
        )}
      </span>
    );
  };
  const when = whenText(clause.when, policy, language);
  return (
    <>
      <div className="flex items-start justify-between gap-2">
        <p className="text-sm">
          <span className="font-semibold text-ink2">{policy.kinds[clause.kind].name}</span>{' '}
          <span className="text-ink3">{policy.kinds[clause.kind].explains}</span>
        </p>
        <IconButton icon="trash" label={`${t.remove}: ${policy.kinds[clause.kind].name}`} onClick={onRemove} />
      </div>
      <div className="mt-1 leading-[3.1rem]">{parts.map(said)}</div>
      {unset.length > 0 && (
        <div className="mt-1 flex flex-wrap gap-1.5">
          {unset.map((field) => (
            <Button key={field.name} kind="quiet" icon="plus" onClick={() => set(field.name, fieldStart(field, today))}>
              {t.set({ field: labels[field.name] ?? field.name })}
            </Button>
          ))}
        </div>
      )}
      <dl className="mt-3 grid gap-x-4 gap-y-2 border-t border-line pt-3 text-[0.9375rem] sm:grid-cols-[9rem_1fr]">
        <dt className="pt-2.5 text-sm text-ink3">{t.except}</dt>
        <dd>
          <FiltersField
            label={t.except}
            filters={clause.except ?? []}
            onFilters={(filters) => set('except', filters)}
          />
        </dd>
        <dt className="pt-2.5 text-sm text-ink3">{t.when}</dt>
        <dd>
          <button type="button" className={inlineLook} onClick={() => setAskingWhen(true)}>
            {when === '' ? t.always : when}
          </button>
        </dd>
        <dt className="pt-2.5 text-sm text-ink3">{t.article}</dt>
        <dd>
          <TextInput
            aria-label={t.article}
            value={clause.article}
            onValue={(article) => set('article', article)}
            maxLength={200}
          />
        </dd>
      </dl>
      <Checkbox label={t.certain} checked={clause.certain} onValue={(certain) => set('certain', certain)} />
      {(!clause.certain || clause.note) && (
        <Field label={t.note} hint={t.noteHint}>
          <TextArea
            rows={2}
            value={clause.note?.[language] ?? ''}
            onValue={(text) =>
              set(
                'note',
                text === '' ? undefined : clause.note ? { ...clause.note, [language]: text } : { id: text, en: text },
              )
            }
          />
        </Field>
      )}
      <Suspense>
        {askingWhen && (
          <WhenDialog
            when={clause.when}
            onUse={(next) => {
              set('when', next);
              setAskingWhen(false);
            }}
            onClose={() => setAskingWhen(false)}
          />
        )}
      </Suspense>
    </>
  );
};
