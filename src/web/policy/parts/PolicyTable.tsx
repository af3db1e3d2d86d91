import type { ReactNode } from 'react';
import type { InstrumentHead } from '../../../contract/policy.ts';
import { useGo } from '../../app/moves.ts';
import { useFormats, useLanguage, useWords } from '../../app/words.tsx';
import { Card } from '../../ui/Card.tsx';
import { type Column, DataTable } from '../../ui/DataTable.tsx';
import { TextLink } from '../../ui/TextLink.tsx';
import { useSpanText } from '../spanText.ts';
import { StandingBadge, UncertainBadge } from './StandingBadge.tsx';

interface PolicyTableProps {
  readonly caption: string;
  readonly rows: readonly InstrumentHead[];
  readonly hrefOf: (row: InstrumentHead) => string;
  readonly withStanding?: boolean;
  readonly empty: ReactNode;
}

/** Instruments with level, number, days and marks. */
export const PolicyTable = ({ caption, rows, hrefOf, withStanding = false, empty }: PolicyTableProps) => {
  const { policy } = useWords();
  const { columns: t } = policy.screen.list;
  const { language } = useLanguage();
  const formats = useFormats();
  const spanText = useSpanText();
  const go = useGo();
  const columns: Column<InstrumentHead>[] = [
    {
      key: 'title',
      head: t.title,
      rowHead: true,
      cell: (row) => (
        <div className="py-1">
          <TextLink href={hrefOf(row)}>{row.title[language]}</TextLink>
          <p className="text-sm font-normal text-ink3">
            {row.issuer} · {row.number ?? policy.certainty.unknownNumber}
          </p>
        </div>
      ),
    },
    { key: 'level', head: t.level, width: '9rem', from: 'md', cell: (row) => policy.levels[row.level] },
    { key: 'span', head: t.span, width: '17rem', from: 'lg', cell: (row) => spanText(row) },
    {
      key: 'standing',
      head: t.standing,
      width: '12rem',
      cell: (row) => (
        <span className="flex flex-wrap gap-1.5">
          {withStanding && <StandingBadge standing={row.standing} />}
          {!row.certain && <UncertainBadge />}
        </span>
      ),
    },
    {
      key: 'clauses',
      head: t.clauses,
      width: '7rem',
      align: 'end',
      from: 'md',
      cell: (row) => formats.number(row.clauses),
    },
  ];
  return (
    <Card flush>
      <DataTable
        caption={caption}
        rows={rows}
        rowId={(row) => row.id}
        columns={columns}
        onOpen={(row) => go(hrefOf(row))}
        empty={empty}
      />
    </Card>
  );
};
