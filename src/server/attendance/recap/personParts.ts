import { costOfDay } from '../../../domain/attendance/day/costOfDay.ts';
import type { DayRecord } from '../../../domain/attendance/day/model.ts';
import { printNumber } from '../../../domain/people/readNumber.ts';
import type { Id } from '../../../kernel/id.ts';
import { type Instant, monthOf, type PlainDate } from '../../../kernel/time.ts';
import { dayReason } from '../../../words/daySentence.ts';
import type { Language } from '../../../words/format.ts';
import type { Tx } from '../../platform/db/db.ts';
import { slugOf } from '../../roster/paper/boardParts.ts';
import { deriveMonth } from '../day/deriveMonth.ts';
import { lockedMonths } from '../day/lockStore.ts';
import { unitsOfMonth } from './readRecap.ts';
import { frameOf, type RecapPaper } from './recapParts.ts';
import { recapWords } from './recapWords.ts';

interface PersonWanted {
  readonly employeeId: Id;
  readonly month: PlainDate;
  readonly kind: 'xlsx' | 'pdf';
  readonly language: Language;
}

/** A person's month, one line a day with its reasons and their articles; null where he did not serve in it. */
export const personParts = async (
  ground: { readonly tx: Tx; readonly agencyId: number; readonly now: Instant; readonly today: PlainDate },
  { employeeId, month, kind, language }: PersonWanted,
): Promise<RecapPaper | null> => {
  const { tx, agencyId, now, today } = ground;
  const found = (await deriveMonth(tx, agencyId, month, [employeeId], now))[0];
  if (found === undefined) return null;
  const { w, judged, formats } = recapWords(language);
  const c = w.columns;
  const units = await unitsOfMonth(tx, agencyId, month);
  const unit = units.get(found.records.findLast((each) => each.unitId !== null)?.unitId ?? '') ?? null;
  const locked = (await lockedMonths(tx, agencyId)).has(month);
  const { frame } = await frameOf(ground, month, unit, units, { locked, asOf: now }, language);
  const reasonsOf = (record: DayRecord): string =>
    record.reasons
      .map((each) => `${dayReason(judged, each)}${each.ref === null ? '' : ` [${each.ref.article}]`}`)
      .join(' ');
  const clock = (edge: DayRecord['in'], record: DayRecord) =>
    edge === null ? '' : formats.clock(edge.at, record.zone);
  const rows = found.records
    .filter(({ day, state }) => day <= today && state !== 'outside')
    .map((record) => [
      formats.dayBrief(record.day),
      record.shifts.map(({ start, end }) => `${formats.clockText(start)}–${formats.clockText(end)}`).join(', '),
      clock(record.in, record),
      clock(record.out, record),
      judged.states[record.state],
      record.state === 'off' ? '' : reasonsOf(record),
      costOfDay(record, found.rulesOn(record.day)),
    ]);
  const { totals } = found;
  return {
    parts: {
      ...frame,
      title: w.person({ name: found.name, number: printNumber(found.number) }),
      columns: [
        { kind: 'text', head: c.day, width: 70 },
        { kind: 'text', head: c.hoursOfDay, width: 70 },
        { kind: 'text', head: c.in, width: 36 },
        { kind: 'text', head: c.out, width: 36 },
        { kind: 'text', head: c.state, width: 110 },
        { kind: 'text', head: c.reason, width: 430 },
        { kind: 'number', head: c.cost, width: 30 },
      ],
      groups: [{ name: null, rows }],
      total: ['', '', '', '', '', w.total, totals.percent.allowance + totals.percent.disciplinePart],
      legend: [],
    },
    name: w.file({ who: slugOf(found.name), month: monthOf(month), kind }),
    people: 1,
  };
};
