import type { UnitsNow } from '../../../contract/attendanceLive.ts';
import { useFormats } from '../../app/words.tsx';
import { Card } from '../../ui/Card.tsx';
import { DataTable } from '../../ui/DataTable.tsx';
import { TextLink } from '../../ui/TextLink.tsx';
import { useLiveWords } from './LiveFrame.tsx';

type Row = UnitsNow['units'][number];

interface UnitsNowTableProps {
  readonly now: UnitsNow;
  /** The unit that is looked at; people placed in it stand in a row of their own. */
  readonly unitId: string;
}

/** People who are expected at some time of the day. */
export const expectedOf = ({ people, counts }: Pick<Row, 'people' | 'counts'>): number =>
  people - counts.away - counts.free;

/** A unit too large to list its people: where they stand, by the units below it. */
export const UnitsNowTable = ({ now, unitId }: UnitsNowTableProps) => {
  const words = useLiveWords();
  const t = words.units;
  const formats = useFormats();
  const rows = [...now.units].sort((a, b) => b.counts.missing - a.counts.missing || formats.compare(a.name, b.name));
  const come = ({ counts }: Row) => counts.here + counts.left;
  return (
    <Card flush>
      <p className="px-4 pt-3 text-[0.875rem] text-ink2">{t.note}</p>
      <DataTable
        caption={t.caption}
        rows={rows}
        rowId={(row) => row.unitId}
        {...(rows.length > 100 ? { height: 'calc(100dvh - 26rem)' } : {})}
        columns={[
          {
            key: 'unit',
            head: t.unit,
            rowHead: true,
            cell: (row) =>
              row.unitId === unitId ? (
                t.directly({ unit: row.name })
              ) : (
                <TextLink href={`/hadir-sekarang?unit=${row.unitId}`}>{row.name}</TextLink>
              ),
          },
          {
            key: 'people',
            head: t.people,
            width: '6rem',
            align: 'end',
            from: 'md',
            cell: (row) => formats.number(row.people),
          },
          {
            key: 'here',
            head: t.here,
            width: '14rem',
            align: 'end',
            cell: (row) => (
              <div className="text-end">
                {formats.number(come(row))}
                {expectedOf(row) > 0 && (
                  <span className="block text-[0.8125rem] text-ink3">
                    {t.share({ share: formats.percent(come(row) / expectedOf(row)) })}
                  </span>
                )}
              </div>
            ),
          },
          {
            key: 'missing',
            head: t.missing,
            width: '8rem',
            align: 'end',
            cell: (row) => formats.number(row.counts.missing),
          },
          { key: 'late', head: t.late, width: '6rem', align: 'end', cell: (row) => formats.number(row.late) },
          {
            key: 'away',
            head: t.away,
            width: '9rem',
            align: 'end',
            from: 'lg',
            cell: (row) => formats.number(row.counts.away),
          },
        ]}
      />
    </Card>
  );
};
