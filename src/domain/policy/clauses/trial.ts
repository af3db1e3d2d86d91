// For tests only: a person, a clause and a day put together in one line.
import { addDays, daysFrom, type PlainDate } from '../../../kernel/time.ts';
import { ClauseSchema } from '../clause.ts';
import { dayContext, noFacts } from '../dayContext.ts';
import { type Instrument, InstrumentSchema } from '../instrument.ts';
import { judgePlan } from '../judgePlan.ts';
import { indexInUnits, limitsFor } from '../limitsFor.ts';
import type { Mode, PersonOnDay } from '../model.ts';
import { rulePerson } from '../rulePerson.ts';
import type { PolicyFacts } from './clauseKind.ts';

export const personWith = (over: Partial<PersonOnDay> = {}): PersonOnDay => ({
  employeeId: 'e1',
  unitId: 'u1',
  unitPath: ['root', 'u1'],
  opdId: 'o1',
  unitKind: 'dinas',
  services: [],
  strategic: false,
  head: false,
  employmentKind: 'pns',
  positionKind: 'pelaksana',
  jobKind: 'administration',
  residence: null,
  workplaceId: null,
  roomId: null,
  grounds: [],
  declarations: [],
  standing: { performance: null, itSkill: null, penalty: null, inPositionSince: null },
  ...over,
});

/** `e1` to `e<count>` in one unit. */
export const peopleOf = (count: number, over: Partial<PersonOnDay> = {}): PersonOnDay[] =>
  Array.from({ length: count }, (_, i) => personWith({ employeeId: `e${i + 1}`, ...over }));

export const instrumentWith = (clauses: readonly object[], over: Partial<Instrument> = {}): Instrument =>
  InstrumentSchema.parse({
    id: 'trial',
    form: 'circular',
    level: 'city',
    issuer: 'Wali Kota',
    number: '1',
    title: { id: 'Uji', en: 'Trial' },
    issued: null,
    from: '2026-01-01',
    to: null,
    state: 'inForce',
    region: null,
    certain: true,
    ...over,
    clauses: clauses.map((clause, i) => ({ id: `c${i + 1}`, article: `Angka ${i + 1}`, ...clause })),
  });
export const clauseWith = (clause: object) => ClauseSchema.parse({ id: 'c1', article: 'Angka 1', ...clause });

/** Opens work at home, so that a clause alone can be seen to close it. */
export const homeIsOpen = { kind: 'homeAllowed', places: ['home'] };

type Given = {
  readonly people?: readonly PersonOnDay[];
  readonly facts?: Partial<PolicyFacts>;
  readonly ramadan?: boolean;
};

const daysOf = (
  clauses: readonly object[],
  days: readonly PlainDate[],
  { people = [personWith()], facts, ramadan = false }: Given,
) => {
  const instruments = [instrumentWith(clauses)];
  const indexInUnit = indexInUnits(people);
  return days.map((day) => {
    const context = dayContext(instruments, { day, ramadan, region: null }, { ...noFacts, indexInUnit, ...facts });
    return { context, people, rulings: people.map((person) => rulePerson(person, 'workday', context)) };
  });
};

export const ruledBy = (clauses: readonly object[], day: PlainDate, given: Given = {}) =>
  daysOf(clauses, [day], given)[0]!.rulings[0]!;

export const limitsBy = (clauses: readonly object[], from: PlainDate, to: PlainDate, given: Given = {}) =>
  limitsFor(daysOf(clauses, daysFrom(from, to), given));

/** Judges a plan written as one line a person, one letter a day: K office, R home, L elsewhere, - leave, . off. Times go in by `employee day`. */
export const judgedBy = (
  clauses: readonly object[],
  from: PlainDate,
  lines: readonly string[],
  given: Given & {
    readonly times?: Readonly<Record<string, readonly [`${number}:${number}`, `${number}:${number}`]>>;
  } = {},
) => {
  const modeOf: Record<string, Mode> = { K: 'office', R: 'home', L: 'other', '-': 'leave', '.': 'off' };
  const people = given.people ?? peopleOf(lines.length);
  const all = daysOf(clauses, daysFrom(from, addDays(from, lines[0]!.length - 1)), { ...given, people });
  return judgePlan(
    all.map(({ context }, d) => ({
      context,
      cells: people.map((person, p) => {
        const time = given.times?.[`${person.employeeId} ${context.facts.day}`];
        const cell = { person, kind: 'workday' as const, mode: modeOf[lines[p]![d]!]! };
        return time === undefined ? cell : { ...cell, start: time[0], end: time[1] };
      }),
    })),
  );
};
