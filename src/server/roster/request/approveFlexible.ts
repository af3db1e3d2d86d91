import { modeOfPlace } from '../../../domain/roster/request/flexibleDay.ts';
import { ok, type Result, refuse } from '../../../kernel/result.ts';
import { formatsOf } from '../../../words/format.ts';
import { id as words } from '../../../words/id.ts';
import { namesOf } from '../factStore.ts';
import { judgeFlexibleDays } from './judgeFlexibleDays.ts';
import { notMetText } from './notMetText.ts';
import type { FlexibleRequest } from './requestStore.ts';
import { type Deciding, settleDays } from './settle.ts';

/** Judges the days anew and sets them; hours of one's own change no place and are only recorded. */
export const approveFlexible = async (call: Deciding, request: FlexibleRequest): Promise<Result<undefined>> => {
  const { deps, tx, actor, today, language } = call;
  const { agencyId } = actor;
  const { employeeId, days } = request;
  const { place } = request.body;
  const judged = await judgeFlexibleDays(deps, tx, {
    agencyId,
    employeeId,
    days,
    place,
    today,
    language,
    reader: 'others',
  });
  const against = judged.days.find((day) => !day.allowed);
  if (against) return refuse('flexible.notAllowed', { day: against.day, first: notMetText(language, against) });
  const mode = modeOfPlace[place];
  if (mode === null) return ok(undefined);
  const names = await namesOf(tx, agencyId, [employeeId], today);
  const formats = formatsOf('id');
  const note = words.rosterRequests.planNote.flexibleDay({
    name: names.get(employeeId)?.name ?? '',
    days: formats.list(days.map(formats.dayAndMonth)),
  });
  return settleDays(
    call,
    request.id,
    days.map((day) => ({ employeeId, day, mode })),
    note,
  );
};
