import { useState } from 'react';
import type { attendanceDoubtEndpoints, DoubtfulPunch, DoubtRowView } from '../../../../contract/attendanceDoubt.ts';
import type { AnswerOf } from '../../../../contract/endpoint.ts';
import type { Read } from '../../../app/useRead.ts';
import { useWords } from '../../../app/words.tsx';
import { Button } from '../../../ui/Button.tsx';
import { Card } from '../../../ui/Card.tsx';
import { EmptyState } from '../../../ui/EmptyState.tsx';
import { Notice } from '../../../ui/Notice.tsx';
import { Pagination } from '../../../ui/Pagination.tsx';
import { Skeleton } from '../../../ui/Skeleton.tsx';
import { useDoubtWords } from '../DoubtWords.tsx';
import { keyOf } from '../doubtLook.ts';
import { DecideDialog, type Deciding } from './DecideDialog.tsx';
import { DoubtRow } from './DoubtRow.tsx';

interface DoubtListProps {
  readonly part: 'open' | 'waiting' | 'appeals' | 'decided';
  readonly read: Read<AnswerOf<typeof attendanceDoubtEndpoints.list>>;
  readonly page: number;
  readonly onPage: (page: number) => void;
}
const pageSize = 40;

/** Rows of the inbox; those chosen are decided at once. */
export const DoubtList = ({ part, read, page, onPage }: DoubtListProps) => {
  const t = useDoubtWords();
  const { app } = useWords();
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [deciding, setDeciding] = useState<Deciding | null>(null);
  const { data } = read;
  if (data === undefined) return read.loading ? <Skeleton rows={6} label={app.progress.loading} /> : null;
  const decidable = data.rows.flatMap((row) => row.punches).filter(({ may }) => may === 'decide');
  const picked = decidable.filter(({ punchId }) => chosen.has(punchId));
  const toggle = (row: DoubtRowView) => {
    const ids = row.punches.filter(({ may }) => may === 'decide').map(({ punchId }) => punchId);
    const next = new Set(chosen);
    const whole = ids.every((id) => next.has(id));
    for (const id of ids) whole ? next.delete(id) : next.add(id);
    setChosen(next);
  };
  const start = (how: 'accepted' | 'refused', punches: readonly DoubtfulPunch[]) =>
    setDeciding({ how, keys: punches.map(keyOf) });
  return (
    <>
      {part === 'open' && <p className="mb-3 text-ink2">{t.why}</p>}
      {data.more && (
        <Notice tone="info" className="mb-3">
          {t.more}
        </Notice>
      )}
      <Card flush>
        {decidable.length > 0 && (
          <div className="flex flex-wrap items-center gap-2 border-b border-line px-4 py-2">
            <p role="status" className="me-auto text-ink2">
              {t.selected({ n: picked.length })}
            </p>
            <Button
              kind="quiet"
              onClick={() =>
                setChosen(picked.length > 0 ? new Set() : new Set(decidable.map(({ punchId }) => punchId)))
              }
            >
              {picked.length > 0 ? t.selectNone : t.selectAll}
            </Button>
            <Button icon="check" kind="main" disabled={picked.length === 0} onClick={() => start('accepted', picked)}>
              {t.accept}
            </Button>
            <Button icon="close" disabled={picked.length === 0} onClick={() => start('refused', picked)}>
              {t.refuse}
            </Button>
          </div>
        )}
        {data.rows.length === 0 ? (
          <EmptyState icon="check" title={t.emptyTitle}>
            {part === 'decided' ? t.emptyDecided : part === 'appeals' ? t.emptyAppeals : t.empty}
          </EmptyState>
        ) : (
          <ul className="divide-y divide-line">
            {data.rows.map((row) => (
              <DoubtRow
                key={`${row.cause ?? ''} ${row.punches[0]!.punchId}`}
                row={row}
                zone={data.zone}
                chosen={row.punches.every(({ punchId, may }) => may !== 'decide' || chosen.has(punchId))}
                onChoose={() => toggle(row)}
              />
            ))}
          </ul>
        )}
        {data.total > pageSize && <Pagination page={page} pageSize={pageSize} total={data.total} onPage={onPage} />}
      </Card>
      {deciding && (
        <DecideDialog
          deciding={deciding}
          onClose={() => {
            setDeciding(null);
            setChosen(new Set());
          }}
        />
      )}
    </>
  );
};
