import { policyEndpoints } from '../../../contract/policy.ts';
import type { Instrument } from '../../../domain/policy/instrument.ts';
import { useRead } from '../../app/useRead.ts';
import { useLanguage, useWords } from '../../app/words.tsx';
import { Button } from '../../ui/Button.tsx';
import { IconButton } from '../../ui/IconButton.tsx';
import { Select } from '../../ui/Select.tsx';

interface RelationsFieldProps {
  readonly instrument: Instrument;
  readonly onRelations: (relations: Instrument['relations']) => void;
}

const kinds = ['implements', 'amends', 'revokes', 'mergesWith'] as const;

/** What this instrument does to others: carries out, amends, revokes. */
export const RelationsField = ({ instrument, onRelations }: RelationsFieldProps) => {
  const { policy } = useWords();
  const t = policy.screen.fields;
  const { language } = useLanguage();
  const list = useRead(policyEndpoints.list);
  const others = [...(list.data?.instruments ?? []), ...(list.data?.ready ?? [])].filter(
    (each) => each.id !== instrument.id,
  );
  const nameOf = (id: string) => others.find((each) => each.id === id)?.title[language] ?? id;
  const { relations } = instrument;
  return (
    <fieldset className="mt-4">
      <legend className="text-sm font-semibold">{t.relations}</legend>
      {relations.map((relation, index) => (
        <div key={`${relation.kind} ${relation.instrument}`} className="mt-2 flex flex-wrap items-center gap-2">
          <Select
            className="w-56"
            aria-label={t.relations}
            value={relation.kind}
            options={kinds.map((value) => ({ value, label: policy.relations[value] }))}
            onValue={(kind) => onRelations(relations.map((each, i) => (i === index ? { ...each, kind } : each)))}
          />
          <Select
            className="min-w-64 flex-1"
            aria-label={policy.screen.list.columns.title}
            value={relation.instrument}
            options={[
              ...(others.some((each) => each.id === relation.instrument)
                ? []
                : [{ value: relation.instrument, label: relation.instrument }]),
              ...others.map((each) => ({ value: each.id, label: each.title[language] })),
            ]}
            onValue={(id) =>
              onRelations(relations.map((each, i) => (i === index ? { ...each, instrument: id } : each)))
            }
          />
          <IconButton
            icon="trash"
            label={t.removeRelation({ name: nameOf(relation.instrument) })}
            onClick={() => onRelations(relations.filter((_, i) => i !== index))}
          />
        </div>
      ))}
      {others[0] && (
        <Button
          kind="quiet"
          icon="plus"
          className="mt-1"
          onClick={() =>
            onRelations([
              ...relations,
              {
                kind: 'implements',
                instrument:
                  others.find((each) => relations.every((one) => one.instrument !== each.id))?.id ?? others[0]!.id,
              },
            ])
          }
        >
          {t.addRelation}
        </Button>
      )}
    </fieldset>
  );
};
