// Invented units for tests and benchmarks: sizes, mixes and circulars from a seed. No real person.
import { addDays, type PlainDate, weekdayOf } from '../../kernel/time.ts';
import { dayContext } from '../policy/dayContext.ts';
import { type Instrument, InstrumentSchema } from '../policy/instrument.ts';
import { indexInUnits } from '../policy/limitsFor.ts';
import type { PersonOnDay } from '../policy/model.ts';
import type { PersonInRoster, RosterFacts } from './composeProblem.ts';
import type { Absence } from './model.ts';
import { seededRandom } from './seededRandom.ts';

export interface Invention {
  readonly seed: number;
  readonly units: number;
  readonly size: number;
  readonly days: number;
  /** Clauses to draw from; every one is taken with the chance given. */
  readonly chance?: number;
  /** Leaves out what cannot be met together, so that a plan without breach exists more often. */
  readonly gentle?: boolean;
}

const first = '2026-11-23' as PlainDate;

const clausesFrom = (random: () => number, chance: number, gentle: boolean): object[] => {
  const some = (clause: object) => (random() < chance ? [clause] : []);
  const upTo = (n: number) => Math.floor(random() * n);
  const base = (id: string) => ({ id, article: `Huruf ${id}` });
  const share = { num: 1 + upTo(3), den: 5 };
  return [
    ...some({
      ...base('cap'),
      kind: 'shareCap',
      place: 'office',
      bound: 'atMost',
      share,
      per: 'unit',
      rounding: 'floor',
      minimumOne: true,
      excluded: [{ heads: true }],
    }),
    ...some({
      ...base('opd-cap'),
      kind: 'shareCap',
      place: 'home',
      bound: 'atMost',
      share: { num: 3, den: 4 },
      per: 'opd',
      rounding: 'floor',
      minimumOne: true,
      who: { jobKinds: ['technology'] },
    }),
    ...some({ ...base('leaders'), kind: 'alwaysOffice', because: 'position', who: { heads: true } }),
    ...some({ ...base('health'), kind: 'alwaysHome', grounds: ['pregnant', 'nursing', 'age'] }),
    ...some({ ...base('friday'), kind: 'fixedHomeWeekday', weekdays: [5], who: { jobKinds: ['administration'] } }),
    ...some({ ...base('open'), kind: 'homeAllowed', places: ['home'] }),
    ...some({ ...base('week'), kind: 'homeDays', per: 'week', max: 1 + upTo(4), ...(gentle ? {} : { min: upTo(2) }) }),
    ...some({ ...base('run'), kind: 'longestRun', place: 'home', days: 2 + upTo(4) }),
    ...some({ ...base('run-office'), kind: 'longestRun', place: 'office', days: 3 + upTo(3) }),
    ...(gentle ? [] : some({ ...base('least'), kind: 'minimumStaff', per: 'unit', minimum: 1 + upTo(3) })),
    ...some({ ...base('counter'), kind: 'minimumStaff', per: 'counter', minimum: 1 }),
    ...some({ ...base('rooms'), kind: 'roomCapacity', share: { num: 1, den: 2 } }),
    ...some({
      ...base('first'),
      kind: 'priority',
      place: 'home',
      order: [{ jobKinds: ['technology'] }, { employmentKinds: ['pppk'] }],
    }),
  ];
};

export const inventInstrument = (seed: number, chance = 0.5, gentle = false): Instrument =>
  InstrumentSchema.parse({
    id: `contoh-${seed}`,
    form: 'circular',
    level: 'city',
    issuer: 'Wali Kota Contoh',
    number: '1/2026',
    title: { id: 'Contoh', en: 'Sample' },
    issued: null,
    from: '2026-01-01',
    to: null,
    state: 'inForce',
    region: null,
    certain: true,
    clauses: clausesFrom(seededRandom(seed), chance, gentle),
  });

/** Facts of some units over working weeks; the same input gives the same facts. */
export const inventFacts = (wanted: Invention): RosterFacts => {
  const random = seededRandom(wanted.seed ^ 0x5bd1e995);
  const of = <T>(...values: T[]): T => values[Math.floor(random() * values.length)]!;
  const days: PlainDate[] = [];
  for (let day = first; days.length < wanted.days; day = addDays(day, 1)) if (weekdayOf(day) <= 5) days.push(day);
  const everyone: PersonOnDay[] = [];
  for (let u = 0; u < wanted.units; u++)
    for (let i = 0; i < wanted.size; i++)
      everyone.push({
        employeeId: `e${String(u).padStart(3, '0')}-${String(i).padStart(4, '0')}`,
        unitId: `u${String(u).padStart(3, '0')}`,
        unitPath: ['root', `o${u % 7}`, `u${String(u).padStart(3, '0')}`],
        opdId: `o${u % 7}`,
        unitKind: 'bidang',
        services: [],
        strategic: u % 5 === 0,
        head: i === 0,
        employmentKind: of('pns', 'pns', 'pppk'),
        positionKind: i === 0 ? 'administrator' : of('pelaksana', 'fungsional'),
        jobKind: of('administration', 'administration', 'technology', 'service'),
        residence: null,
        workplaceId: `w${u % 3}`,
        roomId: random() < 0.7 ? `r${u}` : null,
        grounds:
          random() < 0.12
            ? [
                {
                  ground: of('pregnant', 'nursing', 'age'),
                  until: of(days.at(-1)!, days[Math.floor(days.length / 2)]!),
                },
              ]
            : [],
        declarations: [],
        standing: { performance: null, itSkill: null, penalty: null, inPositionSince: null },
      });
  const counters = Array.from({ length: wanted.units }, (_, u) => ({
    id: `c${u}`,
    unitId: `u${String(u).padStart(3, '0')}`,
    name: `Loket ${u + 1}`,
    service: null,
    minimumStaff: 1,
    qualified: everyone
      .filter((p) => p.unitId === `u${String(u).padStart(3, '0')}` && random() < 0.5)
      .map((p) => p.employeeId),
  }));
  const rooms = Array.from({ length: wanted.units }, (_, u) => ({
    id: `r${u}`,
    workplaceId: `w${u % 3}`,
    name: `Ruang ${u + 1}`,
    capacity: Math.max(1, Math.round(wanted.size * (0.5 + random()))),
  }));
  const instruments = [inventInstrument(wanted.seed, wanted.chance, wanted.gentle)];
  const facts = { switches: [], rooms, counters, indexInUnit: indexInUnits(everyone) };
  const holiday = random() < 0.3 ? Math.floor(random() * days.length) : -1;
  const absences: Absence[] = everyone.flatMap((p) => {
    if (random() > 0.2) return [];
    const from = Math.floor(random() * days.length);
    return [
      {
        employeeId: p.employeeId,
        mode: of('leave', 'travel'),
        from: days[from]!,
        to: days[Math.min(days.length - 1, from + Math.floor(random() * 5))]!,
      },
    ];
  });
  return {
    days: days.map((day) => ({ day, context: dayContext(instruments, { day, ramadan: false, region: null }, facts) })),
    people: everyone.map((p): PersonInRoster => {
      const leaves = random() < 0.05 ? Math.floor(random() * days.length) : days.length;
      return {
        employeeId: p.employeeId,
        unitId: p.unitId,
        facts: days.map((_, d) => (d < leaves ? p : null)),
        kinds: days.map((_, d) => (d === holiday ? 'nationalHoliday' : 'workday')),
        carried: random() < 0.3 ? Math.floor(random() * 4) - 1 : 0,
      };
    }),
    absences,
  };
};
