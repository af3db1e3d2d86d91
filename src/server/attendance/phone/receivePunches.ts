import type { attendancePhoneEndpoints, PunchResult, SentEvent } from '../../../contract/attendancePhone.ts';
import { receiptNumber } from '../../../domain/attendance/proof/receiptNumber.ts';
import { ok, type Problem, refuse } from '../../../kernel/result.ts';
import { en } from '../../../words/en.ts';
import { id as indonesian } from '../../../words/id.ts';
import { problemSentence } from '../../../words/problemSentence.ts';
import type { Handler } from '../../platform/http/bind.ts';
import { IngestFull, PunchRefused } from '../ingest/groupCommit.ts';
import { recordPunches } from '../ingest/recordPunches.ts';
import { judgeDisplayScan } from '../kiosk/displayScan.ts';
import { anchorToken } from './anchorToken.ts';
import { groundsOf } from './ground.ts';
import { codeIn, judgePunch } from './judgePunch.ts';

/** The id that an event bears, where its text is too bad to be read; the phone finds it by its place in the answer. */
const idOf = (sent: SentEvent): string => /"id":"([0-9a-f-]{36})"/.exec(sent.text)?.[1] ?? '';

/** Each event is answered by itself, and only after its punch is committed. */
export const receivePunches: Handler<typeof attendancePhoneEndpoints.punches> = async (call) => {
  const { deps, actor, body, now, visitor, language } = call;
  if (actor.employeeId === null) return refuse('phone.noEmployee');
  const { agencyId, employeeId } = actor;
  const { masterKey } = deps.config;
  const grounds = groundsOf(deps);
  let ground = await grounds.person(agencyId, employeeId, now);
  if (!ground.phones.some((each) => each.phone_id === body.phone))
    ground = await grounds.person(agencyId, employeeId, now, true);
  const sending = {
    masterKey,
    agencyId,
    employeeId,
    phoneId: body.phone,
    clocks: body.clocks,
    receivedAt: now,
    address: visitor.address,
    ground,
  };
  const refused = (sent: SentEvent, problem: Problem): PunchResult => ({
    id: idOf(sent),
    state: 'refused',
    code: problem.code,
    sentence: problemSentence(language === 'en' ? en : indonesian, problem),
  });
  /** With a code of a door display the event is judged again by what the code proves; when it was scanned is known only after the first time. */
  const judge = async (sent: SentEvent) => {
    const first = judgePunch(sending, sent);
    // Most have none, and this tells it without reading the event a second time.
    const text = sent.text.includes('"code":null') ? null : codeIn(sent.text);
    if (!first.ok || text === null) return first;
    const { earliest, latest } = first.value;
    const scan = { agencyId, employeeId, text, earliest, latest };
    const display = await deps.db.inAgency(agencyId, (tx) => judgeDisplayScan(tx, deps, scan, now));
    return judgePunch(sending, sent, display);
  };
  const record = async (sent: SentEvent): Promise<PunchResult> => {
    const judged = await judge(sent);
    if (!judged.ok) return refused(sent, judged.problem);
    const punch = judged.value;
    try {
      const [recorded] = await recordPunches(deps, agencyId, [punch]);
      const { id, at, grade, place, waits } = punch;
      return {
        id,
        state: recorded === 'known' ? 'known' : 'received',
        receipt: receiptNumber(id),
        at,
        grade,
        place,
        waits,
      };
    } catch (cause) {
      if (cause instanceof PunchRefused) return refused(sent, { code: 'phone.unreadable' });
      throw cause;
    }
  };
  try {
    const results = await Promise.all(body.events.map(record));
    return ok({
      results,
      anchor: { token: anchorToken(masterKey, { agencyId, employeeId, phoneId: body.phone }, now), at: now },
    });
  } catch (cause) {
    if (cause instanceof IngestFull) return refuse('general.unavailable');
    throw cause;
  }
};

export const readAnchor: Handler<typeof attendancePhoneEndpoints.anchor> = async ({ deps, actor, query, now }) => {
  if (actor.employeeId === null) return refuse('phone.noEmployee');
  const whose = { agencyId: actor.agencyId, employeeId: actor.employeeId, phoneId: query.phone };
  return ok({ token: anchorToken(deps.config.masterKey, whose, now), at: now });
};
