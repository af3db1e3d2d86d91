import { useState } from 'react';
import type { DryRunAnswer } from '../../../contract/policy.ts';
import { mostInDryRun } from '../../../domain/policy/dryRun.ts';
import { useFormats, useWords } from '../../app/words.tsx';
import { Card } from '../../ui/Card.tsx';
import { type Column, DataTable } from '../../ui/DataTable.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { ModeChip } from '../../ui/ModeChip.tsx';
import { Stat, StatRow } from '../../ui/Stat.tsx';
import { Tabs } from '../../ui/Tabs.tsx';
import { useClauseText } from '../clauseText.ts';

type Change = DryRunAnswer['changes'][number];
type UnitDay = DryRunAnswer['unitDays'][number];
type Shortage = DryRunAnswer['shortages'][number];

const height = 'min(34rem, 70dvh)';

/** What a dry run found: one sentence, four numbers, and the three tables behind them. */
export const DryRunResult = ({ result }: { readonly result: DryRunAnswer }) => {
  const { policy } = useWords();
  const t = policy.screen.dryRun;
  const formats = useFormats();
  const { reason } = useClauseText();
  const [part, setPart] = useState('kekurangan');
  const units = new Map(result.units.map((unit) => [unit.id, unit.name]));
  const unitName = (id: string | null) => (id === null ? '' : (units.get(id) ?? ''));
  const services: Readonly<Record<string, string>> = policy.services;
  const touched = result.unitDays.filter((each) => JSON.stringify(each.before) !== JSON.stringify(each.after));
  const n = (value: number) => formats.number(value);
  const place = (row: Shortage) =>
    row.kind === 'counter'
      ? t.counter({ name: row.name })
      : row.kind === 'service'
        ? t.service({ name: services[row.name] ?? row.name })
        : row.reason && (row.kind === 'crowd' ? t.crowd({ reason: reason(row.reason) }) : reason(row.reason));
  const peopleColumns: Column<Change>[] = [
    { key: 'name', head: t.columns.name, rowHead: true, cell: (row) => row.name },
    { key: 'unit', head: t.columns.unit, from: 'md', cell: (row) => unitName(row.unitId) },
    { key: 'days', head: t.columns.days, align: 'end', width: '8rem', cell: (row) => n(row.days) },
    { key: 'first', head: t.columns.first, from: 'lg', width: '9rem', cell: (row) => formats.dayMedium(row.first.day) },
    { key: 'before', head: t.columns.before, width: '8rem', cell: (row) => <Modes modes={row.first.before} /> },
    { key: 'after', head: t.columns.after, width: '8rem', cell: (row) => <Modes modes={row.first.after} /> },
    { key: 'reason', head: t.columns.reason, from: 'lg', cell: (row) => row.first.reason && reason(row.first.reason) },
  ];
  const both = (before: number, after: number) => (
    <>
      {n(after)}
      {before !== after && <span className="block text-xs text-ink3">{t.was({ n: n(before) })}</span>}
    </>
  );
  const unitColumns: Column<UnitDay>[] = [
    { key: 'unit', head: t.columns.unit, rowHead: true, cell: (row) => unitName(row.unitId) },
    { key: 'day', head: t.columns.day, width: '9rem', cell: (row) => formats.dayMedium(row.day) },
    { key: 'people', head: t.columns.counted, align: 'end', from: 'md', cell: (row) => n(row.after.people) },
    {
      key: 'mustOffice',
      head: t.columns.mustOffice,
      align: 'end',
      from: 'lg',
      cell: (row) => both(row.before.mustOffice, row.after.mustOffice),
    },
    {
      key: 'mustHome',
      head: t.columns.mustHome,
      align: 'end',
      from: 'lg',
      cell: (row) => both(row.before.mustHome, row.after.mustHome),
    },
    {
      key: 'officeMost',
      head: t.columns.officeMost,
      align: 'end',
      cell: (row) => both(row.before.officeMost, row.after.officeMost),
    },
    {
      key: 'homeMost',
      head: t.columns.homeMost,
      align: 'end',
      cell: (row) => both(row.before.homeMost, row.after.homeMost),
    },
  ];
  const shortageColumns: Column<Shortage>[] = [
    { key: 'place', head: t.columns.place, rowHead: true, cell: place },
    { key: 'unit', head: t.columns.unit, from: 'md', cell: (row) => unitName(row.unitId) },
    { key: 'day', head: t.columns.day, width: '9rem', cell: (row) => formats.dayMedium(row.day) },
    { key: 'need', head: t.columns.need, align: 'end', cell: (row) => n(row.need) },
    {
      key: 'possible',
      head: t.columns.possible,
      align: 'end',
      cell: (row) => <span className="font-semibold text-bad">{n(row.possible)}</span>,
    },
    { key: 'before', head: t.columns.beforeCount, align: 'end', from: 'sm', cell: (row) => n(row.before) },
  ];
  const cut = (shown: number, most: number) =>
    shown >= most && <p className="mt-2 text-sm text-ink3">{t.cut({ shown: n(shown) })}</p>;
  return (
    <div className="space-y-4">
      <p aria-live="polite" className="text-lg">
        {t.sentence({
          changed: n(result.changed),
          people: n(result.people),
          shortages: t.shortages({ n: result.shortages.length }),
        })}
      </p>
      <StatRow>
        <Stat label={t.people} value={n(result.people)} note={formats.span(result.from, result.to)} />
        <Stat label={t.changed} value={n(result.changed)} />
        <Stat label={t.unitsTouched} value={n(new Set(touched.map((each) => each.unitId)).size)} />
        <Stat label={t.short} value={n(result.shortages.length)} />
      </StatRow>
      <Tabs
        label={policy.screen.one.dryRun}
        value={part}
        onValue={setPart}
        tabs={[
          {
            value: 'kekurangan',
            label: t.tabs.shortages,
            content: (
              <Card flush>
                <DataTable
                  caption={t.tabs.shortages}
                  rows={result.shortages}
                  rowId={(row) =>
                    `${row.kind} ${row.name} ${row.unitId} ${row.day} ${row.need} ${row.reason?.ref?.clause}`
                  }
                  columns={shortageColumns}
                  height={height}
                  empty={<EmptyState icon="okay" title={t.noShortage} />}
                />
                {cut(result.shortages.length, mostInDryRun.shortages)}
              </Card>
            ),
          },
          {
            value: 'pegawai',
            label: t.tabs.people,
            content: (
              <Card flush>
                <DataTable
                  caption={t.tabs.people}
                  rows={result.changes}
                  rowId={(row) => row.employeeId}
                  columns={peopleColumns}
                  height={height}
                  empty={<EmptyState icon="okay" title={t.noChange} />}
                />
                {cut(result.changes.length, mostInDryRun.changes)}
              </Card>
            ),
          },
          {
            value: 'unit',
            label: t.tabs.units,
            content: (
              <Card flush>
                <DataTable
                  caption={t.tabs.units}
                  rows={touched}
                  rowId={(row) => `${row.unitId} ${row.day}`}
                  columns={unitColumns}
                  height={height}
                  empty={<EmptyState icon="okay" title={t.noChange} />}
                />
              </Card>
            ),
          },
        ]}
      />
    </div>
  );
};

const Modes = ({ modes }: { readonly modes: Change['first']['before'] }) => (
  <span className="inline-flex gap-1">
    {modes.map((mode) => (
      <ModeChip key={mode} mode={mode} form="letter" />
    ))}
  </span>
);
