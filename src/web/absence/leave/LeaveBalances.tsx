import { useState } from 'react';
import type { AnswerOf } from '../../../contract/endpoint.ts';
import { leaveEndpoints } from '../../../contract/leave.ts';
import { printNumber } from '../../../domain/people/readNumber.ts';
import { yearOf } from '../../../kernel/time.ts';
import { Refused } from '../../app/Refused.tsx';
import { useSession } from '../../app/session.tsx';
import { useAct } from '../../app/useAct.ts';
import { useRead } from '../../app/useRead.ts';
import { useFormats } from '../../app/words.tsx';
import { FormDialog } from '../../people/parts/FormDialog.tsx';
import { Button } from '../../ui/Button.tsx';
import { Card } from '../../ui/Card.tsx';
import { type Column, DataTable } from '../../ui/DataTable.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { Field } from '../../ui/Field.tsx';
import { Pagination } from '../../ui/Pagination.tsx';
import { SearchInput } from '../../ui/SearchInput.tsx';
import { Select } from '../../ui/Select.tsx';
import { TextInput } from '../../ui/TextInput.tsx';
import { useToast } from '../../ui/Toasts.tsx';
import { ImportOpeningsDialog } from './ImportOpeningsDialog.tsx';
import { useLeaveWords } from './LeaveWords.tsx';

type Row = AnswerOf<typeof leaveEndpoints.balances>['people'][number];
const pageSize = 50;

interface LeaveBalancesProps {
  readonly year: number;
  readonly q: string;
  readonly page: number;
  readonly onChange: (part: { tahun?: number; q?: string; halaman?: number }) => void;
}

export const LeaveBalances = ({ year, q, page, onChange }: LeaveBalancesProps) => {
  const t = useLeaveWords().keep;
  const formats = useFormats();
  const { today } = useSession();
  const read = useRead(leaveEndpoints.balances, { query: { year, q, page } }, { keep: true });
  const [editing, setEditing] = useState<Row | null>(null);
  const [importing, setImporting] = useState(false);
  const years = [-1, 0, 1].map((each) => String(yearOf(today) + each));
  const number = (key: 'entitled' | 'taken' | 'waiting' | 'left', from?: 'md'): Column<Row> => ({
    key,
    head: t[key],
    align: 'end',
    width: '6rem',
    ...(from ? { from } : {}),
    cell: (row) => <span className="tabular-nums">{row.balance[key]}</span>,
  });
  return (
    <>
      <div className="mb-3 flex flex-wrap items-end gap-3">
        <div className="min-w-56 flex-1">
          <SearchInput
            value={q}
            onValue={(next) => onChange({ q: next, halaman: 1 })}
            label={t.search}
            placeholder={t.search}
          />
        </div>
        <Field label={t.year}>
          <Select
            value={String(year)}
            options={years.map((value) => ({ value, label: value }))}
            onValue={(value) => onChange({ tahun: Number(value), halaman: 1 })}
          />
        </Field>
        <Button icon="import" onClick={() => setImporting(true)}>
          {t.import}
        </Button>
      </div>
      <Refused refusal={read.refusal} retry={read.reload} className="mb-3" />
      <Card flush>
        <DataTable
          caption={t.balances}
          rows={read.data?.people ?? []}
          rowId={(row) => row.employeeId}
          rowName={(row) => row.name}
          loading={read.loading}
          empty={
            <EmptyState icon="people" title={t.emptyTitle}>
              {t.emptyWhy}
            </EmptyState>
          }
          columns={[
            {
              key: 'who',
              head: read.data ? t.sentence({ n: formats.number(read.data.total), year }) : t.search,
              rowHead: true,
              cell: (row) => (
                <span>
                  {row.name}
                  <span className="block text-xs font-normal text-ink3 tabular-nums">{printNumber(row.number)}</span>
                </span>
              ),
            },
            number('entitled', 'md'),
            {
              key: 'carried',
              head: t.carried,
              align: 'end',
              width: '9rem',
              from: 'md',
              cell: (row) => (
                <span className="tabular-nums">
                  {row.balance.carried}
                  {row.opening !== null && <span className="block text-xs text-ink3">{t.byRecord}</span>}
                </span>
              ),
            },
            number('taken', 'md'),
            number('waiting', 'md'),
            number('left'),
            {
              key: 'edit',
              head: '',
              width: '5rem',
              align: 'end',
              cell: (row) => (
                <Button kind="quiet" icon="edit" aria-label={`${t.set}: ${row.name}`} onClick={() => setEditing(row)} />
              ),
            },
          ]}
        />
        {(read.data?.total ?? 0) > pageSize && (
          <Pagination
            page={page}
            pageSize={pageSize}
            total={read.data?.total ?? 0}
            onPage={(halaman) => onChange({ halaman })}
          />
        )}
      </Card>
      {editing && <OpeningDialog row={editing} year={year} onClose={() => setEditing(null)} />}
      {importing && <ImportOpeningsDialog year={year} onClose={() => setImporting(false)} />}
    </>
  );
};

const OpeningDialog = ({
  row,
  year,
  onClose,
}: {
  readonly row: Row;
  readonly year: number;
  readonly onClose: () => void;
}) => {
  const words = useLeaveWords();
  const t = words.keep;
  const say = useToast();
  const act = useAct(leaveEndpoints.setOpening, [leaveEndpoints.balances]);
  const [days, setDays] = useState(String(row.balance.carried));
  const [note, setNote] = useState('');
  const save = async () => {
    const answer = await act.run({
      params: { employeeId: row.employeeId, year },
      body: { days: Number(days), note },
    });
    if (!answer.ok) return;
    say(t.saved, 'okay');
    onClose();
  };
  return (
    <FormDialog
      title={`${t.setTitle({ year })}: ${row.name}`}
      explain={t.setWhy}
      onClose={onClose}
      onSave={() => void save()}
      ready={/^-?\d{1,2}$/.test(days)}
      busy={act.busy}
      refusal={act.refusal}
    >
      <Field label={t.days}>
        <TextInput value={days} onValue={setDays} maxLength={3} />
      </Field>
      <Field label={words.note} optional>
        <TextInput value={note} onValue={setNote} maxLength={200} />
      </Field>
    </FormDialog>
  );
};
