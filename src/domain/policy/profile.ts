import { addMonths } from '../../kernel/time.ts';
import type { DayFacts } from './clauses/clauseKind.ts';
import type { ClauseInForce } from './clausesInForce.ts';
import type { PersonOnDay } from './model.ts';

/**
 * A text that is equal for two people whenever the clauses in force cannot tell them apart, so that thousands of people
 * come down to some hundred rulings a day. Only what some clause looks at goes into it.
 */
export const profileFor = (clauses: readonly ClauseInForce[], facts: DayFacts): ((person: PersonOnDay) => string) => {
  const text = JSON.stringify(clauses.map((each) => [each.scope, each.clause]));
  const mentions = (word: string) => text.includes(`"${word}"`);
  const parts: ((person: PersonOnDay) => string)[] = [];
  if (mentions('unitIds')) parts.push((p) => `${p.unitPath.join('/')}/${p.unitId}`);
  if (mentions('employeeIds')) parts.push((p) => p.employeeId);
  if (mentions('waves') || mentions('cohorts'))
    parts.push((p) => String(facts.indexInUnit.get(p.employeeId) ?? p.employeeId));
  if (mentions('residence') || mentions('residenceUnder')) parts.push((p) => p.residence ?? '');
  if (mentions('attributes')) parts.push((p) => p.attributes?.join(',') ?? '');
  const months = new Set(
    clauses.flatMap(({ clause }) =>
      clause.kind === 'eligibility' && clause.consideration === 'newInPosition' ? [clause.months ?? 12] : [],
    ),
  );
  for (const each of months) {
    const since = addMonths(facts.day, -each);
    parts.push(({ standing }) => (standing.inPositionSince !== null && standing.inPositionSince > since ? 'new' : ''));
  }
  return (p) => {
    const { standing } = p;
    let key = `${p.employmentKind}|${p.positionKind}|${p.jobKind}|${p.unitKind}|${p.services.join(',')}|${p.strategic}|${p.head}|${standing.performance}|${standing.itSkill}|${standing.penalty}`;
    for (const each of p.grounds) key += `|${each.ground}${each.until}`;
    for (const each of p.declarations) key += `|${each.kind}${each.until}`;
    for (const part of parts) key += `|${part(p)}`;
    return key;
  };
};
