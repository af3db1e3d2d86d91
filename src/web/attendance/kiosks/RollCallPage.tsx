import { useState } from 'react';
import { attendanceRollCallEndpoints } from '../../../contract/attendanceRollCall.ts';
import { printNumber } from '../../../domain/people/readNumber.ts';
import { useGo, usePathParam } from '../../app/moves.ts';
import { Refused } from '../../app/Refused.tsx';
import { useSession } from '../../app/session.tsx';
import { useAct } from '../../app/useAct.ts';
import { useRead } from '../../app/useRead.ts';
import { useFormats } from '../../app/words.tsx';
import { useDownload } from '../../people/useDownload.ts';
import { Badge } from '../../ui/Badge.tsx';
import { Button } from '../../ui/Button.tsx';
import { Card } from '../../ui/Card.tsx';
import { Checkbox } from '../../ui/Checkbox.tsx';
import { ConfirmDialog } from '../../ui/ConfirmDialog.tsx';
import { DataTable } from '../../ui/DataTable.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { useToast } from '../../ui/Toasts.tsx';
import { DeskFrame, useDeskWords } from './DeskWords.tsx';

const RollCall = () => {
  const id = usePathParam('id');
  const t = useDeskWords().rollCalls;
  const formats = useFormats();
  const { me } = useSession();
  const go = useGo();
  const say = useToast();
  const read = useRead(attendanceRollCallEndpoints.read, { params: { id } }, { every: 5000, keep: true });
  const renew = [attendanceRollCallEndpoints.read, attendanceRollCallEndpoints.list];
  const close = useAct(attendanceRollCallEndpoints.close, renew);
  const remove = useAct(attendanceRollCallEndpoints.remove, [attendanceRollCallEndpoints.list]);
  const { run: download, busy, refusal } = useDownload();
  const [asked, setAsked] = useState<'close' | 'remove' | null>(null);
  const [absentOnly, setAbsentOnly] = useState(false);
  const one = read.data;
  const take = (format: 'pdf' | 'xlsx') =>
    void download(
      attendanceRollCallEndpoints.register,
      { params: { id }, query: { format } },
      `${t.file({ name: one?.name ?? '' })}.${format}`,
    );
  const end = async () => {
    const done = await (asked === 'close' ? close : remove).run({ params: { id } });
    if (!done.ok) return;
    say(asked === 'close' ? t.closedDone : t.removed, 'okay');
    if (asked === 'remove') go('/apel-rapat');
    setAsked(null);
  };
  const rows = (one?.people ?? []).filter((person) => !absentOnly || person.at === null);
  return (
    <>
      <PageHeader
        title={one?.name ?? t.title}
        actions={
          <>
            <Button icon="export" busy={busy} onClick={() => take('xlsx')}>
              {t.xlsx}
            </Button>
            <Button icon="print" busy={busy} onClick={() => take('pdf')}>
              {t.pdf}
            </Button>
            {one && one.present + one.guests === 0 && (
              <Button kind="bad" icon="trash" onClick={() => setAsked('remove')}>
                {t.remove}
              </Button>
            )}
            {one && !one.closed && (
              <Button kind="main" icon="lock" onClick={() => setAsked('close')}>
                {t.close}
              </Button>
            )}
          </>
        }
      >
        {one &&
          `${t.kinds[one.kind]} · ${one.place} · ${formats.moment(one.startsAt, me.agency.zone)} – ${formats.clock(one.endsAt, me.agency.zone)}`}
      </PageHeader>
      <Refused refusal={read.refusal ?? refusal} retry={read.reload} />
      {one && (
        <Card>
          <div className="flex flex-wrap items-end justify-between gap-x-8 gap-y-2">
            <p className="text-3xl font-bold tabular-nums">
              {t.count({ present: one.present, expected: one.expected })}
              <span className="ms-2 text-base font-normal text-ink2">{t.present.toLowerCase()}</span>
            </p>
            <p className="text-[0.9375rem] text-ink2">
              {one.guests > 0 && `${t.guests({ n: one.guests })}. `}
              {t.live}
            </p>
          </div>
          <div className="mt-3">
            <div className="h-2.5 overflow-hidden rounded-full bg-line" aria-hidden="true">
              <div
                className="h-full rounded-full bg-brand"
                style={{ width: `${one.expected === 0 ? 0 : (one.present / one.expected) * 100}%` }}
              />
            </div>
          </div>
        </Card>
      )}
      <div className="my-3">
        <Checkbox checked={absentOnly} onValue={setAbsentOnly} label={t.absentOnly} />
      </div>
      <Card flush>
        <DataTable
          caption={one?.name ?? t.title}
          rows={rows}
          rowId={(row) => row.employeeId}
          loading={read.loading}
          height="max(24rem, calc(100dvh - 22rem))"
          empty={
            <EmptyState icon="okay" title={t.allHere}>
              {t.allHereWhy}
            </EmptyState>
          }
          columns={[
            {
              key: 'name',
              head: t.person,
              rowHead: true,
              cell: (row) => (
                <>
                  {row.name}
                  <span className="block text-[0.8125rem] font-normal text-ink3 tabular-nums">
                    {printNumber(row.number)}
                  </span>
                </>
              ),
            },
            { key: 'unit', head: t.unitName, from: 'md', cell: (row) => row.unitName },
            {
              key: 'at',
              head: t.at,
              width: '12rem',
              cell: (row) =>
                row.at === null ? (
                  <Badge tone="warn">{t.notYet}</Badge>
                ) : (
                  <span className="flex flex-wrap items-center gap-2">
                    <time>{formats.clockWithZone(row.at, me.agency.zone)}</time>
                    {row.guest && <Badge tone="info">{t.guest}</Badge>}
                  </span>
                ),
            },
          ]}
        />
      </Card>
      {asked !== null && (
        <ConfirmDialog
          open
          title={asked === 'close' ? t.closeTitle : t.removeTitle}
          action={asked === 'close' ? t.close : t.remove}
          harmful={asked === 'remove'}
          busy={close.busy || remove.busy}
          onConfirm={() => void end()}
          onClose={() => {
            setAsked(null);
            close.forget();
            remove.forget();
          }}
        >
          {asked === 'close' ? t.closeWhy : t.removeWhy}
          <Refused refusal={close.refusal ?? remove.refusal} />
        </ConfirmDialog>
      )}
    </>
  );
};

export const RollCallPage = () => (
  <DeskFrame>
    <RollCall />
  </DeskFrame>
);
