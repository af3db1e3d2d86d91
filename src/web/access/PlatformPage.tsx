import { useState } from 'react';
import type { AnswerOf } from '../../contract/endpoint.ts';
import { platformEndpoints } from '../../contract/platform.ts';
import { Refused } from '../app/Refused.tsx';
import { useSession } from '../app/session.tsx';
import { useAct } from '../app/useAct.ts';
import { useRead } from '../app/useRead.ts';
import { useFormats, useWords } from '../app/words.tsx';
import { Badge } from '../ui/Badge.tsx';
import { Button } from '../ui/Button.tsx';
import { Card } from '../ui/Card.tsx';
import { ConfirmDialog } from '../ui/ConfirmDialog.tsx';
import { type Column, DataTable } from '../ui/DataTable.tsx';
import { IconButton } from '../ui/IconButton.tsx';
import { Menu } from '../ui/Menu.tsx';
import { PageHeader } from '../ui/PageHeader.tsx';
import { useToast } from '../ui/Toasts.tsx';
import { AddAgencyDialog } from './parts/AddAgencyDialog.tsx';
import { NamePersonDialog } from './parts/NamePersonDialog.tsx';
import { type WayIn, WayInDialog } from './parts/WayInDialog.tsx';

type Agency = AnswerOf<typeof platformEndpoints.agencies>['agencies'][number];
type Office = Agency['vacant'][number];

/** The server's operator: which agencies there are, a further one, and one that is suspended. */
export const PlatformPage = () => {
  const { app, access, agency } = useWords();
  const words = agency.platform;
  const formats = useFormats();
  const { zone } = useSession();
  const say = useToast();
  const list = useRead(platformEndpoints.agencies);
  const suspend = useAct(platformEndpoints.setSuspended, [platformEndpoints.agencies]);
  const [adding, setAdding] = useState(false);
  const [naming, setNaming] = useState<{ readonly of: Agency; readonly role: Office } | null>(null);
  const [asking, setAsking] = useState<Agency | null>(null);
  const [way, setWay] = useState<{ readonly title: string; readonly way: WayIn } | null>(null);
  const mail = list.data?.mail ?? false;

  const set = async (one: Agency, suspended: boolean) => {
    const answer = await suspend.run({ params: { agencyId: one.id }, body: { suspended } });
    setAsking(null);
    if (answer.ok) say((suspended ? words.suspendDone : words.reopenDone)({ agency: one.shortName }), 'okay');
  };
  const actionsOf = (row: Agency) => [
    ...row.vacant.map((role) => ({
      label: words.nameRole({ role: app.roles[role] }),
      icon: 'person' as const,
      onSelect: () => setNaming({ of: row, role }),
    })),
    ...(row.own
      ? []
      : row.suspendedAt === null
        ? [{ label: words.suspend, icon: 'lock' as const, harmful: true, onSelect: () => setAsking(row) }]
        : [{ label: words.reopen, icon: 'play' as const, onSelect: () => void set(row, false) }]),
  ];
  const columns: readonly Column<Agency>[] = [
    {
      key: 'name',
      head: agency.name,
      rowHead: true,
      cell: (row) => (
        <>
          <span className="block">{row.name}</span>
          <span className="text-sm font-normal text-ink3">
            {access.setUp.kinds[row.kind]} · {formats.zoneName(row.zone)}
            {row.own && ` · ${words.own}`}
          </span>
        </>
      ),
    },
    { key: 'accounts', head: words.accounts, align: 'end', width: '6rem', cell: (row) => formats.number(row.accounts) },
    {
      key: 'seen',
      head: words.lastSeen,
      width: '14rem',
      from: 'md',
      cell: (row) => (row.lastSeenAt === null ? words.never : formats.moment(row.lastSeenAt, zone)),
    },
    {
      key: 'state',
      head: words.state,
      cell: (row) => (
        <span className="flex flex-wrap gap-1">
          {row.suspendedAt === null ? (
            <Badge tone="okay">{words.open}</Badge>
          ) : (
            <Badge tone="bad">{words.suspended({ date: formats.day(formats.dayIn(row.suspendedAt, zone)) })}</Badge>
          )}
          {row.sample && <Badge>{app.sampleData}</Badge>}
          {row.vacant.map((role) => (
            <Badge key={role} tone="warn">
              {words.vacant({ role: app.roles[role] })}
            </Badge>
          ))}
        </span>
      ),
    },
    {
      key: 'actions',
      head: words.actions,
      width: '5.5rem',
      align: 'end',
      cell: (row) => {
        const entries = actionsOf(row);
        return entries.length === 0 ? null : (
          <Menu
            trigger={<IconButton icon="more" label={words.actionsFor({ agency: row.shortName })} />}
            entries={entries}
          />
        );
      },
    },
  ];
  return (
    <>
      <PageHeader
        title={words.title}
        actions={
          <Button kind="main" icon="plus" onClick={() => setAdding(true)}>
            {words.add}
          </Button>
        }
      >
        {list.data && words.sentence({ n: formats.number(list.data.agencies.length) })}
      </PageHeader>
      <Refused refusal={list.refusal} retry={list.reload} className="mb-3" />
      <Refused refusal={suspend.refusal} className="mb-3" />
      <Card flush>
        <DataTable
          caption={words.caption}
          rows={list.data?.agencies ?? []}
          rowId={(row) => String(row.id)}
          columns={columns}
          loading={list.loading}
        />
      </Card>
      {adding && (
        <AddAgencyDialog
          mail={mail}
          onClose={() => setAdding(false)}
          onAdded={(name, made) => {
            setAdding(false);
            setWay({ title: words.added({ agency: name }), way: made });
          }}
        />
      )}
      {naming && (
        <NamePersonDialog
          agencyId={naming.of.id}
          role={naming.role}
          mail={mail}
          onClose={() => setNaming(null)}
          onNamed={(made) => {
            setNaming(null);
            setWay({ title: words.named, way: made });
          }}
        />
      )}
      {way && <WayInDialog {...way} onClose={() => setWay(null)} />}
      <ConfirmDialog
        open={asking !== null}
        title={asking ? words.suspendTitle({ agency: asking.shortName }) : ''}
        action={words.suspend}
        harmful
        busy={suspend.busy}
        onConfirm={() => asking && void set(asking, true)}
        onClose={() => setAsking(null)}
      >
        {words.suspendAsk}
      </ConfirmDialog>
    </>
  );
};
