import { useRef, useState } from 'react';
import { attendanceCardEndpoints, type CardLine } from '../../../contract/attendanceCard.ts';
import { unitEndpoints } from '../../../contract/units.ts';
import { printNumber } from '../../../domain/people/readNumber.ts';
import { Refused } from '../../app/Refused.tsx';
import { useSession } from '../../app/session.tsx';
import { useUrlState } from '../../app/urlState.ts';
import { useAct } from '../../app/useAct.ts';
import { useRead } from '../../app/useRead.ts';
import { useFormats } from '../../app/words.tsx';
import { useDownload } from '../../people/useDownload.ts';
import { UnitPicker } from '../../roster/parts/UnitPicker.tsx';
import { Badge } from '../../ui/Badge.tsx';
import { Button } from '../../ui/Button.tsx';
import { Card } from '../../ui/Card.tsx';
import { ConfirmDialog } from '../../ui/ConfirmDialog.tsx';
import { DataTable } from '../../ui/DataTable.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { IconButton } from '../../ui/IconButton.tsx';
import { Menu } from '../../ui/Menu.tsx';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { Pagination } from '../../ui/Pagination.tsx';
import { SearchInput } from '../../ui/SearchInput.tsx';
import { useToast } from '../../ui/Toasts.tsx';
import { DeskFrame, useDeskWords } from './DeskWords.tsx';
import { CardRulesDialog } from './parts/CardRulesDialog.tsx';
import { RevokeDialog } from './parts/RevokeDialog.tsx';
import { smallJpeg } from './smallJpeg.ts';
import { useOwnUnits } from './useOwnUnits.ts';

const pageSize = 50;

const Cards = () => {
  const t = useDeskWords().cards;
  const formats = useFormats();
  const { me, can } = useSession();
  const say = useToast();
  const within = useOwnUnits();
  const [at, change] = useUrlState({ q: '', unit: '', hal: '1' });
  const page = Math.max(1, Number(at.hal) || 1);
  const query = {
    q: at.q,
    offset: (page - 1) * pageSize,
    limit: pageSize,
    ...(at.unit === '' ? {} : { unitId: at.unit }),
  };
  const list = useRead(attendanceCardEndpoints.list, { query }, { keep: true });
  const units = useRead(unitEndpoints.tree);
  const renew = [attendanceCardEndpoints.list];
  const issue = useAct(attendanceCardEndpoints.issue, renew);
  const issueMany = useAct(attendanceCardEndpoints.issueMany, renew);
  const grant = useAct(attendanceCardEndpoints.grantPrinted, renew);
  const setPhoto = useAct(attendanceCardEndpoints.setPhoto, renew);
  const removePhoto = useAct(attendanceCardEndpoints.removePhoto, renew);
  const { run: download, refusal: notDownloaded, busy: printing } = useDownload();
  const [asked, setAsked] = useState<'rules' | 'issueMany' | null>(null);
  const [revoking, setRevoking] = useState<CardLine | null>(null);
  const picker = useRef<HTMLInputElement>(null);
  const photoOf = useRef<CardLine | null>(null);
  const unit = units.data?.units.find((one) => one.id === at.unit);
  const dayOf = (moment: CardLine['card'] & object) =>
    formats.dayMedium(formats.dayIn(moment.expiresAt, me.agency.zone));
  const upload = async (file: File | undefined) => {
    const person = photoOf.current;
    if (file === undefined || person === null) return;
    const bytes = await smallJpeg(file);
    if (bytes === null) return say(t.photoBad, 'bad');
    const done = await setPhoto.run({ params: { employeeId: person.employeeId }, body: bytes });
    if (done.ok) say(t.photoSaved, 'okay');
  };
  const done = (text: string) => (answer: { readonly ok: boolean }) => {
    if (answer.ok) say(text, 'okay');
  };
  const stateOf = (row: CardLine) => {
    if (row.card?.state === 'valid') return <Badge tone="okay">{t.until({ day: dayOf(row.card) })}</Badge>;
    if (row.card) return <Badge tone="warn">{t.expired}</Badge>;
    if (row.revoked)
      return (
        <Badge tone="bad">
          {t.revoked({
            day: formats.dayMedium(formats.dayIn(row.revoked.at, me.agency.zone)),
            why: t.reasons[row.revoked.why],
          })}
        </Badge>
      );
    return <Badge>{t.none}</Badge>;
  };
  const without = list.data?.without;
  return (
    <>
      <PageHeader
        title={t.title}
        actions={
          <>
            {can('attendance.rules') && (
              <Button icon="settings" onClick={() => setAsked('rules')}>
                {t.rules}
              </Button>
            )}
            <Button
              icon="print"
              disabled={unit === undefined}
              busy={printing}
              onClick={() => void download(attendanceCardEndpoints.sheet, { query: { unitId: at.unit } }, t.sheetName)}
            >
              {t.printMany}
            </Button>
            <Button kind="main" icon="plus" disabled={unit === undefined} onClick={() => setAsked('issueMany')}>
              {t.issueMany}
            </Button>
          </>
        }
      >
        {list.data &&
          without &&
          t.lead({
            people: formats.number(list.data.total),
            card: formats.number(without.card),
            photo: formats.number(without.photo),
          })}{' '}
        {unit === undefined ? t.chooseUnit : t.why}
      </PageHeader>
      <div className="mb-3 grid items-end gap-3 md:grid-cols-2">
        <SearchInput value={at.q} onValue={(q) => change({ q, hal: '1' })} label={t.search} placeholder={t.search} />
        <UnitPicker
          units={units.data?.units ?? []}
          within={within}
          value={at.unit}
          onValue={(id) => change({ unit: id, hal: '1' })}
        />
      </div>
      <Refused
        refusal={
          list.refusal ?? issue.refusal ?? setPhoto.refusal ?? removePhoto.refusal ?? grant.refusal ?? notDownloaded
        }
        retry={list.reload}
      />
      <input
        ref={picker}
        type="file"
        accept="image/jpeg,image/png,image/webp"
        hidden
        aria-label={t.setPhoto}
        onChange={(event) => {
          void upload(event.target.files?.[0]);
          event.target.value = '';
        }}
      />
      <Card flush>
        <DataTable
          caption={t.title}
          rows={list.data?.people ?? []}
          rowId={(row) => row.employeeId}
          loading={list.loading}
          empty={
            <EmptyState icon="search" title={t.empty}>
              {t.emptyWhy}
            </EmptyState>
          }
          columns={[
            {
              key: 'name',
              head: t.name,
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
            { key: 'unit', head: t.unit, from: 'lg', cell: (row) => row.unitName },
            { key: 'state', head: t.state, cell: stateOf },
            {
              key: 'photo',
              head: t.photo,
              width: '6rem',
              from: 'sm',
              cell: (row) => (row.photo ? t.hasPhoto : <span className="text-ink3">{t.noPhoto}</span>),
            },
            {
              key: 'live',
              head: t.live,
              width: '8rem',
              from: 'md',
              cell: (row) => (row.live ? t.liveYes : <span className="text-ink3">{t.liveNo}</span>),
            },
            {
              key: 'more',
              head: '',
              width: '4rem',
              align: 'end',
              cell: (row) => {
                const params = { employeeId: row.employeeId };
                return (
                  <Menu
                    trigger={<IconButton icon="more" label={t.more({ name: row.name })} />}
                    entries={[
                      {
                        label: row.card === null ? t.issue : t.renew,
                        icon: 'qr',
                        onSelect: () => void issue.run({ params }).then(done(t.issued)),
                      },
                      {
                        label: t.print,
                        icon: 'print',
                        disabled: row.card?.state !== 'valid',
                        onSelect: () => void download(attendanceCardEndpoints.pdf, { params }, `${row.name}.pdf`),
                      },
                      {
                        label: t.setPhoto,
                        icon: 'camera',
                        onSelect: () => {
                          photoOf.current = row;
                          picker.current?.click();
                        },
                      },
                      {
                        label: t.removePhoto,
                        icon: 'trash',
                        disabled: !row.photo,
                        onSelect: () => void removePhoto.run({ params }).then(done(t.photoRemoved)),
                      },
                      {
                        label: row.printed ? t.forbidPrinted : t.allowPrinted,
                        icon: 'document',
                        onSelect: () =>
                          void grant.run({ params, body: { printed: !row.printed } }).then(done(t.printedSaved)),
                      },
                      {
                        label: t.revoke,
                        icon: 'bad',
                        harmful: true,
                        disabled: row.card === null,
                        onSelect: () => setRevoking(row),
                      },
                    ]}
                  />
                );
              },
            },
          ]}
        />
        <Pagination
          page={page}
          pageSize={pageSize}
          total={list.data?.total ?? 0}
          onPage={(next) => change({ hal: String(next) })}
        />
      </Card>
      {asked === 'rules' && <CardRulesDialog onClose={() => setAsked(null)} />}
      {revoking && <RevokeDialog person={revoking} onClose={() => setRevoking(null)} />}
      {asked === 'issueMany' && unit && (
        <ConfirmDialog
          open
          title={t.issueManyTitle({ unit: unit.name })}
          action={t.issueMany}
          busy={issueMany.busy}
          onConfirm={() =>
            void issueMany.run({ body: { unitId: unit.id } }).then((answer) => {
              if (!answer.ok) return;
              say(t.issuedMany(answer.value), 'okay');
              setAsked(null);
            })
          }
          onClose={() => {
            setAsked(null);
            issueMany.forget();
          }}
        >
          {t.issueManyWhy}
          <Refused refusal={issueMany.refusal} />
        </ConfirmDialog>
      )}
    </>
  );
};

export const CardsPage = () => (
  <DeskFrame>
    <Cards />
  </DeskFrame>
);
