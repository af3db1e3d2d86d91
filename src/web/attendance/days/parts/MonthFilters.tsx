import { useMemo } from 'react';
import type { PlainDate } from '../../../../kernel/time.ts';
import { useSession } from '../../../app/session.tsx';
import { useFormats } from '../../../app/words.tsx';
import { SearchInput } from '../../../ui/SearchInput.tsx';
import { Select } from '../../../ui/Select.tsx';
import { useDaysWords } from '../DaysFrame.tsx';
import { type Sorting, type StateFilter, sortings, stateFilters } from './gridView.ts';
import { unitsWithin } from './inTreeOrder.ts';
import { MonthSwitch } from './MonthSwitch.tsx';

interface MonthFiltersProps {
  readonly month: PlainDate;
  readonly onMonth: (month: PlainDate) => void;
  readonly units: readonly { readonly id: string; readonly parentId: string | null; readonly name: string }[];
  /** Tops of what the reader sees; null for everything. */
  readonly within: readonly string[] | null;
  readonly unitId: string;
  readonly onUnit: (unitId: string) => void;
  readonly search: string;
  readonly onSearch: (text: string) => void;
  readonly state: StateFilter;
  readonly onState: (state: StateFilter) => void;
  readonly sort: Sorting;
  readonly onSort: (sort: Sorting) => void;
}

/** Month, unit, search, state and order; all of it stands in the address. */
export const MonthFilters = (p: MonthFiltersProps) => {
  const t = useDaysWords();
  const formats = useFormats();
  const { today } = useSession();
  const options = useMemo(() => {
    return unitsWithin(p.units, p.within, formats.compare).map(({ id, name, depth }) => ({
      value: id,
      label: `${'\u2003'.repeat(depth)}${name}`,
    }));
  }, [p.units, p.within, formats]);
  return (
    <div className="mb-3 flex flex-wrap items-center gap-2">
      <MonthSwitch month={p.month} today={today} onMonth={p.onMonth} />
      <Select
        aria-label={t.unit}
        value={p.unitId === '' ? 'all' : p.unitId}
        options={[{ value: 'all', label: t.all }, ...options]}
        onValue={(unit) => p.onUnit(unit === 'all' ? '' : unit)}
        className="min-w-0 flex-1 basis-60 sm:max-w-96"
      />
      <SearchInput
        value={p.search}
        onValue={p.onSearch}
        label={p.unitId === '' ? t.searchUnit : t.search}
        placeholder={p.unitId === '' ? t.searchUnit : t.search}
        className="min-w-0 flex-1 basis-52 sm:max-w-72"
      />
      {p.unitId !== '' && (
        <>
          <Select
            aria-label={t.state}
            value={p.state}
            options={stateFilters.map((value) => ({ value, label: t.states[value] }))}
            onValue={p.onState}
            className="min-w-0 flex-1 basis-52 sm:max-w-72"
          />
          <Select
            aria-label={t.sort}
            value={p.sort}
            options={sortings.map((value) => ({ value, label: t.sorts[value] }))}
            onValue={p.onSort}
            className="min-w-0 flex-1 basis-44 sm:max-w-60"
          />
        </>
      )}
    </div>
  );
};
