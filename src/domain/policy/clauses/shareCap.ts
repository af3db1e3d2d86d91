import { z } from 'zod';
import { anyOf, filterPredicate } from '../filterPredicate.ts';
import { groupBy } from '../groupBy.ts';
import { clauseBase, FilterSchema, type PersonOnDay } from '../model.ts';
import { ownGroups } from '../ownGroups.ts';
import { countOf, roundings, ShareSchema, shareText } from '../share.ts';
import type { ClauseKind, Fault, Spoken } from './clauseKind.ts';

/** At most or at least a share of the people of a unit, an OPD or the agency in the office or at home. */
export const ShareCapSchema = z.strictObject({
  ...clauseBase,
  kind: z.literal('shareCap'),
  place: z.enum(['office', 'home']),
  bound: z.enum(['atMost', 'atLeast']),
  share: ShareSchema,
  per: z.enum(['unit', 'opd', 'agency']),
  /** Who makes up the whole; everybody whom the clause speaks of when left out. */
  counted: FilterSchema.optional(),
  /** Out of both parts: neither in the whole nor in the count. */
  excluded: z.array(FilterSchema).min(1).optional(),
  rounding: z.enum(roundings),
  minimumOne: z.boolean(),
});
export type ShareCap = z.infer<typeof ShareCapSchema>;

const groupKey = (clause: ShareCap, person: PersonOnDay): string =>
  clause.per === 'unit' ? person.unitId : clause.per === 'opd' ? (person.opdId ?? person.unitId) : 'agency';

const counts = new WeakMap<ShareCap, (person: PersonOnDay) => boolean>();
const isCounted = (clause: ShareCap): ((person: PersonOnDay) => boolean) => {
  let test = counts.get(clause);
  if (test === undefined) {
    const inside = filterPredicate(clause.counted);
    const outside = anyOf(clause.excluded);
    test = (person) => inside(person) && !outside(person);
    counts.set(clause, test);
  }
  return test;
};

/** The office share this clause comes to, and whether it is a ceiling on presence. */
const ceiling = (clause: ShareCap): boolean => (clause.place === 'office') === (clause.bound === 'atMost');

export const shareCap: ClauseKind<ShareCap> = {
  schema: ShareCapSchema,
  fields: [
    { name: 'bound', type: 'choice', options: ['atMost', 'atLeast'] },
    { name: 'share', type: 'share' },
    { name: 'place', type: 'choice', options: ['office', 'home'] },
    { name: 'per', type: 'choice', options: ['unit', 'opd', 'agency'] },
    { name: 'rounding', type: 'choice', options: roundings },
    { name: 'counted', type: 'filter', optional: true },
    { name: 'excluded', type: 'filters', optional: true },
    { name: 'minimumOne', type: 'yesNo' },
  ],
  strictness: (clause) => {
    const office =
      clause.place === 'office' ? clause.share.num / clause.share.den : 1 - clause.share.num / clause.share.den;
    return Math.round(100 * (ceiling(clause) ? 1 - office : office));
  },
  subject: () => 'share',
  onPerson: (clause, person) =>
    isCounted(clause)(person)
      ? {
          code: `shareCap.${clause.place}.${clause.bound}`,
          params: { share: shareText(clause.share) },
          opens: ['home', 'office'],
        }
      : null,
  onDay: (clause, people) =>
    [...groupBy(people.filter(isCounted(clause)), (person) => groupKey(clause, person))].map(([key, group]) => {
      const count = countOf(clause.share, group.length, clause.rounding, clause.minimumOne);
      return {
        key,
        mode: clause.place,
        counted: group.map((person) => person.employeeId),
        min: clause.bound === 'atLeast' ? count : null,
        max: clause.bound === 'atMost' ? count : null,
        code: `shareCap.${clause.place}.${clause.bound}`,
        params: { share: shareText(clause.share), count, of: group.length },
      };
    }),
  judge: (clause, cells) => {
    const groups = ownGroups(cells, (cell) =>
      cell.mode === 'off' || !isCounted(clause)(cell.person) ? null : `${cell.day} ${groupKey(clause, cell.person)}`,
    );
    const faults: Fault[] = [];
    for (const [key, group] of groups) {
      const of = group.length;
      const ids = group.flatMap((cell) => (cell.mode === clause.place ? [cell.person.employeeId] : []));
      const allowed = countOf(clause.share, of, clause.rounding, clause.minimumOne);
      if (clause.bound === 'atMost' ? ids.length <= allowed : ids.length >= allowed) continue;
      faults.push({
        code: `shareCap.${clause.place}.${clause.bound}`,
        params: { share: shareText(clause.share), count: allowed, of, found: ids.length },
        day: key.slice(0, 10) as Fault['day'],
        employeeIds: ids,
      });
    }
    return faults;
  },
  contradictions: (clause) => {
    const found: Spoken[] = [];
    if (clause.share.num > clause.share.den) found.push({ code: 'shareOverWhole', params: {} });
    if (clause.share.num === 0 && clause.minimumOne) found.push({ code: 'noneButOne', params: {} });
    if (clause.share.num === 0 && clause.bound === 'atLeast') found.push({ code: 'atLeastNone', params: {} });
    return found;
  },
};
