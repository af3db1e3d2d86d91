// Invented wards for tests: round-the-clock units of any size with rules, leave and published days from a seed. No real person.
import { addDays, daysFrom, type PlainDate } from '../../../kernel/time.ts';
import { instrumentWith, personWith } from '../../policy/clauses/trial.ts';
import type { Instrument } from '../../policy/instrument.ts';
import type { RosterInput } from '../rosterInput.ts';
import { seededRandom } from '../seededRandom.ts';
import { noTime, timeLetter } from '../workingTime.ts';

export interface Ward {
  readonly seed: number;
  readonly people: number;
  readonly days?: number;
  readonly units?: number;
  /** Left out: rules are drawn from the seed, some of them impossible to meet. */
  readonly clauses?: readonly object[];
  readonly published?: RosterInput['history'];
  /** Rest and rules change: on one day, for a Ramadan within the plan, or for each person on a day of his own. */
  readonly changing?: 'once' | 'back' | 'each';
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

const drawnRules = (random: () => number): object[] => {
  const upTo = (n: number) => Math.floor(random() * n);
  const some = <T extends object>(chance: number, value: T): T | object => (random() < chance ? value : {});
  return [
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
  ];
};

/** Clauses of which the rest and the rules hold up to a change, and drawn ones after it. */
const withChange = (
  clauses: readonly object[],
  random: () => number,
  kind: NonNullable<Ward['changing']>,
  at: PlainDate,
): object[] => {
  const when = {
    once: [{ when: { to: addDays(at, -1) } }, { when: { from: at } }],
    back: [{ when: { ramadan: false } }, { when: { ramadan: true } }],
    each: [{ who: { services: ['health'] } }, { who: { services: ['fire'] } }],
  }[kind];
  const isLine = (clause: object): boolean => 'kind' in clause && /^(rest|shiftRules)$/.test(`${clause.kind}`);
  return [
    ...clauses.map((clause) => (isLine(clause) ? { ...clause, ...when[0] } : clause)),
    ...drawnRules(random).map((clause) => ({ ...clause, ...when[1] })),
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
    ...drawnRules(random),
    ...(random() < 0.3 ? [{ kind: 'alwaysHome', grounds: ['pregnant', 'nursing'] }] : []),
    ...(random() < 0.3 ? [{ kind: 'alwaysOffice', because: 'service' }] : []),
  ];
};

/** Plain input of a plan for wards from Monday 30 November 2026; the same values give the same input. */
export const inventWard = (ward: Ward): RosterInput => {
  const { seed, people: size, days = 28, units = 1, clauses, published, changing } = ward;
  const random = seededRandom(seed ^ 0x2c1b3c6d);
  const all = daysFrom(first, addDays(first, days - 1));
  const own = clauses ?? drawnClauses(random, size);
  // A stream of its own, so that the ward is the same without the change.
  const other = seededRandom(seed ^ 0x7f4a7c15);
  const at = 1 + Math.floor(other() * (days - 1));
  const back = at + 1 + Math.floor(other() * (days - at));
  const changed = changing === undefined ? own : withChange(own, other, changing, all[at]!);
  const instruments: Instrument[] = [instrumentWith(changed, { id: `bangsal-${seed}` })];
  const ids = Array.from({ length: units * size }, (_, i) => `e${String(i).padStart(3, '0')}`);
  const drawn = clauses === undefined;
  return {
    days: all.map((day, d) => ({ day, ramadan: changing === 'back' && d >= at && d < back })),
    region: null,
    instruments,
    switches: [],
    rooms: [],
    counters: [],
    people: ids.map((employeeId, i) => {
      const unitId = `u${Math.floor(i / size)}`;
      const joins = drawn && random() < 0.05 ? Math.floor(random() * days) : 0;
      const moves = changing === 'each' ? Math.floor(other() * (days + 1)) : days;
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
        facts: all.map((_, d) => (d < joins ? null : d < moves ? facts : { ...facts, services: ['fire'] as const })),
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

/** The same with published days before and after the plan, drawn without regard to any rule. */
export const withPast = (input: RosterInput, seed: number): RosterInput => {
  const random = seededRandom(seed);
  const last = input.days.at(-1)!.day;
  const days = [...daysFrom(addDays(first, -8), addDays(first, -1)), ...daysFrom(addDays(last, 1), addDays(last, 10))];
  const shifts = input.instruments[0]!.clauses.find((clause) => clause.kind === 'shifts')!;
  const ref = { instrument: input.instruments[0]!.id, clause: shifts.id, article: shifts.article };
  const times = shifts.times.map(({ name, start, end }) => ({ name, start, end, kind: 'shift' as const, ref }));
  const drawn = () => days.map(() => (random() < 0.6 ? Math.floor(random() * times.length) : -1));
  const lines = input.people.map(({ employeeId }) => {
    const line = drawn();
    return {
      employeeId,
      modes: line.map((time) => (time < 0 ? '-' : 'K')).join(''),
      times: line.map((time) => (time < 0 ? noTime : timeLetter(time))).join(''),
    };
  });
  return { ...input, history: { days: days.map((day) => ({ day, ramadan: false })), lines, times } };
};
