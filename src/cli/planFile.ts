// A plan in a file: what it was made from, the plan, and what it could not keep; enough to explain and judge it anew.
import { readFileSync, writeFileSync } from 'node:fs';
import { z } from 'zod';
import { InstrumentSchema } from '../domain/policy/instrument.ts';
import type { Breach, PersonOnDay } from '../domain/policy/model.ts';
import type { PersonInRoster } from '../domain/roster/composeProblem.ts';
import type { RosterPlan } from '../domain/roster/model.ts';
import type { RosterInput } from '../domain/roster/rosterInput.ts';
import { PlainDateSchema } from '../kernel/time.ts';
import type { terminalWordsOf } from './terminalLanguage.ts';

type Words = ReturnType<typeof terminalWordsOf>;

export const planFormat = 'luwes-plan-1';

export interface PlanFile {
  readonly format: typeof planFormat;
  readonly people: readonly {
    readonly employeeId: string;
    readonly number: string;
    readonly name: string;
    readonly unit: string;
  }[];
  readonly input: RosterInput;
  readonly plan: RosterPlan;
  readonly breaches: readonly Breach[];
}

/** As written: facts and calendars stand once, people point to them. */
interface Packed extends Omit<PlanFile, 'input'> {
  readonly input: Omit<RosterInput, 'people'> & {
    readonly facts: readonly PersonOnDay[];
    readonly kinds: readonly PersonInRoster['kinds'][];
    readonly people: readonly {
      readonly employeeId: string;
      readonly unitId: string;
      readonly carried: number;
      readonly kinds: number;
      readonly facts: readonly number[];
    }[];
  };
}

const numbered = <T>() => {
  const list: T[] = [];
  const known = new Map<T, number>();
  const indexOf = (value: T): number => {
    const index = known.get(value) ?? list.push(value) - 1;
    known.set(value, index);
    return index;
  };
  return { list, indexOf };
};

export const writePlanFile = (path: string, file: PlanFile): void => {
  const facts = numbered<PersonOnDay>();
  const kinds = numbered<PersonInRoster['kinds']>();
  const people = file.input.people.map((person) => ({
    employeeId: person.employeeId,
    unitId: person.unitId,
    carried: person.carried,
    kinds: kinds.indexOf(person.kinds),
    facts: person.facts.map((each) => (each === null ? -1 : facts.indexOf(each))),
  }));
  const packed: Packed = { ...file, input: { ...file.input, facts: facts.list, kinds: kinds.list, people } };
  writeFileSync(path, JSON.stringify(packed));
};

const unpacked = (packed: Packed): PlanFile => {
  const { facts, kinds, people, ...input } = packed.input;
  return {
    ...packed,
    input: {
      ...input,
      people: people.map((person) => ({
        ...person,
        kinds: kinds[person.kinds] ?? [],
        facts: person.facts.map((index) => facts[index] ?? null),
      })),
    },
  };
};

const LineSchema = z.looseObject({
  employeeId: z.string(),
  unitId: z.string(),
  modes: z.string().regex(/^[KRLDC-]*$/),
  why: z.array(z.int()),
});
const PersonSchema = z.looseObject({
  employeeId: z.string(),
  unitId: z.string(),
  facts: z.array(z.int()),
  kinds: z.int(),
  carried: z.number(),
});
const PlanFileSchema = z.looseObject({
  format: z.literal(planFormat),
  people: z.array(z.looseObject({ employeeId: z.string(), number: z.string(), name: z.string(), unit: z.string() })),
  input: z.looseObject({
    days: z.array(z.object({ day: PlainDateSchema, ramadan: z.boolean() })).min(1),
    instruments: z.array(InstrumentSchema),
    facts: z.array(z.looseObject({ employeeId: z.string(), unitId: z.string() })),
    kinds: z.array(z.array(z.string())),
    people: z.array(PersonSchema),
    absences: z.array(z.unknown()),
    fixed: z.array(z.unknown()),
    seed: z.int(),
  }),
  plan: z.looseObject({ days: z.array(PlainDateSchema), lines: z.array(LineSchema), reasons: z.array(z.unknown()) }),
  breaches: z.array(z.unknown()),
});

/** The plan in a file, or in one sentence why it cannot be read. */
export const readPlanFile = (path: string, t: Words): { readonly value: PlanFile } | { readonly fault: string } => {
  let content: unknown;
  try {
    content = JSON.parse(readFileSync(path, 'utf8'));
  } catch {
    return { fault: t.noPlanJson({ path }) };
  }
  const parsed = PlanFileSchema.safeParse(content);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    return { fault: t.noPlan({ path, reason: `${issue?.path.join('/') ?? ''} ${issue?.message ?? ''}` }) };
  }
  return { value: unpacked(content as Packed) };
};
