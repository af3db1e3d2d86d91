import { z } from 'zod';
import { PlainDateSchema } from '../../kernel/time.ts';
import { DispensationGroundSchema, declarationKinds } from '../people/dispensation.ts';
import {
  EmploymentKindSchema,
  JobKindSchema,
  PositionKindSchema,
  ServiceTagSchema,
  UnitKindSchema,
} from '../people/model.ts';
import { dayContext, noFacts } from './dayContext.ts';
import type { Instrument } from './instrument.ts';
import { limitsFor } from './limitsFor.ts';
import { modes, type PersonOnDay, TextSchema } from './model.ts';
import { rulePerson } from './rulePerson.ts';

/** What the example says of a person; everything else is an ordinary executor in a dinas. */
export const FactsSchema = z.strictObject({
  employmentKind: EmploymentKindSchema.optional(),
  positionKind: PositionKindSchema.optional(),
  jobKind: JobKindSchema.optional(),
  unitKind: UnitKindSchema.optional(),
  services: z.array(ServiceTagSchema).optional(),
  strategic: z.boolean().optional(),
  head: z.boolean().optional(),
  residence: z.string().optional(),
  grounds: z.array(z.strictObject({ ground: DispensationGroundSchema, until: PlainDateSchema })).optional(),
  declarations: z.array(z.strictObject({ kind: z.enum(declarationKinds), until: PlainDateSchema })).optional(),
  penalty: z.boolean().optional(),
  performance: z.enum(['below', 'as', 'above']).optional(),
  itSkill: z.enum(['low', 'enough', 'high']).optional(),
  inPositionSince: PlainDateSchema.optional(),
});

/** One worked example of `cases.json`: a person on a day, or a unit of people, and what must come out. */
export const WorkedCaseSchema = z.strictObject({
  title: TextSchema,
  date: PlainDateSchema,
  ramadan: z.boolean().default(false),
  switches: z
    .array(
      z.strictObject({
        name: z.enum(['psbb', 'riskZone', 'ppkmLevel', 'emergency']),
        value: z.string(),
        region: z.string().optional(),
      }),
    )
    .default([]),
  /** Other instruments in force at the same time. */
  with: z.array(z.string()).default([]),
  person: FactsSchema.default({}),
  /** A unit made up of so many people of each sort, for examples that count. */
  unit: z.array(FactsSchema.extend({ people: z.int().min(1).max(500) })).optional(),
  expect: z.strictObject({
    allowed: z.array(z.enum(modes)).min(1).optional(),
    /** Code of the deciding reason, and the clause it names. */
    reason: z.string().optional(),
    clause: z.string().optional(),
    duties: z.array(z.string()).optional(),
    officeDuty: z.string().optional(),
    overruled: z.array(z.string()).optional(),
    homeRank: z.number().optional(),
    limit: z
      .strictObject({ mode: z.enum(['office', 'home']), min: z.int().optional(), max: z.int().optional(), of: z.int() })
      .optional(),
    noLimit: z.literal(true).optional(),
  }),
});
export type WorkedCase = z.infer<typeof WorkedCaseSchema>;

export const personOf = (facts: z.infer<typeof FactsSchema>, employeeId: string): PersonOnDay => {
  const { penalty, performance, itSkill, inPositionSince, ...given } = facts;
  return {
    employeeId,
    unitId: 'unit',
    unitPath: ['root', 'unit'],
    opdId: 'unit',
    unitKind: given.unitKind ?? 'dinas',
    services: given.services ?? [],
    strategic: given.strategic ?? false,
    head: given.head ?? false,
    employmentKind: given.employmentKind ?? 'pns',
    positionKind: given.positionKind ?? 'pelaksana',
    jobKind: given.jobKind ?? 'administration',
    residence: given.residence ?? null,
    workplaceId: null,
    roomId: null,
    grounds: given.grounds ?? [],
    declarations: given.declarations ?? [],
    standing: {
      performance: performance ?? null,
      itSkill: itSkill ?? null,
      penalty: penalty ?? null,
      inPositionSince: inPositionSince ?? null,
    },
  };
};

/** What differs from the example's expectation, one line each; empty when it holds. `instruments` holds at least those the example names. */
export const runWorkedCase = (example: WorkedCase, own: Instrument, instruments: readonly Instrument[]): string[] => {
  const inForce = instruments.filter((each) => each.id === own.id || example.with.includes(each.id));
  const switches = example.switches.map((each) => ({ ...each, from: example.date, to: null }));
  const context = dayContext(
    inForce,
    { day: example.date, ramadan: example.ramadan, region: null },
    { ...noFacts, switches },
  );
  const people =
    example.unit === undefined
      ? [personOf(example.person, 'person-1')]
      : example.unit.flatMap(({ people: count, ...facts }, sort) =>
          Array.from({ length: count }, (_, i) => personOf(facts, `person-${sort}-${String(i).padStart(3, '0')}`)),
        );
  const rulings = people.map((each) => rulePerson(each, 'workday', context));
  const ruling = rulings[0]!;
  const { expect } = example;
  const wrong: string[] = [];
  const same = (what: string, found: unknown, wanted: unknown) => {
    if (wanted !== undefined && JSON.stringify(found) !== JSON.stringify(wanted))
      wrong.push(`${what}: ${JSON.stringify(found)}, not ${JSON.stringify(wanted)}`);
  };
  same('allowed', [...ruling.allowed].sort(), expect.allowed === undefined ? undefined : [...expect.allowed].sort());
  same('reason', ruling.because[0]?.code ?? null, expect.reason);
  same('clause', ruling.because[0]?.ref?.clause ?? null, expect.clause);
  same(
    'duties',
    ruling.duties.map((each) => each.code),
    expect.duties,
  );
  same('officeDuty', ruling.officeDuties?.[0]?.code ?? null, expect.officeDuty);
  same(
    'overruled',
    ruling.overruled.map((each) => `${each.reason.ref?.instrument}/${each.reason.ref?.clause}`),
    expect.overruled,
  );
  same('homeRank', ruling.homeRank ?? 0, expect.homeRank);
  const { dayLimits } = limitsFor([{ context, people, rulings }]);
  if (expect.noLimit) same('limits', dayLimits.length, 0);
  if (expect.limit !== undefined) {
    const { mode, min, max, of } = expect.limit;
    const found = dayLimits.map((each) => ({ mode: each.mode, min: each.min, max: each.max, of: each.counted.length }));
    const wanted = { mode, min: min ?? null, max: max ?? null, of };
    if (!found.some((each) => JSON.stringify(each) === JSON.stringify(wanted))) same('limit', found, [wanted]);
  }
  return wrong;
};
