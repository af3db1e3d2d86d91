// Invented wards for tests: round-the-clock units of any size with rules, leave and published days from a seed. No real person.
import { addDays, daysFrom, type PlainDate } from '../../../kernel/time.ts';
import { instrumentWith, personWith } from '../../policy/clauses/trial.ts';
import type { Instrument } from '../../policy/instrument.ts';
import type { RosterInput } from '../rosterInput.ts';
import { seededRandom } from '../seededRandom.ts';

export interface Ward {
  readonly seed: number;
  readonly people: number;
  readonly days?: number;
  readonly units?: number;
  /** Left out: rules are drawn from the seed, some of them impossible to meet. */
  readonly clauses?: readonly object[];
  readonly published?: RosterInput['history'];
}

const first = '2026-11-30' as PlainDate;

/** Three shifts round the clock with ten hours of rest and rules that a ward of this size can keep. */
export const wardClauses = (people: number): object[] => {
  const each = Math.max(1, Math.floor(people / 7));
  return [
    {
      kind: 'shifts',
      roundTheClock: true,
      times: [
        { name: 'Pagi', start: '07:00', end: '14:00', minimum: each },
        { name: 'Sore', start: '14:00', end: '21:00', minimum: each },
        { name: 'Malam', start: '21:00', end: '07:00', minimum: Math.max(1, each - 1) },
      ],
    },
    { kind: 'rest', hours: 10 },
    {
      kind: 'shiftRules',
      longestRun: 6,
      mostNights: 3,
      shortestOff: 1,
      leastMinutes: 2100,
      mostMinutes: 2520,
      mostWeekends: 3,
    },
  ];
};

const drawnClauses = (random: () => number, people: number): object[] => {
  const upTo = (n: number) => Math.floor(random() * n);
  const some = <T extends object>(chance: number, value: T): T | object => (random() < chance ? value : {});
  const each = Math.max(1, Math.round((people / 7) * (0.6 + random() * 0.8)));
  const long = random() < 0.2;
  return [
    {
      kind: 'shifts',
      roundTheClock: true,
      times: long
        ? [{ name: 'Jaga', start: '08:00', end: '08:00', minimum: each }]
        : [
            { name: 'Pagi', start: '07:00', end: '14:00', minimum: each, ...some(0.3, { maximum: each + 2 }) },
            { name: 'Sore', start: '14:00', end: '21:00', minimum: Math.max(1, each - upTo(2)) },
            { name: 'Malam', start: '21:00', end: '07:00', minimum: Math.max(1, each - upTo(3)) },
          ],
    },
    ...(random() < 0.8 ? [{ kind: 'rest', hours: 8 + upTo(8) }] : []),
    ...(random() < 0.8
      ? [
          {
            kind: 'shiftRules',
            longestRun: 3 + upTo(5),
            ...some(0.4, { shortestRun: 2 }),
            ...some(0.4, { shortestOff: 2 }),
            ...some(0.6, { mostNights: 1 + upTo(4) }),
            ...some(0.5, { leastMinutes: 1800 + upTo(500) }),
            ...some(0.6, { mostMinutes: 2300 + upTo(500) }),
            ...some(0.4, { mostWeekends: 2 + upTo(2) }),
          },
        ]
      : []),
    ...(random() < 0.3 ? [{ kind: 'alwaysHome', grounds: ['pregnant', 'nursing'] }] : []),
    ...(random() < 0.3 ? [{ kind: 'alwaysOffice', because: 'service' }] : []),
  ];
};

/** Plain input of a plan for wards from Monday 30 November 2026; the same values give the same input. */
export const inventWard = ({ seed, people: size, days = 28, units = 1, clauses, published }: Ward): RosterInput => {
  const random = seededRandom(seed ^ 0x2c1b3c6d);
  const all = daysFrom(first, addDays(first, days - 1));
  const instruments: Instrument[] = [instrumentWith(clauses ?? drawnClauses(random, size), { id: `bangsal-${seed}` })];
  const ids = Array.from({ length: units * size }, (_, i) => `e${String(i).padStart(3, '0')}`);
  const drawn = clauses === undefined;
  return {
    days: all.map((day) => ({ day, ramadan: false })),
    region: null,
    instruments,
    switches: [],
    rooms: [],
    counters: [],
    people: ids.map((employeeId, i) => {
      const unitId = `u${Math.floor(i / size)}`;
      const joins = drawn && random() < 0.05 ? Math.floor(random() * days) : 0;
      const facts = personWith({
        employeeId,
        unitId,
        unitPath: ['root', unitId],
        services: ['health'],
        jobKind: 'service',
        placeInUnit: i % size,
        grounds: drawn && random() < 0.05 ? [{ ground: 'pregnant', until: all.at(-1)! }] : [],
      });
      return {
        employeeId,
        unitId,
        facts: all.map((_, d) => (d < joins ? null : facts)),
        kinds: all.map((_, d) => (d % 7 >= 5 ? 'weeklyOff' : d === 9 ? 'nationalHoliday' : 'workday')),
        carried: 0,
      };
    }),
    absences: ids.flatMap((employeeId) => {
      if (random() > (drawn ? 0.25 : 0.1)) return [];
      const from = Math.floor(random() * days);
      const to = Math.min(days - 1, from + Math.floor(random() * 5));
      return [{ employeeId, mode: random() < 0.7 ? 'leave' : 'travel', from: all[from]!, to: all[to]! } as const];
    }),
    fixed: drawn
      ? ids.flatMap((employeeId) =>
          random() > 0.1
            ? []
            : [
                {
                  employeeId,
                  day: all[Math.floor(random() * days)]!,
                  mode: random() < 0.5 ? 'office' : 'off',
                } as const,
              ],
        )
      : [],
    seed,
    ...(published === undefined ? {} : { history: published }),
  };
};
