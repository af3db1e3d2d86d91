// A plan in a file: what it was made from, the plan, and what it could not keep; enough to explain and judge it anew.
import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { InstrumentSchema } from '../domain/policy/instrument.ts';
import type { Breach } from '../domain/policy/model.ts';
import type { RosterPlan } from '../domain/roster/model.ts';
import type { RosterInput } from '../domain/roster/rosterInput.ts';
import { PlainDateSchema } from '../kernel/time.ts';

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

const LineSchema = z.looseObject({
  employeeId: z.string(),
  unitId: z.string(),
  modes: z.string().regex(/^[KRLDC-]*$/),
  why: z.array(z.int()),
});
const PersonSchema = z.looseObject({
  employeeId: z.string(),
  unitId: z.string(),
  facts: z.array(z.unknown()),
  kinds: z.array(z.string()),
  carried: z.number(),
});
const PlanFileSchema = z.looseObject({
  format: z.literal(planFormat),
  people: z.array(z.looseObject({ employeeId: z.string(), number: z.string(), name: z.string(), unit: z.string() })),
  input: z.looseObject({
    days: z.array(z.object({ day: PlainDateSchema, ramadan: z.boolean() })).min(1),
    instruments: z.array(InstrumentSchema),
    people: z.array(PersonSchema),
    absences: z.array(z.unknown()),
    fixed: z.array(z.unknown()),
    seed: z.int(),
  }),
  plan: z.looseObject({ days: z.array(PlainDateSchema), lines: z.array(LineSchema), reasons: z.array(z.unknown()) }),
  breaches: z.array(z.unknown()),
});

/** The plan in a file, or in one sentence why it cannot be read. */
export const readPlanFile = (path: string): { readonly value: PlanFile } | { readonly fault: string } => {
  let content: unknown;
  try {
    content = JSON.parse(readFileSync(path, 'utf8'));
  } catch {
    return { fault: `${path} cannot be read as JSON; name a file that \`luwes plan --out FILE.json\` wrote` };
  }
  const parsed = PlanFileSchema.safeParse(content);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    return { fault: `${path} is not a plan: ${issue?.path.join('/') ?? ''} ${issue?.message ?? ''}` };
  }
  return { value: content as PlanFile };
};
