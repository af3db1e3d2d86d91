import { useState } from 'react';
import { absenceEndpoints, type ListedAbsence } from '../../contract/absence.ts';
import { printNumber } from '../../domain/people/readNumber.ts';
import { addDays, isPlainDate, type PlainDate } from '../../kernel/time.ts';
import { Refused } from '../app/Refused.tsx';
import { useSession } from '../app/session.tsx';
import { useUrlState } from '../app/urlState.ts';
import { useAct } from '../app/useAct.ts';
import { useRead } from '../app/useRead.ts';
import { useFormats, useWords } from '../app/words.tsx';
import { Button } from '../ui/Button.tsx';
import { Card } from '../ui/Card.tsx';
import { ConfirmDialog } from '../ui/ConfirmDialog.tsx';
import { DataTable } from '../ui/DataTable.tsx';
import { DateInput } from '../ui/DateInput.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import { Field } from '../ui/Field.tsx';
import { ModeChip } from '../ui/ModeChip.tsx';
import { PageHeader } from '../ui/PageHeader.tsx';
import { SearchInput } from '../ui/SearchInput.tsx';
import { useToast } from '../ui/Toasts.tsx';
import { AddAbsenceDialog } from './AddAbsenceDialog.tsx';
import { ImportAbsencesDialog } from './ImportAbsencesDialog.tsx';

const shownDays = 31;

/** Decided leave and duty travel, which every plan respects. */
export const AbsencesPage = () => {
  const { absence: t } = useWords();
  const formats = useFormats();
  const say = useToast();
  const { today, can } = useSession();
  const [at, change] = useUrlState({ dari: today as string, sampai: addDays(today, shownDays) as string, q: '' });
  const from = isPlainDate(at.dari) ? at.dari : today;
  const to: PlainDate = isPlainDate(at.sampai) && at.sampai >= from ? at.sampai : addDays(from, shownDays);
  const list = useRead(absenceEndpoints.list, { query: { from, to, q: at.q } }, { keep: true });
  const revoke = useAct(absenceEndpoints.revoke, [absenceEndpoints.list]);
  const [open, setOpen] = useState<'add' | 'import' | null>(null);
  const [chosen, setChosen] = useState<ListedAbsence | null>(null);
  const mayWrite = can('absence.write');
  const daysOf = ({ from: first, to: last }: ListedAbsence) =>
    first === last ? formats.dayMedium(first) : formats.span(first, last);
  const takeBack = async (absence: ListedAbsence) => {
    const done = await revoke.run({ params: { id: absence.id } });
    if (!done.ok) return;
    say(t.revoked, 'okay');
    setChosen(null);
  };
  return (
    <>
      <PageHeader
        title={t.title}
        actions={
          mayWrite && (
            <>
              <Button icon="import" onClick={() => setOpen('import')}>
                {t.import}
              </Button>
              <Button kind="main" icon="plus" onClick={() => setOpen('add')}>
                {t.add}
              </Button>
            </>
          )
        }
      >
        {list.data && t.sentence({ n: formats.number(list.data.total), period: formats.span(from, to) })} {t.why}
      </PageHeader>
      <div className="mb-3 grid grid-cols-2 items-end gap-3 sm:grid-cols-[1fr_11rem_11rem]">
        <div className="col-span-2 sm:col-span-1">
          <SearchInput value={at.q} onValue={(q) => change({ q })} label={t.search} placeholder={t.search} />
        </div>
        <Field label={t.from}>
          <DateInput value={from} onValue={(day) => day !== null && change({ dari: day })} today={today} required />
        </Field>
        <Field label={t.to}>
          <DateInput
            value={to}
            onValue={(day) => day !== null && change({ sampai: day })}
            today={today}
            min={from}
            required
          />
        </Field>
      </div>
      <Refused refusal={list.refusal} retry={list.reload} />
      <Card flush>
        <DataTable
          caption={t.title}
          rows={list.data?.absences ?? []}
          rowId={(row) => row.id}
          loading={list.loading}
          height="max(24rem, calc(100dvh - 17rem))"
          empty={
            <EmptyState icon="calendar" title={t.emptyTitle}>
              {t.emptyWhy}
            </EmptyState>
          }
          columns={[
            {
              key: 'name',
              head: t.person,
              rowHead: true,
              cell: (row) => (
                <span className="block min-w-0">
                  {row.name}
                  <span className="block text-[0.8125rem] text-ink3 tabular-nums">{printNumber(row.number)}</span>
                </span>
              ),
            },
            { key: 'mode', head: t.mode, width: '9rem', cell: (row) => <ModeChip mode={row.mode} /> },
            { key: 'days', head: t.period, width: '12rem', cell: (row) => daysOf(row) },
            { key: 'unit', head: t.unit, from: 'md', cell: (row) => row.unitName },
            ...((list.data?.absences ?? []).some((row) => row.basis !== '')
              ? [
                  {
                    key: 'basis',
                    head: t.basis,
                    from: 'lg' as const,
                    width: '9rem',
                    cell: (row: ListedAbsence) => row.basis,
                  },
                ]
              : []),
            {
              key: 'revoke',
              head: '',
              width: '7rem',
              align: 'end',
              cell: (row) =>
                mayWrite && (
                  <Button kind="quiet" onClick={() => setChosen(row)} aria-label={`${t.revoke}: ${row.name}`}>
                    {t.revoke}
                  </Button>
                ),
            },
          ]}
        />
      </Card>
      {open === 'add' && <AddAbsenceDialog onClose={() => setOpen(null)} />}
      {open === 'import' && <ImportAbsencesDialog onClose={() => setOpen(null)} />}
      {chosen && (
        <ConfirmDialog
          open
          title={t.revokeTitle}
          action={t.revoke}
          harmful
          busy={revoke.busy}
          onConfirm={() => void takeBack(chosen)}
          onClose={() => {
            setChosen(null);
            revoke.forget();
          }}
        >
          {t.revokeWhy({ name: chosen.name, period: daysOf(chosen) })}
          <Refused refusal={revoke.refusal} />
        </ConfirmDialog>
      )}
    </>
  );
};
