import type { attendanceDoubtEndpoints } from '../../../contract/attendanceDoubt.ts';
import { groupBy } from '../../../domain/people/groupBy.ts';
import { ok } from '../../../kernel/result.ts';
import { addDays } from '../../../kernel/time.ts';
import type { Handler } from '../../platform/http/bind.ts';
import { promptedDays } from './promptStore.ts';
import { doubtReader } from './reader.ts';

const mostDays = 31;

/** Who left prompts unanswered. It lies beside the work report and takes nothing from anybody. */
export const readPrompts: Handler<typeof attendanceDoubtEndpoints.prompts> = async (call) => {
  const { tx, actor, query, now } = call;
  const reader = await doubtReader(call);
  const from = query.from < addDays(query.to, -mostDays) ? addDays(query.to, -mostDays) : query.from;
  const days = await promptedDays(tx, actor.agencyId, { from, to: query.to }, reader.unitIds, now);
  const people = [...groupBy(days, ({ employeeId }) => employeeId)].map(([employeeId, own]) => ({
    employeeId,
    name: own[0]!.name,
    unitName: reader.tree.get(own[0]!.unitId ?? '')?.name ?? '',
    asked: own.reduce((sum, { asked }) => sum + asked, 0),
    answered: own.reduce((sum, { answered }) => sum + answered, 0),
    days: own
      .map(({ day, asked, answered }) => ({ day, asked, answered }))
      .filter((each) => each.answered < each.asked),
  }));
  return ok({
    people: people
      .filter((each) => each.employeeId !== actor.employeeId && each.answered < each.asked)
      .sort((a, b) => b.asked - b.answered - (a.asked - a.answered)),
  });
};
