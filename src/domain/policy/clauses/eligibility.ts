import { z } from 'zod';
import { addMonths } from '../../../kernel/time.ts';
import { JobKindSchema, jobKinds } from '../../people/model.ts';
import { clauseBase, type PersonOnDay } from '../model.ts';
import { switchAtPlace } from '../switchAtPlace.ts';
import type { ClauseKind, DayFacts, Spoken } from './clauseKind.ts';

/** The ten considerations of SE MenPANRB 58/2020 and, with `newInPosition`, the criteria of PermenPANRB 4/2025 art. 25. */
const considerations = [
  'jobKind',
  'performance',
  'itSkill',
  'discipline',
  'health',
  'residence',
  'familyHealth',
  'travel',
  'contact',
  'unitTask',
  'newInPosition',
] as const;

/** One thing looked at when deciding who may work at home: it blocks, or it ranks with a weight. */
export const EligibilitySchema = z.strictObject({
  ...clauseBase,
  kind: z.literal('eligibility'),
  consideration: z.enum(considerations),
  effect: z.enum(['blocks', 'ranks']),
  /** For `ranks`. */
  weight: z.int().min(0).max(100).optional(),
  /** For `jobKind`: work that can be done at home. */
  jobKinds: z.array(JobKindSchema).min(1).optional(),
  /** For `newInPosition`: months on the position before home work is open. */
  months: z.int().min(1).max(60).optional(),
  /** For `residence`: Kemendagri codes that speak for home. */
  residence: z.array(z.string()).min(1).optional(),
});
export type Eligibility = z.infer<typeof EligibilitySchema>;

/** By the codes the clause names, or, where it names none, by the places under PSBB. */
const livesUnderRestriction = (clause: Eligibility, person: PersonOnDay, facts: DayFacts): boolean => {
  const { residence } = person;
  if (residence === null) return false;
  if (clause.residence !== undefined) return clause.residence.some((code) => residence.startsWith(code));
  return switchAtPlace(facts.switches, 'psbb', residence, facts.day) === 'on';
};

/** What the consideration says of home work: 1 for it, -1 against it, 0 nothing known or nothing to say. */
const leaning = (clause: Eligibility, person: PersonOnDay, facts: DayFacts): -1 | 0 | 1 => {
  const { standing } = person;
  const declared = (kinds: readonly string[]) =>
    person.declarations.some((d) => d.until >= facts.day && kinds.includes(d.kind)) ? 1 : 0;
  switch (clause.consideration) {
    case 'jobKind':
      return (clause.jobKinds ?? ['administration', 'technology']).includes(person.jobKind) ? 1 : -1;
    case 'performance':
      return standing.performance === null || standing.performance === 'as'
        ? 0
        : standing.performance === 'above'
          ? 1
          : -1;
    case 'itSkill':
      return standing.itSkill === null || standing.itSkill === 'enough' ? 0 : standing.itSkill === 'high' ? 1 : -1;
    case 'discipline':
      return standing.penalty === true ? -1 : 0;
    case 'health':
      return person.grounds.some((g) => g.until >= facts.day) ? 1 : 0;
    case 'residence':
      return livesUnderRestriction(clause, person, facts) ? 1 : 0;
    case 'familyHealth':
      return declared(['familyIllness']);
    case 'travel':
      return declared(['domesticTravel', 'foreignTravel']);
    case 'contact':
      return declared(['contact']);
    case 'unitTask':
      return person.strategic ? -1 : 0;
    case 'newInPosition':
      return standing.inPositionSince !== null && addMonths(standing.inPositionSince, clause.months ?? 12) > facts.day
        ? -1
        : 0;
  }
};

/** Considerations whose name alone would tell of somebody's health; their reasons say nothing more than that they were weighed. */
const silent = new Set<string>(['health', 'familyHealth', 'contact', 'travel']);
const paramsOf = (clause: Eligibility): Spoken['params'] =>
  clause.consideration === 'newInPosition' ? { months: clause.months ?? 12 } : {};
const codeOf = (clause: Eligibility): string =>
  `eligibility.${silent.has(clause.consideration) ? 'declared' : clause.consideration}`;

export const eligibility: ClauseKind<Eligibility> = {
  schema: EligibilitySchema,
  fields: [
    { name: 'consideration', type: 'choice', options: considerations },
    { name: 'effect', type: 'choice', options: ['blocks', 'ranks'] },
    { name: 'weight', type: 'integer', min: 0, max: 100, optional: true },
    { name: 'months', type: 'integer', min: 1, max: 60, optional: true },
    { name: 'jobKinds', type: 'choices', options: jobKinds, optional: true },
    { name: 'residence', type: 'codes', optional: true },
  ],
  strictness: () => 50,
  onPerson: (clause, person, facts) => {
    const lean = leaning(clause, person, facts);
    if (lean === 0) return null;
    const spoken = { code: codeOf(clause), params: paramsOf(clause) };
    if (clause.effect === 'blocks') return lean < 0 ? { ...spoken, forbids: ['home', 'other'] } : null;
    return { ...spoken, homeRank: lean * (clause.weight ?? 0) };
  },
  judge: (clause, cells, facts) =>
    clause.effect === 'ranks'
      ? []
      : cells.flatMap((cell) =>
          (cell.mode === 'home' || cell.mode === 'other') &&
          leaning(clause, cell.person, { ...facts, day: cell.day }) < 0
            ? [
                {
                  code: codeOf(clause),
                  params: paramsOf(clause),
                  day: cell.day,
                  employeeIds: [cell.person.employeeId],
                },
              ]
            : [],
        ),
  contradictions: (clause) =>
    clause.effect === 'ranks' && !clause.weight
      ? [{ code: 'ranksWithoutWeight', params: {} }]
      : clause.effect === 'blocks' &&
          ['health', 'familyHealth', 'travel', 'contact', 'residence'].includes(clause.consideration)
        ? [{ code: 'blocksTheProtected', params: {} }]
        : [],
};
