import { z } from 'zod';
import { DispensationGroundSchema, declarationKinds, dispensationGrounds } from '../../people/dispensation.ts';
import { clauseBase, type PersonOnDay } from '../model.ts';
import { switchAtPlace } from '../switchAtPlace.ts';
import type { ClauseKind, DayFacts, Spoken } from './clauseKind.ts';

/** Work at home: everybody meant by `who`, or, where grounds are given, those among them to whom one ground applies. */
export const AlwaysHomeSchema = z.strictObject({
  ...clauseBase,
  kind: z.literal('alwaysHome'),
  grounds: z.array(DispensationGroundSchema).min(1).optional(),
  /** Residence by Kemendagri code. */
  residence: z.array(z.string()).min(1).optional(),
  /** Residence in a place where this switch stands on one of these values. */
  residenceUnder: z
    .strictObject({ name: z.enum(['psbb', 'riskZone', 'ppkmLevel', 'emergency']), is: z.array(z.string()).min(1) })
    .optional(),
  /** Kinds of declaration that keep a person at home, and for how many days. */
  declarations: z
    .array(z.strictObject({ kind: z.enum(declarationKinds), days: z.int().min(1).max(60) }))
    .min(1)
    .optional(),
});
export type AlwaysHome = z.infer<typeof AlwaysHomeSchema>;

/** Why this person is kept at home; null when no ground applies. Never names the ground: that is health data (UU 27/2022). */
const groundFor = (clause: AlwaysHome, person: PersonOnDay, facts: DayFacts): Spoken | null => {
  let conditions = false;
  if (clause.grounds !== undefined) {
    conditions = true;
    const held = person.grounds.find((g) => g.until >= facts.day && clause.grounds!.includes(g.ground));
    if (held !== undefined) return { code: 'alwaysHome.dispensation', params: { until: held.until } };
  }
  if (clause.declarations !== undefined) {
    conditions = true;
    const held = person.declarations.find(
      (d) => d.until >= facts.day && clause.declarations!.some((each) => each.kind === d.kind),
    );
    if (held !== undefined) return { code: 'alwaysHome.declaration', params: { until: held.until } };
  }
  if (clause.residence !== undefined) {
    conditions = true;
    if (person.residence !== null && clause.residence.some((code) => person.residence!.startsWith(code)))
      return { code: 'alwaysHome.residence', params: {} };
  }
  if (clause.residenceUnder !== undefined) {
    conditions = true;
    if (
      person.residence !== null &&
      clause.residenceUnder.is.includes(
        switchAtPlace(facts.switches, clause.residenceUnder.name, person.residence, facts.day),
      )
    )
      return { code: 'alwaysHome.residence', params: {} };
  }
  return conditions ? null : { code: 'alwaysHome.all', params: {} };
};

const isPersonal = (clause: AlwaysHome): boolean =>
  clause.grounds !== undefined ||
  clause.declarations !== undefined ||
  clause.residence !== undefined ||
  clause.residenceUnder !== undefined;

export const alwaysHome: ClauseKind<AlwaysHome> = {
  schema: AlwaysHomeSchema,
  fields: [
    { name: 'who', type: 'filter', optional: true },
    { name: 'grounds', type: 'choices', options: dispensationGrounds, optional: true },
    { name: 'declarations', type: 'declarations', optional: true },
    { name: 'residence', type: 'codes', optional: true },
  ],
  strictness: () => 90,
  personal: isPersonal,
  onPerson: (clause, person, facts) => {
    const why = groundFor(clause, person, facts);
    return why === null ? null : { ...why, opens: ['home'], forbids: ['office', 'other'] };
  },
  judge: (clause, cells, facts) =>
    cells.flatMap((cell) => {
      if (cell.mode !== 'office' && cell.mode !== 'other') return [];
      const why = groundFor(clause, cell.person, { ...facts, day: cell.day });
      return why === null ? [] : [{ ...why, day: cell.day, employeeIds: [cell.person.employeeId] }];
    }),
};
