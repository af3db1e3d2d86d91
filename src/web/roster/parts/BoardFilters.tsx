import type { ReactNode } from 'react';
import { addDays, type PlainDate } from '../../../kernel/time.ts';
import { useFormats, useWords } from '../../app/words.tsx';
import { IconButton } from '../../ui/IconButton.tsx';
import { SearchInput } from '../../ui/SearchInput.tsx';
import { Select } from '../../ui/Select.tsx';

interface BoardFiltersProps {
  readonly chooser: ReactNode;
  readonly search: string;
  readonly only: string;
  /** Monday of the week shown; null for the whole period. */
  readonly week: PlainDate | null;
  readonly mondays: readonly PlainDate[];
  /** On a phone the rest is folded away; unit and week stay. */
  readonly folded: boolean;
  readonly onChange: (change: { cari?: string; hanya?: string; tampil?: string; mulai?: string }) => void;
}

/** Unit, name, what is broken or changed, week or whole period; all of it in the address. */
export const BoardFilters = ({ chooser, search, only, week, mondays, folded, onChange }: BoardFiltersProps) => {
  const { roster } = useWords();
  const t = roster.board;
  const formats = useFormats();
  const at = week === null ? -1 : mondays.indexOf(week);
  const rest = (
    <>
      <div className="min-w-0 flex-1 basis-40 sm:max-w-64">
        <SearchInput value={search} onValue={(cari) => onChange({ cari })} label={t.search} placeholder={t.search} />
      </div>
      <Select
        aria-label={t.name}
        value={only === '' ? 'semua' : (only as 'langgar' | 'ubah')}
        options={[
          { value: 'semua', label: t.everybody },
          { value: 'langgar', label: t.onlyBroken },
          { value: 'ubah', label: t.onlyChanged },
        ]}
        onValue={(value) => onChange({ hanya: value === 'semua' ? '' : value })}
        className="max-w-56 min-w-0 flex-1 basis-36"
      />
      <Select
        aria-label={t.view}
        value={week === null ? 'bulan' : 'minggu'}
        options={[
          { value: 'bulan', label: t.month },
          { value: 'minggu', label: t.week },
        ]}
        onValue={(tampil) => onChange({ tampil })}
        className="max-w-48 min-w-0 flex-1 basis-32"
      />
    </>
  );
  return (
    <div className="flex flex-wrap items-center gap-2">
      {chooser}
      {folded ? (
        <details className="w-full">
          <summary className="min-h-11 content-center font-semibold text-brand-text">{t.filters}</summary>
          <div className="flex flex-wrap gap-2 pb-1">{rest}</div>
        </details>
      ) : (
        rest
      )}
      {week !== null && (
        <div className="flex items-center gap-1">
          <IconButton
            icon="left"
            label={t.previousWeek}
            disabled={at <= 0}
            onClick={() => onChange({ mulai: mondays[at - 1] ?? '' })}
          />
          <output className="text-sm font-semibold whitespace-nowrap">
            {formats.dayAndMonth(week)} – {formats.dayAndMonth(addDays(week, 4))}
          </output>
          <IconButton
            icon="right"
            label={t.nextWeek}
            disabled={at >= mondays.length - 1}
            onClick={() => onChange({ mulai: mondays[at + 1] ?? '' })}
          />
        </div>
      )}
    </div>
  );
};
