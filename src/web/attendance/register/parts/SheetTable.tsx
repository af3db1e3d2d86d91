import type { ReactNode } from 'react';
import type { SheetLine } from '../../../../contract/attendanceRegister.ts';
import { useFormats } from '../../../app/words.tsx';
import { Badge } from '../../../ui/Badge.tsx';
import { DataTable } from '../../../ui/DataTable.tsx';
import { sheetTone, useRegisterWords } from '../RegisterWords.tsx';

interface SheetTableProps {
  readonly caption: string;
  readonly rows: readonly SheetLine[];
  readonly loading: boolean;
  readonly onOpen: (row: SheetLine) => void;
  readonly empty: ReactNode;
}

export const SheetTable = ({ caption, rows, loading, onOpen, empty }: SheetTableProps) => {
  const t = useRegisterWords();
  const formats = useFormats();
  return (
    <DataTable
      caption={caption}
      rows={rows}
      rowId={(row) => row.id}
      rowName={(row) => `${row.unitName}, ${formats.day(row.day)}`}
      loading={loading}
      onOpen={onOpen}
      empty={empty}
      columns={[
        {
          key: 'unit',
          head: t.unit,
          rowHead: true,
          cell: (row) => (
            <>
              {row.unitName}
              <span className="block text-[0.8125rem] font-normal text-ink3">{row.place}</span>
            </>
          ),
        },
        { key: 'day', head: t.day, cell: (row) => formats.dayMedium(row.day) },
        { key: 'reason', head: t.reason, from: 'md', cell: (row) => t.reasons[row.reason] },
        { key: 'people', head: t.people, align: 'end', cell: (row) => formats.number(row.people) },
        { key: 'code', head: t.code, from: 'lg', cell: (row) => row.code },
        {
          key: 'state',
          head: t.state,
          cell: (row) => <Badge tone={sheetTone[row.state]}>{t.states[row.state]}</Badge>,
        },
      ]}
    />
  );
};
