import type { dispensationEndpoints } from '../../../contract/dispensation.ts';
import type { AnswerOf } from '../../../contract/endpoint.ts';
import { daysBetween } from '../../../kernel/time.ts';
import { Refused } from '../../app/Refused.tsx';
import { useSession } from '../../app/session.tsx';
import type { Read } from '../../app/useRead.ts';
import { useFormats, useWords } from '../../app/words.tsx';
import { Badge } from '../../ui/Badge.tsx';
import { Card } from '../../ui/Card.tsx';
import { DataTable } from '../../ui/DataTable.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { SearchInput } from '../../ui/SearchInput.tsx';

interface EffectListProps {
  readonly read: Read<AnswerOf<typeof dispensationEndpoints.list>>;
  readonly q: string;
  readonly onQ: (q: string) => void;
}

const soonDays = 14;

/** Who has a dispensation until when, and nothing more. */
export const EffectList = ({ read, q, onQ }: EffectListProps) => {
  const { dispensation: t, workplace } = useWords();
  const formats = useFormats();
  const { today } = useSession();
  if (read.refusal) return <Refused refusal={read.refusal} retry={read.reload} />;
  const all = read.data?.dispensations ?? [];
  const text = q.toLowerCase();
  const rows = all.filter((d) => [d.name, d.number, d.unitName].some((part) => part.toLowerCase().includes(text)));
  return (
    <div className="grid gap-4">
      <p className="flex items-start gap-2 text-sm text-ink2">
        <Icon name="lock" size={18} className="mt-px shrink-0" /> {t.list.privacy}
      </p>
      <Card flush>
        <div className="p-3 sm:px-5">
          <SearchInput value={q} onValue={onQ} label={t.list.search} placeholder={t.list.search} className="max-w-md" />
        </div>
        <DataTable
          caption={t.title}
          rows={rows}
          rowId={(d) => d.id}
          loading={read.loading}
          empty={
            all.length === 0 ? (
              <EmptyState icon="health" title={t.list.empty}>
                {t.list.emptyWhy}
              </EmptyState>
            ) : (
              <EmptyState icon="search" title={workplace.list.noneFound}>
                {workplace.list.noneFoundWhy}
              </EmptyState>
            )
          }
          columns={[
            {
              key: 'person',
              head: t.list.person,
              rowHead: true,
              cell: (d) => (
                <>
                  {d.name}
                  <span className="block text-[0.8125rem] font-normal text-ink3 tabular-nums">{d.number}</span>
                </>
              ),
            },
            { key: 'unit', head: t.list.unit, cell: (d) => d.unitName },
            { key: 'from', head: t.list.from, from: 'sm', cell: (d) => formats.day(d.from) },
            {
              key: 'effect',
              head: t.list.effect,
              cell: (d) => (
                <span className="inline-flex flex-wrap items-center gap-2">
                  {t.until({ day: formats.day(d.until) })}
                  {d.from > today && <Badge tone="info">{t.toCome}</Badge>}
                  {d.from <= today && daysBetween(today, d.until) <= soonDays && (
                    <Badge tone="warn">{t.list.soon}</Badge>
                  )}
                </span>
              ),
            },
          ]}
        />
      </Card>
    </div>
  );
};
