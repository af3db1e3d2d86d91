import type { leaveEndpoints } from '../../../contract/leave.ts';
import { judgeLeave } from '../../../domain/absence/leave/judgeLeave.ts';
import { ok, refuse } from '../../../kernel/result.ts';
import { yearOf } from '../../../kernel/time.ts';
import { en } from '../../../words/en.ts';
import { id as indonesian } from '../../../words/id.ts';
import { problemSentence } from '../../../words/problemSentence.ts';
import type { Handler } from '../../platform/http/bind.ts';
import { loadLeave } from './leaveGround.ts';

/** What the form shows while the days are chosen. */
export const judgeNow: Handler<typeof leaveEndpoints.judge> = async ({ tx, actor, query, today, language }) => {
  const { employeeId, agencyId } = actor;
  if (employeeId === null) return refuse('general.notFound');
  const { rules, people } = await loadLeave(tx, agencyId, [employeeId], { from: query.from, to: query.to, today });
  const own = people.get(employeeId);
  const rule = rules.get(query.kind);
  if (own === undefined || rule === undefined) return refuse('general.notFound');
  const judged = judgeLeave(rule, query, own.facts);
  const balance = rule.yearly === null ? null : own.facts.balanceOf(yearOf(query.from));
  if (!judged.ok)
    return ok({
      allowed: false,
      length: 0,
      workdays: 0,
      left: balance?.left ?? null,
      problem: {
        code: judged.problem.code,
        ...(judged.problem.params ? { params: { ...judged.problem.params } } : {}),
      },
      sentence: problemSentence(language === 'en' ? en : indonesian, judged.problem),
    });
  const { length, workdays, byYear } = judged.value;
  return ok({
    allowed: true,
    length,
    workdays,
    left: balance === null ? null : balance.left - (byYear[yearOf(query.from)] ?? 0),
    problem: null,
    sentence: '',
  });
};
