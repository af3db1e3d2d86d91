import { holdsOn, type PlainDate } from '../../../kernel/time.ts';
import type { EmploymentKind } from '../../people/model.ts';
import { type ClauseRef, levels } from '../../policy/model.ts';
import type { Rule, RuleKind, RuleOf, RuleSet } from './rules.ts';

/** A rule with where it stands. */
export type Held<K extends RuleKind> = RuleOf<K> & { readonly ref: ClauseRef };

/** What holds for one kind of employment on one day: at most one rule for each subject. */
export interface DayRules {
  readonly window: Held<'window'>;
  readonly rounding: Held<'rounding'>;
  readonly outage: Held<'outage'>;
  readonly tolerance: Held<'tolerance'> | null;
  readonly flexible: Held<'flexible'> | null;
  readonly makeUp: Held<'makeUp'> | null;
  readonly late: Held<'classes'> | null;
  readonly early: Held<'classes'> | null;
  readonly absence: Held<'absence'> | null;
  readonly dayCap: Held<'dayCap'> | null;
  readonly weekTotal: Held<'weekTotal'> | null;
  readonly homeDay: Held<'homeDay'> | null;
  readonly checkPoints: Held<'checkPoints'> | null;
}

const ranks: readonly RuleSet['level'][] = ['base', ...levels];
const subjectOf = (rule: Rule): string => (rule.kind === 'classes' ? rule.side : rule.kind);

/** From the widest issuer to the closest, then from the earliest day to the latest, then by name: the last one that speaks holds. */
const inOrder = (a: RuleSet, b: RuleSet): number =>
  ranks.indexOf(a.level) - ranks.indexOf(b.level) ||
  (a.from < b.from ? -1 : a.from > b.from ? 1 : a.id < b.id ? -1 : 1);

/** The rules of a day, for one kind of employment; throws where no set says how punches, seconds and outages are taken. */
export const rulesInForce = (sets: readonly RuleSet[], day: PlainDate, kind: EmploymentKind): DayRules => {
  const held = new Map<string, Rule & { ref: ClauseRef }>();
  for (const set of sets.filter((each) => holdsOn(each, day)).sort(inOrder))
    for (const rule of set.rules)
      if (rule.who === undefined || rule.who.includes(kind))
        held.set(subjectOf(rule), { ...rule, ref: { instrument: set.id, clause: rule.id, article: rule.article } });
  const needed = <K extends RuleKind>(subject: K): Held<K> => {
    const rule = held.get(subject);
    if (rule === undefined) throw new Error(`no rule of attendance says "${subject}" on ${day}`);
    return rule as Held<K>;
  };
  const found = <K extends RuleKind>(subject: string): Held<K> | null => (held.get(subject) as Held<K>) ?? null;
  return {
    window: needed('window'),
    rounding: needed('rounding'),
    outage: needed('outage'),
    tolerance: found('tolerance'),
    flexible: found('flexible'),
    makeUp: found('makeUp'),
    late: found('late'),
    early: found('early'),
    absence: found('absence'),
    dayCap: found('dayCap'),
    weekTotal: found('weekTotal'),
    homeDay: found('homeDay'),
    checkPoints: found('checkPoints'),
  };
};

/** The same, each day and kind of employment worked out once: one book serves many people. */
export const openRuleBook = (sets: readonly RuleSet[]) => {
  const known = new Map<string, DayRules>();
  return (day: PlainDate, kind: EmploymentKind): DayRules => {
    const key = `${day} ${kind}`;
    const rules = known.get(key) ?? rulesInForce(sets, day, kind);
    known.set(key, rules);
    return rules;
  };
};
export type RuleBook = ReturnType<typeof openRuleBook>;
