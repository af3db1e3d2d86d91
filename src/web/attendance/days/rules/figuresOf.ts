import type { Rule } from '../../../../domain/attendance/day/rules.ts';

const names = [
  'beforeMinutes',
  'afterMinutes',
  'mergeSeconds',
  'stepMinutes',
  'lateMinutes',
  'earlyMinutes',
  'earlierMinutes',
  'laterMinutes',
  'lateUpTo',
  'freeTimes',
  'percent',
  'minutes',
  'ramadanMinutes',
  'slackMinutes',
] as const;
export type FigureName = (typeof names)[number];

/** The single numbers of a rule that an agency may set otherwise; bands of classes are a table of their own. */
export const figuresOf = (rule: Rule): readonly (readonly [FigureName, number])[] =>
  names.flatMap((name) => {
    const value = (rule as unknown as Readonly<Record<string, unknown>>)[name];
    return typeof value === 'number' ? [[name, value] as const] : [];
  });

/** The rule with one of its numbers set. */
export const withFigure = (rule: Rule, name: FigureName, value: number): Rule => ({ ...rule, [name]: value }) as Rule;

/** The bands with the end or the percentage of one of them set; each begins a minute after the one before. */
export const withBand = (
  rule: Extract<Rule, { kind: 'classes' }>,
  index: number,
  change: { readonly to?: number; readonly percent?: number },
): Rule => {
  let from = rule.bands[0]?.from ?? 1;
  const bands = rule.bands.map((band, i) => {
    const next = { ...band, ...(i === index ? change : {}), from };
    from = (next.to ?? from) + 1;
    return next;
  });
  return { ...rule, bands };
};
