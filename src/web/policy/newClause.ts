import type { Clause, ClauseKindName } from '../../domain/policy/clause.ts';
import type { PlainDate } from '../../kernel/time.ts';

type Start<K extends ClauseKindName> = Omit<Extract<Clause, { kind: K }>, 'id' | 'article' | 'certain'>;
const quarter = { num: 25, den: 100 };

/** What a clause of each kind starts with; every value stands in its sentence and can be changed there. */
const starts: { readonly [K in ClauseKindName]: (today: PlainDate) => Start<K> } = {
  alwaysHome: () => ({ kind: 'alwaysHome', grounds: ['pregnant', 'nursing'] }),
  alwaysOffice: () => ({
    kind: 'alwaysOffice',
    because: 'position',
    who: { positionKinds: ['jptPratama', 'administrator'] },
  }),
  buildingCapacity: () => ({ kind: 'buildingCapacity', share: { num: 50, den: 100 }, of: 'people' }),
  closure: (today) => ({ kind: 'closure', days: 5, from: today }),
  cohorts: (today) => ({ kind: 'cohorts', count: 2, length: 1, unit: 'week', anchor: today }),
  eligibility: () => ({ kind: 'eligibility', consideration: 'performance', effect: 'ranks', weight: 10 }),
  exemptServices: () => ({ kind: 'exemptServices', services: ['health', 'emergency'], effect: 'office' }),
  fixedHomeWeekday: () => ({ kind: 'fixedHomeWeekday', weekdays: [5] }),
  homeAllowed: () => ({ kind: 'homeAllowed', places: ['home'] }),
  homeDays: () => ({ kind: 'homeDays', per: 'week', max: 2 }),
  longestRun: () => ({ kind: 'longestRun', place: 'office', days: 5 }),
  minimumStaff: () => ({ kind: 'minimumStaff', per: 'counter', minimum: 1 }),
  priority: () => ({ kind: 'priority', place: 'office', order: [{ jobKinds: ['service'] }] }),
  remoteDuties: () => ({ kind: 'remoteDuties', reportsPerDay: 1, checkInsPerDay: 2 }),
  rest: () => ({ kind: 'rest', hours: 11 }),
  roomCapacity: () => ({ kind: 'roomCapacity', share: { num: 50, den: 100 } }),
  shareCap: () => ({
    kind: 'shareCap',
    place: 'office',
    bound: 'atMost',
    share: quarter,
    per: 'unit',
    rounding: 'floor',
    minimumOne: true,
  }),
  shiftRules: () => ({ kind: 'shiftRules', longestRun: 6, shortestOff: 1, mostNights: 3, mostMinutes: 2250 }),
  shifts: () => ({
    kind: 'shifts',
    times: [
      { name: 'Pagi', start: '07:00', end: '14:00' },
      { name: 'Siang', start: '14:00', end: '21:00' },
    ],
  }),
  waves: () => ({
    kind: 'waves',
    waves: [
      { startFrom: '07:00', startTo: '07:30', endFrom: '15:00', endTo: '15:30' },
      { startFrom: '10:00', startTo: '10:30', endFrom: '18:00', endTo: '18:30' },
    ],
  }),
};

const dashed = (name: string): string => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

/** A clause of a kind with a code that is free among those given. */
export const newClause = (
  kind: ClauseKindName,
  taken: readonly string[],
  article: string,
  today: PlainDate,
): Clause => {
  const base = dashed(kind);
  let id = base;
  for (let n = 2; taken.includes(id); n++) id = `${base}-${n}`;
  return { ...starts[kind](today), id, article, certain: true } as Clause;
};
