import { attendanceDayEndpoints } from '../../../contract/attendanceDay.ts';
import { attendanceRecapEndpoints } from '../../../contract/attendanceRecap.ts';
import { unitEndpoints } from '../../../contract/units.ts';
import { daysFrom, type Instant } from '../../../kernel/time.ts';
import { addressOf } from '../../app/call.ts';
import { Loaded } from '../../app/Loaded.tsx';
import { useSession } from '../../app/session.tsx';
import { useShortcuts } from '../../app/shortcuts.tsx';
import { useUrlState } from '../../app/urlState.ts';
import { useRead } from '../../app/useRead.ts';
import { useFormats } from '../../app/words.tsx';
import { PaperProgress } from '../../roster/paper/PaperProgress.tsx';
import { Badge } from '../../ui/Badge.tsx';
import { lastOfMonth } from '../../ui/dayArithmetic.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { useExplained } from '../explained/ExplainedFrame.tsx';
import { DaysFrame, useDaysWords } from './DaysFrame.tsx';
import { presentShare, shownPeople, sortings, stateFilters } from './parts/gridView.ts';
import { MonthFilters } from './parts/MonthFilters.tsx';
import { RecapMenu } from './parts/RecapMenu.tsx';
import { StateLegend } from './parts/StateLegend.tsx';
import { UnitGrid } from './parts/UnitGrid.tsx';
import { UnitSumsTable } from './parts/UnitSumsTable.tsx';
import { useMonth } from './useMonth.ts';

const oneOf = <T extends string>(list: readonly T[], text: string): T => list.find((each) => each === text) ?? list[0]!;

const Standing = ({ data }: { readonly data: { locked: boolean; asOf: Instant | null; pending: number } }) => {
  const t = useDaysWords();
  const { t: e } = useExplained();
  const formats = useFormats();
  const { zone } = useSession();
  return (
    <>
      <p className="mb-3 flex flex-wrap items-center gap-2 text-[0.875rem] text-ink3">
        <Badge tone={data.locked ? 'info' : 'plain'} title={data.locked ? e.lockedWhy : e.provisionalWhy}>
          {data.locked ? e.locked : e.provisional}
        </Badge>
        {data.asOf && t.asOf({ when: formats.moment(data.asOf, zone) })}
      </p>
      {data.pending > 0 && (
        <Notice tone="warn" className="mb-3">
          {t.pending({ n: formats.number(data.pending) })}
        </Notice>
      )}
    </>
  );
};

const UnitMonth = () => {
  const t = useDaysWords();
  const formats = useFormats();
  const { today, scope } = useSession();
  const [month, setMonth] = useMonth();
  const [at, change] = useUrlState({ unit: '', cari: '', keadaan: 'all', urut: 'name', berkas: '' });
  const reach = scope('attendance.read');
  const tree = useRead(unitEndpoints.tree, { query: {} });
  // A head of one unit comes straight to it; whoever sees more begins with the table of units.
  const unitId = at.unit || (!reach.all && reach.unitIds.length === 1 ? (reach.unitIds[0] ?? '') : '');
  const people = useRead(
    attendanceDayEndpoints.recap,
    { query: { month, unitId } },
    { enabled: unitId !== '', keep: true },
  );
  const units = useRead(attendanceRecapEndpoints.units, { query: { month } }, { enabled: unitId === '', keep: true });
  useShortcuts([
    { keys: '← ↑ → ↓', label: t.keys.move },
    { keys: 'Enter', label: t.keys.open },
  ]);
  const state = oneOf(stateFilters, at.keadaan);
  const sort = oneOf(sortings, at.urut);
  const unitName = tree.data?.units.find(({ id }) => id === unitId)?.name ?? t.unit;
  const monthName = formats.month(month);
  const query = month === `${today.slice(0, 7)}-01` ? '' : `&bulan=${month}`;
  const waiting = people.data?.people.reduce((sum, { totals }) => sum + totals.waiting, 0) ?? 0;
  const presentOf = (share: number | null) =>
    share === null ? '' : t.sentencePresent({ share: formats.percent(share) });
  return (
    <>
      <PageHeader
        title={unitId === '' ? t.units : t.title}
        actions={
          <RecapMenu
            month={month}
            unitId={unitId}
            people={unitId === '' ? (units.data?.all.people ?? 0) : (people.data?.people.length ?? 0)}
            all={reach.all}
            onStarted={(berkas) => change({ berkas })}
          />
        }
      >
        {unitId === '' &&
          units.data &&
          t.sentence({
            unit: t.all,
            month: monthName,
            people: formats.number(units.data.all.people),
            present: presentOf(units.data.all.due === 0 ? null : units.data.all.present / units.data.all.due),
            waiting:
              units.data.all.waiting === 0 ? '' : t.sentenceWaiting({ n: formats.number(units.data.all.waiting) }),
          })}
        {unitId !== '' &&
          people.data &&
          t.sentence({
            unit: unitName,
            month: monthName,
            people: formats.number(people.data.people.length),
            present: presentOf(presentShare(people.data.people)),
            waiting: waiting === 0 ? '' : t.sentenceWaiting({ n: formats.number(waiting) }),
          })}
      </PageHeader>
      {at.berkas !== '' && (
        <PaperProgress
          jobId={at.berkas}
          onClose={() => change({ berkas: '' })}
          hrefOf={(id) => addressOf(attendanceRecapEndpoints.fetch, { id }, {})}
        />
      )}
      <MonthFilters
        month={month}
        onMonth={setMonth}
        units={tree.data?.units ?? []}
        within={reach.all ? null : reach.unitIds}
        unitId={unitId}
        onUnit={(unit) => change({ unit })}
        search={at.cari}
        onSearch={(cari) => change({ cari })}
        state={state}
        onState={(keadaan) => change({ keadaan })}
        sort={sort}
        onSort={(urut) => change({ urut })}
      />
      {unitId === '' ? (
        <Loaded read={units} rows={10}>
          {(data) => (
            <>
              <Standing data={data} />
              <UnitSumsTable data={data} search={at.cari} hrefOf={(id) => `/kehadiran?unit=${id}${query}`} />
            </>
          )}
        </Loaded>
      ) : (
        <Loaded read={people} rows={10}>
          {(data) => {
            const shown = shownPeople(data.people, at.cari, state, sort);
            return (
              <>
                <Standing data={data} />
                {shown.length === 0 ? (
                  <EmptyState icon="search" title={data.people.length === 0 ? t.empty : t.nobody}>
                    {data.people.length === 0 ? t.emptyWhy : t.nobodyWhy}
                  </EmptyState>
                ) : (
                  <UnitGrid
                    people={shown}
                    days={daysFrom(month, lastOfMonth(month))}
                    today={today}
                    month={month}
                    label={t.grid({ unit: unitName, month: monthName })}
                  />
                )}
                <StateLegend />
              </>
            );
          }}
        </Loaded>
      )}
    </>
  );
};

/** The month of a unit, person by day; without a unit, the table of all units within reach. */
export const UnitMonthPage = () => (
  <DaysFrame>
    <UnitMonth />
  </DaysFrame>
);
