import { useEffect, useState } from 'react';
import { attendanceLiveEndpoints, type PersonNow } from '../../../contract/attendanceLive.ts';
import { unitEndpoints } from '../../../contract/units.ts';
import type { PlainDate } from '../../../kernel/time.ts';
import { Loaded } from '../../app/Loaded.tsx';
import { useChanges } from '../../app/live/useChanges.ts';
import { useSession } from '../../app/session.tsx';
import { useUrlState } from '../../app/urlState.ts';
import { useRead } from '../../app/useRead.ts';
import { useFormats } from '../../app/words.tsx';
import { Badge } from '../../ui/Badge.tsx';
import { Card } from '../../ui/Card.tsx';
import { classes } from '../../ui/classes.ts';
import { DataTable } from '../../ui/DataTable.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { Field } from '../../ui/Field.tsx';
import { LinkButton } from '../../ui/LinkButton.tsx';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { SearchInput } from '../../ui/SearchInput.tsx';
import { Select } from '../../ui/Select.tsx';
import { TextLink } from '../../ui/TextLink.tsx';
import { unitsWithin } from '../days/parts/inTreeOrder.ts';
import { LiveFrame, useLiveWords } from './LiveFrame.tsx';
import { presenceLook } from './presenceLook.ts';
import { StateCounts } from './StateCounts.tsx';
import { expectedOf, UnitsNowTable } from './UnitsNowTable.tsx';

const everyMs = 30_000;

const PeopleNow = ({ people, day }: { readonly people: readonly PersonNow[]; readonly day: PlainDate }) => {
  const t = useLiveWords();
  const formats = useFormats();
  const late = ({ lateMinutes }: PersonNow) =>
    lateMinutes > 0 && <Badge tone="warn">{t.lateBy({ time: formats.duration(lateMinutes) })}</Badge>;
  const state = (row: PersonNow) => (
    <span className="flex flex-wrap items-center gap-x-2 gap-y-1">
      <span aria-hidden="true" className={classes('size-2.5 shrink-0 rounded-full', presenceLook[row.state])} />
      <span>{t.states[row.state]}</span>
      {late(row)}
      {row.waiting > 0 && row.state !== 'waiting' && (
        <Badge tone="warn">{t.waits({ n: formats.number(row.waiting) })}</Badge>
      )}
    </span>
  );
  const clock = (row: PersonNow, at: PersonNow['in']) => (at === null ? '–' : formats.clock(at, row.zone));
  return (
    <Card flush>
      <DataTable
        caption={t.title}
        rows={people}
        rowId={(row) => row.employeeId}
        height="calc(100dvh - 24rem)"
        empty={
          <EmptyState icon="search" title={t.nobody}>
            {t.nobodyWhy}
          </EmptyState>
        }
        columns={[
          {
            key: 'person',
            head: t.columns.person,
            rowHead: true,
            cell: (row) => (
              <>
                <TextLink href={`/kehadiran/${row.employeeId}/${day}`}>{row.name}</TextLink>
                <span className="block text-[0.8125rem] font-normal text-ink3">{row.unitName}</span>
              </>
            ),
          },
          { key: 'state', head: t.columns.state, width: '16rem', from: 'sm', cell: state },
          {
            key: 'plan',
            head: t.columns.plan,
            width: '10rem',
            from: 'md',
            cell: (row) => (
              <div className="max-sm:text-end">
                {t.modes[row.mode]}
                {row.start !== null && row.end !== null && (
                  <span className="block text-[0.8125rem] text-ink3 tabular-nums">
                    {formats.clockText(row.start)}–{formats.clockText(row.end)}
                  </span>
                )}
              </div>
            ),
          },
          { key: 'in', head: t.columns.in, width: '5rem', align: 'end', cell: (row) => clock(row, row.in) },
          { key: 'out', head: t.columns.out, width: '5rem', align: 'end', cell: (row) => clock(row, row.out) },
        ]}
      />
    </Card>
  );
};

const Live = () => {
  const t = useLiveWords();
  const formats = useFormats();
  const { scope, zone, can } = useSession();
  const [at, change] = useUrlState({ unit: '', keadaan: '', cari: '' });
  const reach = scope('attendance.read');
  const tree = useRead(unitEndpoints.tree, { query: {} });
  const units = unitsWithin(tree.data?.units ?? [], reach.all ? null : reach.unitIds, formats.compare);
  const unitId = at.unit || ((reach.all ? units[0]?.id : reach.unitIds[0]) ?? '');
  // Once known, a large unit is not asked for by name again, however much comes in.
  const [large, setLarge] = useState('');
  const read = useRead(
    attendanceLiveEndpoints.now,
    { query: { unitId } },
    { enabled: unitId !== '' && large !== unitId, keep: true, every: everyMs },
  );
  const isRefused = read.data === undefined && read.refusal?.code === 'attendanceDay.tooManyNow';
  useEffect(() => {
    if (isRefused) setLarge(unitId);
  }, [isRefused, unitId]);
  const isLarge = isRefused || (unitId !== '' && large === unitId);
  const byUnit = useRead(
    attendanceLiveEndpoints.units,
    { query: { unitId } },
    { enabled: isLarge, keep: true, every: everyMs },
  );
  const sums = isLarge ? byUnit.data : read.data && { ...read.data, people: read.data.people.length };
  const isLive = useChanges(['punches', 'doubts'], isLarge ? byUnit.reload : read.reload);
  const unitName = units.find(({ id }) => id === unitId)?.name ?? '';
  const wanted = at.cari.trim().toLowerCase();
  return (
    <>
      <PageHeader
        title={t.title}
        actions={
          can('roster.whereabouts') && (
            <LinkButton href="/siapa-di-mana" icon="pin">
              {t.toPlan}
            </LinkButton>
          )
        }
      >
        {sums && unitId !== '' && (
          <>
            <span className="block">
              {t.sentence({
                unit: unitName,
                here: formats.number(sums.counts.here + sums.counts.left),
                expected: formats.number(expectedOf(sums)),
                late: formats.number(sums.late),
              })}
            </span>
            <span className="mt-1 flex flex-wrap items-center gap-2 text-[0.875rem] text-ink3 tabular-nums">
              <Badge tone={isLive ? 'okay' : 'warn'} title={isLive ? t.liveWhy : t.notLive}>
                {isLive ? t.live : t.notLive}
              </Badge>
              {t.asOf({ time: formats.clockWithZone(sums.asOf, zone) })}
            </span>
          </>
        )}
      </PageHeader>
      <div className="mb-4 grid gap-3 sm:flex sm:flex-wrap sm:items-end">
        <div className="sm:w-96">
          <Field label={t.unit}>
            <Select
              value={unitId}
              onValue={(unit) => change({ unit })}
              options={[
                ...(unitId === '' ? [{ value: '', label: t.choose }] : []),
                ...units.map(({ id, name, depth }) => ({ value: id, label: `${'  '.repeat(depth)}${name}` })),
              ]}
            />
          </Field>
        </div>
        {!isLarge && (
          <div className="sm:w-72">
            <SearchInput label={t.search} placeholder={t.search} value={at.cari} onValue={(cari) => change({ cari })} />
          </div>
        )}
      </div>
      {tree.data === undefined ? (
        <Loaded read={tree} rows={8}>
          {() => null}
        </Loaded>
      ) : unitId === '' ? (
        <EmptyState icon="units" title={t.choose}>
          {t.chooseWhy}
        </EmptyState>
      ) : isLarge ? (
        <Loaded read={byUnit} rows={8}>
          {(now) => <UnitsNowTable now={now} unitId={unitId} />}
        </Loaded>
      ) : (
        <Loaded read={read} rows={8}>
          {(data) =>
            data.people.length === 0 ? (
              <EmptyState icon="people" title={t.empty}>
                {t.emptyWhy}
              </EmptyState>
            ) : (
              <div className="space-y-4">
                <StateCounts
                  counts={data.counts}
                  late={data.late}
                  chosen={at.keadaan}
                  onChoose={(keadaan) => change({ keadaan })}
                />
                <PeopleNow
                  day={data.day}
                  people={data.people.filter(
                    (each) =>
                      (at.keadaan === '' ||
                        (at.keadaan === 'late' ? each.lateMinutes > 0 : each.state === at.keadaan)) &&
                      (wanted === '' || each.name.toLowerCase().includes(wanted) || each.number.includes(wanted)),
                  )}
                />
              </div>
            )
          }
        </Loaded>
      )}
    </>
  );
};

/** Who of a unit is here, missing, late or gone; changes by itself. */
export const LivePage = () => (
  <LiveFrame>
    <Live />
  </LiveFrame>
);
