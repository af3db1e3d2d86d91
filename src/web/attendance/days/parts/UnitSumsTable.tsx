import type { attendanceRecapEndpoints, UnitSums } from '../../../../contract/attendanceRecap.ts';
import type { AnswerOf } from '../../../../contract/endpoint.ts';
import { useFormats } from '../../../app/words.tsx';
import { Card } from '../../../ui/Card.tsx';
import { DataTable } from '../../../ui/DataTable.tsx';
import { EmptyState } from '../../../ui/EmptyState.tsx';
import { TextLink } from '../../../ui/TextLink.tsx';
import { useDaysWords } from '../DaysFrame.tsx';
import { inTreeOrder } from './inTreeOrder.ts';

interface UnitSumsTableProps {
  readonly data: AnswerOf<typeof attendanceRecapEndpoints.units>;
  readonly search: string;
  readonly hrefOf: (unitId: string) => string;
}

/** Units with what their month adds up to, in the order of the tree, the sum of all at the top. */
export const UnitSumsTable = ({ data, search, hrefOf }: UnitSumsTableProps) => {
  const t = useDaysWords();
  const formats = useFormats();
  const c = t.columns;
  const n = formats.number;
  const wanted = search.trim().toLowerCase();
  const rows = inTreeOrder(data.units, formats.compare)
    .filter(({ name }) => wanted === '' || name.toLowerCase().includes(wanted))
    .map((unit) => ({ ...unit, depth: wanted === '' ? unit.depth : 0 }));
  const share = ({ present, due }: UnitSums['sums']) =>
    due === 0 ? '–' : `${n(present)} (${formats.percent(present / due)})`;
  const times = (count: number, minutes: number) =>
    count === 0 ? (
      '–'
    ) : (
      <>
        {t.times({ n: n(count) })}
        <span className="block text-[0.8125rem] text-ink3">{formats.duration(minutes)}</span>
      </>
    );
  const count = (value: number) => (value === 0 ? '–' : n(value));
  return (
    <Card flush>
      <DataTable
        caption={t.units}
        rows={
          wanted === '' && rows.filter(({ depth }) => depth === 0).length > 1
            ? [{ id: '', name: t.total, sums: data.all, depth: 0 }, ...rows]
            : rows
        }
        rowId={(row) => row.id}
        height="calc(100dvh - 19rem)"
        empty={
          <EmptyState icon="calendar" title={t.empty}>
            {t.emptyWhy}
          </EmptyState>
        }
        columns={[
          {
            key: 'unit',
            head: c.unit,
            rowHead: true,
            cell: (row) =>
              row.id === '' ? (
                <strong>{row.name}</strong>
              ) : (
                <span className="block" style={{ paddingInlineStart: `${row.depth * 0.9}rem` }}>
                  <TextLink href={hrefOf(row.id)}>{row.name}</TextLink>
                </span>
              ),
          },
          { key: 'people', head: c.people, align: 'end', width: '4.5rem', cell: ({ sums }) => n(sums.people) },
          { key: 'present', head: c.present, align: 'end', width: '8.5rem', cell: ({ sums }) => share(sums) },
          {
            key: 'late',
            head: c.late,
            align: 'end',
            width: '8.75rem',
            from: 'md',
            cell: ({ sums }) => times(sums.lateTimes, sums.lateMinutes),
          },
          {
            key: 'early',
            head: c.early,
            align: 'end',
            width: '8.75rem',
            from: 'lg',
            cell: ({ sums }) => times(sums.earlyTimes, sums.earlyMinutes),
          },
          {
            key: 'noRecord',
            head: c.noRecord,
            align: 'end',
            width: '7.25rem',
            from: 'lg',
            cell: ({ sums }) => count(sums.noRecord),
          },
          { key: 'absent', head: c.absent, align: 'end', width: '6rem', cell: ({ sums }) => count(sums.absent) },
          {
            key: 'away',
            head: c.away,
            align: 'end',
            width: '7.25rem',
            from: 'lg',
            cell: ({ sums }) => count(sums.away),
          },
          { key: 'waiting', head: c.waiting, align: 'end', width: '6.5rem', cell: ({ sums }) => count(sums.waiting) },
        ]}
      />
    </Card>
  );
};
