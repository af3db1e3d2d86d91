import { lazy, Suspense, useState } from 'react';
import type { Filter } from '../../../domain/policy/model.ts';
import { useWords } from '../../app/words.tsx';
import { IconButton } from '../../ui/IconButton.tsx';
import { useClauseText } from '../clauseText.ts';
import { inlineLook } from './inlineLook.ts';

const FilterDialog = lazy(() => import('./FilterDialog.tsx').then((m) => ({ default: m.FilterDialog })));

interface FiltersFieldProps {
  readonly label: string;
  readonly filters: readonly Filter[];
  /** Undefined when the last group was removed. */
  readonly onFilters: (filters: Filter[] | undefined) => void;
}

/** Several groups of people, each opened and removed by itself. */
export const FiltersField = ({ label, filters, onFilters }: FiltersFieldProps) => {
  const { policy } = useWords();
  const t = policy.screen;
  const { people } = useClauseText();
  const [open, setOpen] = useState<number | null>(null);
  const put = (index: number, filter: Filter | undefined) => {
    const next =
      filter === undefined
        ? filters.filter((_, i) => i !== index)
        : index === filters.length
          ? [...filters, filter]
          : filters.map((each, i) => (i === index ? filter : each));
    onFilters(next.length === 0 ? undefined : next);
    setOpen(null);
  };
  return (
    <>
      {filters.map((filter, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: groups are told apart by their place.
        <span key={index} className="inline-flex items-center">
          <button
            type="button"
            className={inlineLook}
            aria-label={t.clause.change({ field: label })}
            onClick={() => setOpen(index)}
          >
            {people(filter)}
          </button>
          <IconButton icon="close" label={t.filter.removeOne} onClick={() => put(index, undefined)} />
        </span>
      ))}
      <IconButton icon="plus" label={`${label}: ${t.filter.addOne}`} onClick={() => setOpen(filters.length)} />
      <Suspense>
        {open !== null && (
          <FilterDialog
            title={label}
            filter={filters[open]}
            onUse={(filter) => put(open, filter)}
            onClose={() => setOpen(null)}
          />
        )}
      </Suspense>
    </>
  );
};
