// Papers of a month as plain tables: people of a unit, units of an agency, days of a person.

import type { DayState } from '../../../domain/attendance/day/model.ts';
import { stateLetters } from '../../../domain/attendance/day/stateLetters.ts';
import { daysAway, daysPresent, sumMonths } from '../../../domain/attendance/day/sumMonths.ts';
import type { MonthTotals } from '../../../domain/attendance/day/totalsOf.ts';
import { printNumber } from '../../../domain/people/readNumber.ts';
import type { PlacedUnit } from '../../../domain/people/unitsOnDay.ts';
import type { Id } from '../../../kernel/id.ts';
import { daysFrom, type Instant, monthOf, type PlainDate } from '../../../kernel/time.ts';
import type { Language } from '../../../words/format.ts';
import type { Tx } from '../../platform/db/db.ts';
import { agencyOf, namesOf } from '../../roster/factStore.ts';
import { slugOf } from '../../roster/paper/boardParts.ts';
import { logoForPaper } from '../../roster/paper/logoForPaper.ts';
import { headOf } from '../../roster/paper/sheetParts.ts';
import type { TableColumn, TableParts } from '../../roster/paper/tableParts.ts';
import { lastOfMonth } from '../day/judgeMonth.ts';
import { peopleOfUnit } from '../day/readMonth.ts';
import { openRecap } from './openRecap.ts';
import { unitsOfMonth } from './readRecap.ts';
import { recapWords } from './recapWords.ts';

export interface RecapWanted {
  readonly month: PlainDate;
  readonly of: 'people' | 'units';
  /** Null: the whole agency. */
  readonly unitId: Id | null;
  readonly kind: 'xlsx' | 'pdf';
  readonly language: Language;
}
export interface RecapPaper {
  readonly parts: TableParts;
  readonly name: string;
  readonly people: number;
}

interface PaperGround {
  readonly tx: Tx;
  readonly agencyId: number;
  readonly now: Instant;
  readonly today: PlainDate;
}

/** Letterhead, mark and signature that every paper of a month bears. */
export const frameOf = async (
  { tx, agencyId, now, today }: PaperGround,
  month: PlainDate,
  unit: PlacedUnit | null,
  units: ReadonlyMap<Id, PlacedUnit>,
  standing: { readonly locked: boolean; readonly asOf: Instant | null },
  language: Language,
) => {
  const { w, judged, formats } = recapWords(language);
  const agency = await agencyOf(tx, agencyId);
  const opd = unit?.opdId == null ? undefined : units.get(unit.opdId);
  const head = unit === null ? null : await headOf(tx, agencyId, unit.id, today);
  const name = unit?.name ?? agency.name;
  return {
    agency,
    unitName: name,
    frame: {
      language,
      kop: [...agency.letterhead, ...(opd === undefined ? [] : [opd.name])],
      logo: await logoForPaper(tx, agencyId),
      paper: agency.paper,
      sub: w.sub({
        month: formats.month(month),
        mark: standing.locked ? w.locked : w.provisional,
        when: formats.moment(standing.asOf ?? now, agency.zone),
      }),
      sheetName: w.sheet,
      orderHead: w.columns.order,
      legendHead: w.legend,
      signature: {
        date: w.signedOn({ day: formats.day(today) }),
        office: w.signedBy({ unit: name, acting: head?.acting ?? '' }),
        name: head?.name ?? '',
        number: head === null ? '' : printNumber(head.number),
      },
      numberLabel: w.numberLabel,
    },
    letters: (Object.entries(stateLetters) as [DayState, string][])
      .filter(([state]) => state !== 'outside')
      .map(([state, letter]) => w.letter({ letter, state: judged.states[state] })),
  };
};

const hoursOf = (minutes: number): number => Math.round(minutes / 6) / 10;
const number = (head: string, width: number): TableColumn => ({ kind: 'number', head, width });

/** Sums of a person as the columns of the paper follow each other. */
const sumsOfPerson = (totals: MonthTotals): number[] => [
  daysPresent(totals),
  totals.lateTimes,
  totals.lateMinutes,
  totals.earlyTimes,
  totals.earlyMinutes,
  totals.noIn + totals.noOut,
  totals.days.absent ?? 0,
  daysAway(totals),
  totals.percent.allowance + totals.percent.disciplinePart,
];

/** A recap of people or units, with everything below the wanted unit. */
export const recapParts = async (ground: PaperGround, wanted: RecapWanted): Promise<RecapPaper> => {
  const { tx, agencyId, now } = ground;
  const { month, unitId, language } = wanted;
  const { w, formats } = recapWords(language);
  const c = w.columns;
  const units = await unitsOfMonth(tx, agencyId, month);
  const top = unitId === null ? null : (units.get(unitId) ?? null);
  const ids = unitId === null ? null : await peopleOfUnit(tx, agencyId, unitId, month);
  const recap = await openRecap(tx, agencyId, month, ids, now);
  const { frame, unitName, letters } = await frameOf(ground, month, top, units, recap, language);
  const name = w.file({ who: slugOf(unitName), month: monthOf(month), kind: wanted.kind });
  const pathOf = (id: Id | null) => (id === null ? [] : (units.get(id)?.path ?? []));
  const nameOf = (id: Id) => units.get(id)?.name ?? '';
  const inOrder = (a: Id, b: Id) => {
    const [one, two] = [pathOf(a).map(nameOf).join('\u0001'), pathOf(b).map(nameOf).join('\u0001')];
    return formats.compare(one, two);
  };
  if (wanted.of === 'units') {
    const shown = [...units.keys()].filter((id) => unitId === null || pathOf(id).includes(unitId)).sort(inOrder);
    const own = new Map<Id, MonthTotals[]>(shown.map((id) => [id, []]));
    for (const row of recap.rows) for (const id of pathOf(row.unitId)) own.get(id)?.push(row.totals);
    const line = (label: string, totals: readonly MonthTotals[]) => {
      const s = sumMonths(totals);
      return [
        label,
        s.people,
        s.workdays,
        s.present,
        s.lateTimes,
        s.lateMinutes,
        s.earlyTimes,
        s.earlyMinutes,
        s.noRecord,
        s.absent,
        s.away,
        hoursOf(s.workedMinutes),
      ];
    };
    const depth = top === null ? 1 : top.path.length;
    const rows = shown
      .filter((id) => (own.get(id)?.length ?? 0) > 0)
      .map((id) => line(`${'   '.repeat(Math.max(0, pathOf(id).length - depth))}${nameOf(id)}`, own.get(id) ?? []));
    return {
      parts: {
        ...frame,
        title: w.units({ unit: unitName }),
        columns: [
          { kind: 'text', head: c.unit, width: 260 },
          number(c.people, 40),
          number(c.workdays, 52),
          number(c.present, 46),
          number(c.late, 40),
          number(c.lateMinutes, 46),
          number(c.early, 40),
          number(c.earlyMinutes, 46),
          number(c.noRecord, 40),
          number(c.absent, 40),
          number(c.away, 40),
          number(c.hours, 56),
        ],
        groups: [{ name: null, rows }],
        total: line(
          w.total,
          recap.rows.map(({ totals }) => totals),
        ),
        legend: w.legendColumns.split('\n').slice(0, -1),
      },
      name,
      people: recap.rows.length,
    };
  }
  const days = daysFrom(month, lastOfMonth(month));
  const names = await namesOf(tx, agencyId, ids, lastOfMonth(month));
  const byUnit = new Map<Id, (typeof recap.rows)[number][]>();
  for (const row of recap.rows) byUnit.set(row.unitId ?? '', [...(byUnit.get(row.unitId ?? '') ?? []), row]);
  const groups = [...byUnit.keys()].sort(inOrder).map((id) => ({
    name: byUnit.size > 1 ? nameOf(id) : null,
    rows: (byUnit.get(id) ?? [])
      .map((row) => ({ row, named: names.get(row.employeeId) }))
      .sort((a, b) => formats.compare(a.named?.name ?? '', b.named?.name ?? ''))
      .map(({ row, named }) => [
        named?.name ?? '',
        printNumber(named?.number ?? ''),
        row.states.replaceAll('-', ' '),
        ...sumsOfPerson(row.totals),
      ]),
  }));
  return {
    parts: {
      ...frame,
      title: w.people({ unit: unitName }),
      columns: [
        { kind: 'text', head: c.name, width: 128 },
        { kind: 'text', head: c.number, width: 88 },
        {
          kind: 'letters',
          heads: days.map((day) => [formats.weekdayShort(day).slice(0, 3), String(Number(day.slice(8)))] as const),
        },
        number(c.present, 30),
        number(c.late, 22),
        number(c.lateMinutes, 32),
        number(c.early, 22),
        number(c.earlyMinutes, 32),
        number(c.noRecord, 22),
        number(c.absent, 22),
        number(c.away, 28),
        number(c.percent, 28),
      ],
      groups,
      total: null,
      legend: [...letters, ...w.legendColumns.split('\n')],
    },
    name,
    people: recap.rows.length,
  };
};
