import { useState } from 'react';
import { attendanceStationEndpoints, type StationLine } from '../../../contract/attendanceStation.ts';
import { secondsBetween } from '../../../kernel/time.ts';
import { useNow } from '../../app/clock.ts';
import { useChanges } from '../../app/live/useChanges.ts';
import { Refused } from '../../app/Refused.tsx';
import { RemoveDialog } from '../../app/RemoveDialog.tsx';
import { useSession } from '../../app/session.tsx';
import { useAct } from '../../app/useAct.ts';
import { useRead } from '../../app/useRead.ts';
import { useFormats } from '../../app/words.tsx';
import { Badge } from '../../ui/Badge.tsx';
import { Button } from '../../ui/Button.tsx';
import { Card } from '../../ui/Card.tsx';
import { DataTable } from '../../ui/DataTable.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { IconButton } from '../../ui/IconButton.tsx';
import { Menu } from '../../ui/Menu.tsx';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { DeskFrame, useDeskWords } from './DeskWords.tsx';
import { EventsDialog } from './parts/EventsDialog.tsx';
import { type Pairing, PairingDialog } from './parts/PairingDialog.tsx';
import { StationDialog } from './parts/StationDialog.tsx';

const silentSeconds = 600;
const offSeconds = 60;
type Asked = { readonly kind: 'edit' | 'events' | 'unpair' | 'remove'; readonly station: StationLine };

const Stations = () => {
  const t = useDeskWords().stations;
  const formats = useFormats();
  const { me } = useSession();
  const now = useNow(30);
  const list = useRead(attendanceStationEndpoints.list, {}, { every: 15_000 });
  useChanges(['devices'], list.reload);
  const renew = [attendanceStationEndpoints.list];
  const pairAgain = useAct(attendanceStationEndpoints.pairAgain, renew);
  const unpair = useAct(attendanceStationEndpoints.unpair, renew);
  const retire = useAct(attendanceStationEndpoints.retire, renew);
  const [adding, setAdding] = useState(false);
  const [asked, setAsked] = useState<Asked | null>(null);
  const [pairing, setPairing] = useState<Pairing | null>(null);
  const rows = list.data?.stations ?? [];
  const isSilent = (one: StationLine) =>
    one.state === 'paired' && (one.seenAt === null || secondsBetween(one.seenAt, now) > silentSeconds);
  const code = async (one: StationLine) => {
    const done = await pairAgain.run({ params: { id: one.id } });
    if (done.ok) setPairing({ name: one.name, ...done.value });
  };
  const addButton = (
    <Button kind="main" icon="plus" onClick={() => setAdding(true)}>
      {t.add}
    </Button>
  );
  return (
    <>
      <PageHeader title={t.title} actions={addButton}>
        {list.data && t.lead({ n: rows.length, silent: rows.filter(isSilent).length })} {t.why}
      </PageHeader>
      <Refused refusal={list.refusal ?? pairAgain.refusal} retry={list.reload} />
      <Card flush>
        <DataTable
          caption={t.title}
          rows={rows}
          rowId={(row) => row.id}
          loading={list.loading}
          empty={
            <EmptyState icon="qr" title={t.empty} actions={addButton}>
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
                  <span className="block text-[0.8125rem] font-normal text-ink3">
                    {t.kinds[row.kind]} · {row.unitName}
                  </span>
                </>
              ),
            },
            { key: 'place', head: t.place, from: 'md', cell: (row) => row.workplaceName },
            {
              key: 'state',
              head: t.state,
              cell: (row) => (
                <span className="flex flex-wrap gap-1.5">
                  <Badge tone={row.state === 'paired' ? (isSilent(row) ? 'bad' : 'okay') : 'warn'}>
                    {isSilent(row) ? t.silent : t.states[row.state]}
                  </Badge>
                  {row.waiting > 0 && <Badge tone="warn">{t.waiting({ n: row.waiting })}</Badge>}
                  {row.clockOff !== null && Math.abs(row.clockOff) >= offSeconds && (
                    <Badge tone="bad">{t.clockOff({ seconds: Math.abs(row.clockOff) })}</Badge>
                  )}
                </span>
              ),
            },
            {
              key: 'seen',
              head: t.heard,
              width: '12rem',
              cell: (row) => (row.seenAt === null ? t.never : formats.moment(row.seenAt, me.agency.zone)),
            },
            {
              key: 'today',
              head: t.today,
              from: 'sm',
              width: '11rem',
              cell: (row) =>
                row.kind === 'kiosk' ? t.todayCount({ n: row.events.today, refused: row.events.refused }) : '',
            },
            {
              key: 'more',
              head: '',
              width: '4rem',
              align: 'end',
              cell: (row) => (
                <Menu
                  trigger={<IconButton icon="more" label={t.more({ name: row.name })} />}
                  entries={[
                    { label: t.newCode, icon: 'key', onSelect: () => void code(row) },
                    ...(row.kind === 'kiosk'
                      ? [
                          {
                            label: t.events,
                            icon: 'audit' as const,
                            onSelect: () => setAsked({ kind: 'events', station: row }),
                          },
                        ]
                      : []),
                    { label: t.edit, icon: 'edit', onSelect: () => setAsked({ kind: 'edit', station: row }) },
                    {
                      label: t.unpair,
                      icon: 'lock',
                      disabled: row.state !== 'paired',
                      onSelect: () => setAsked({ kind: 'unpair', station: row }),
                    },
                    {
                      label: t.remove,
                      icon: 'trash',
                      harmful: true,
                      onSelect: () => setAsked({ kind: 'remove', station: row }),
                    },
                  ]}
                />
              ),
            },
          ]}
        />
      </Card>
      {adding && (
        <StationDialog
          station={null}
          onClose={() => setAdding(false)}
          onPairing={(made) => {
            setAdding(false);
            setPairing(made);
          }}
        />
      )}
      {asked?.kind === 'edit' && (
        <StationDialog station={asked.station} onClose={() => setAsked(null)} onPairing={setPairing} />
      )}
      {asked?.kind === 'events' && <EventsDialog station={asked.station} onClose={() => setAsked(null)} />}
      {pairing && <PairingDialog pairing={pairing} onClose={() => setPairing(null)} />}
      <RemoveDialog
        {...unpair}
        id={asked?.kind === 'unpair' ? asked.station.id : null}
        title={t.unpairTitle({ name: asked?.station.name ?? '' })}
        action={t.unpair}
        done={t.unpaired}
        onClose={() => setAsked(null)}
      >
        {t.unpairWhy}
      </RemoveDialog>
      <RemoveDialog
        {...retire}
        id={asked?.kind === 'remove' ? asked.station.id : null}
        title={t.removeTitle({ name: asked?.station.name ?? '' })}
        action={t.remove}
        done={t.removed}
        onClose={() => setAsked(null)}
      >
        {t.removeWhy}
      </RemoveDialog>
    </>
  );
};

export const StationsPage = () => (
  <DeskFrame>
    <Stations />
  </DeskFrame>
);
