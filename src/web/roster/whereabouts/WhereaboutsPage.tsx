import { type PlaceToday, whereaboutsEndpoints } from '../../../contract/whereabouts.ts';
import { addDays, type PlainDate, secondsBetween } from '../../../kernel/time.ts';
import { useNow } from '../../app/clock.ts';
import { Loaded } from '../../app/Loaded.tsx';
import { useChanges } from '../../app/live/useChanges.ts';
import { useSession } from '../../app/session.tsx';
import { useUrlState } from '../../app/urlState.ts';
import { useRead } from '../../app/useRead.ts';
import { useFormats, useWords } from '../../app/words.tsx';
import { Button } from '../../ui/Button.tsx';
import { Card } from '../../ui/Card.tsx';
import { classes } from '../../ui/classes.ts';
import { DataTable } from '../../ui/DataTable.tsx';
import { DateInput } from '../../ui/DateInput.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { Field } from '../../ui/Field.tsx';
import { LinkButton } from '../../ui/LinkButton.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { Pagination } from '../../ui/Pagination.tsx';
import { SearchInput } from '../../ui/SearchInput.tsx';
import { PlaceChip } from './PlaceChip.tsx';
import { PlaceCounts } from './PlaceCounts.tsx';
import { PlaceGroups } from './PlaceGroups.tsx';

const everyMs = 60_000;
const staleSeconds = 300;
const pageSize = 100;

/** Who is planned where today, by unit, building and room; says of when it is, and turns grey where no news came for five minutes. */
export const WhereaboutsPage = () => {
  const { rosterLife } = useWords();
  const t = rosterLife.where;
  const formats = useFormats();
  const { today, zone, can } = useSession();
  const now = useNow(15);
  const [at, change] = useUrlState({ unit: '', gedung: '', ruang: '', tempat: '', cari: '', hari: '', halaman: 1 });
  const read = useRead(
    whereaboutsEndpoints.now,
    {
      query: {
        q: at.cari,
        page: at.halaman,
        ...(at.hari ? { day: at.hari as PlainDate } : {}),
        ...(at.unit ? { unitId: at.unit } : {}),
        ...(at.gedung ? { workplaceId: at.gedung } : {}),
        ...(at.ruang ? { roomId: at.ruang } : {}),
        ...(at.tempat ? { place: at.tempat as PlaceToday } : {}),
      },
    },
    { every: everyMs, keep: true },
  );
  useChanges(['roster', 'leave'], read.reload);
  return (
    <Loaded read={read} rows={8}>
      {(data) => {
        const age = secondsBetween(data.asOf, now);
        const stale = age > staleSeconds;
        const all = Object.values(data.counts).reduce((sum, count) => sum + (count ?? 0), 0);
        const working = all - (data.counts.off ?? 0);
        const filtered = at.unit + at.gedung + at.ruang + at.tempat + at.cari !== '';
        const pick = (next: Partial<Record<'unit' | 'gedung' | 'ruang' | 'tempat' | 'cari', string>>) =>
          change({ ...next, halaman: 1 });
        return (
          <>
            <PageHeader
              title={t.title}
              actions={
                data.day === today &&
                can('attendance.read') && (
                  <LinkButton href="/hadir-sekarang" icon="signal">
                    {t.toLive}
                  </LinkButton>
                )
              }
            >
              <span className="block">
                {working === 0 && all > 0
                  ? t.dayOff({ day: formats.dayLong(data.day) })
                  : t.sentence({
                      office: formats.number(data.counts.office ?? 0),
                      total: formats.number(working),
                      day: formats.dayLong(data.day),
                    })}{' '}
                {t.basis}
              </span>
              <span className="block text-[0.875rem] text-ink3 tabular-nums">
                {t.asOf({ time: formats.clockWithZone(data.asOf, zone) })}
                {data.publishedAt && `, ${t.publishedAt({ when: formats.moment(data.publishedAt, zone) })}`}.{' '}
                {data.limited && t.limited}
              </span>
            </PageHeader>
            {stale && (
              <Notice
                tone="warn"
                className="mb-4"
                actions={
                  <Button icon="refresh" busy={read.renewing} onClick={read.reload}>
                    {t.again}
                  </Button>
                }
              >
                {t.stale({ minutes: formats.number(Math.floor(age / 60)) })}
              </Notice>
            )}
            {all === 0 && !filtered ? (
              <EmptyState icon="pin" title={t.nobody}>
                {t.nobodyWhy}
              </EmptyState>
            ) : (
              <div className={classes('space-y-4', stale && 'grayscale')} data-stale={stale}>
                {(data.counts.unknown ?? 0) === all && all > 0 && (
                  <Notice
                    title={t.noPlan}
                    actions={can('roster.read') && <LinkButton href="/rencana">{t.toPlans}</LinkButton>}
                  >
                    {t.noPlanWhy}
                  </Notice>
                )}
                <PlaceCounts counts={data.counts} chosen={at.tempat} onChoose={(tempat) => pick({ tempat })} />
                <div className="flex flex-wrap items-end gap-3">
                  <div className="w-full sm:w-60">
                    <Field label={t.onDay}>
                      <DateInput
                        value={data.day}
                        today={today}
                        min={addDays(today, -7)}
                        max={addDays(today, 62)}
                        onValue={(day) => change({ hari: day === null || day === today ? '' : day, halaman: 1 })}
                      />
                    </Field>
                  </div>
                  <div className="w-full min-w-0 sm:w-80">
                    <SearchInput
                      value={at.cari}
                      onValue={(cari) => pick({ cari })}
                      label={t.search}
                      placeholder={t.search}
                    />
                  </div>
                </div>
                <div className="grid grid-cols-[minmax(0,1fr)] items-start gap-4 lg:grid-cols-[minmax(0,2fr)_minmax(0,3fr)]">
                  <PlaceGroups
                    data={data}
                    at={{ unit: at.unit, gedung: at.gedung, ruang: at.ruang }}
                    onPick={(next) => pick(next)}
                  />
                  <Card title={t.people} sub={formats.number(data.total)} flush>
                    <DataTable
                      caption={t.people}
                      rows={data.people}
                      rowId={(each) => `${each.employeeId}${each.unitName}`}
                      empty={
                        <EmptyState icon="search" title={t.none}>
                          {t.noneWhy}
                        </EmptyState>
                      }
                      columns={[
                        {
                          key: 'name',
                          head: t.people,
                          rowHead: true,
                          cell: (each) => (
                            <span className="block min-w-0">
                              {each.name}
                              <span className="block text-[0.8125rem] font-normal text-ink3">{each.unitName}</span>
                            </span>
                          ),
                        },
                        { key: 'place', head: t.place, cell: (each) => <PlaceChip place={each.place} /> },
                        {
                          key: 'building',
                          head: t.building,
                          from: 'md',
                          cell: (each) => [each.workplaceName, each.roomName].filter(Boolean).join(', '),
                        },
                      ]}
                    />
                    {data.total > pageSize && (
                      <div className="p-3">
                        <Pagination
                          page={at.halaman}
                          pageSize={pageSize}
                          total={data.total}
                          onPage={(halaman) => change({ halaman })}
                        />
                      </div>
                    )}
                  </Card>
                </div>
              </div>
            )}
          </>
        );
      }}
    </Loaded>
  );
};
