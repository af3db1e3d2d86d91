import type { attendanceDoubtEndpoints } from '../../../contract/attendanceDoubt.ts';
import { mayTakeBack, reachOver } from '../../../domain/attendance/doubt/whoDecides.ts';
import { ok, type Problem, type Result, refuse } from '../../../kernel/result.ts';
import { type Instant, secondsBetween } from '../../../kernel/time.ts';
import { en } from '../../../words/en.ts';
import { id as indonesian } from '../../../words/id.ts';
import { problemSentence } from '../../../words/problemSentence.ts';
import { apart } from '../../platform/db/apart.ts';
import type { Tx } from '../../platform/db/db.ts';
import type { Call, Handler } from '../../platform/http/bind.ts';
import { appendDecision, lockPunch } from './decisionStore.ts';
import { type DoubtfulRow, findDoubt, type PunchKey } from './doubtStore.ts';
import { followDecisions } from './follow.ts';
import { type DoubtReader, doubtReader, pathOf } from './reader.ts';
import { tellPerson } from './tellDoubt.ts';
import { holds, stateOf } from './weighRows.ts';

export const shortestNote = 5;
/** Another time lies so near to the recorded one, and never after the receipt. */
const farthestSeconds = 24 * 3600;

export const isTimePossible = (at: Instant | null, { punch }: Pick<DoubtfulRow, 'punch'>): boolean =>
  at === null || (Math.abs(secondsBetween(punch.at, at)) <= farthestSeconds && at <= punch.receivedAt);

/** A punch of somebody within reach, taken until the transaction ends; one's own is refused. */
export const takeDoubt = async (tx: Tx, reader: DoubtReader, key: PunchKey): Promise<Result<DoubtfulRow>> => {
  await lockPunch(tx, reader.agencyId, key);
  const row = await findDoubt(tx, reader.agencyId, reader.today, key);
  if (row === null || reachOver(reader, pathOf(reader, row.unitId)) === undefined) return refuse('general.notFound');
  return key.employeeId === reader.employeeId ? refuse('doubt.own') : ok(row);
};

type Deciding = Call<typeof attendanceDoubtEndpoints.decide>;

const decideOne = async (call: Deciding, reader: DoubtReader, key: PunchKey): Promise<Result<undefined>> => {
  const { tx, actor, body, deps, now, today, audit } = call;
  const { agencyId } = actor;
  const found = await takeDoubt(tx, reader, key);
  if (!found.ok) return found;
  const row = found.value;
  if (row.last?.final) return refuse('doubt.final');
  if (holds(row)) return refuse('doubt.decided');
  const doubtful = row.punch.waits || row.punch.signals.length > 0 || row.later.length > 0;
  if (!doubtful) return refuse('doubt.nothingToDecide');
  if (!isTimePossible(body.at, row)) return refuse('doubt.timeOutside');
  const reach = reachOver(reader, pathOf(reader, row.unitId)) ?? null;
  const { verdict, at, note } = body;
  const made = { verdict, at, note, decidedAt: now, accountId: actor.accountId, reach, final: false };
  await appendDecision(tx, agencyId, key, made, row.punch.waits ? -1 : 0);
  const kind = verdict === 'refused' ? 'refused' : at === null ? 'accepted' : 'moved';
  await audit(
    `doubt.${kind}`,
    { kind: 'employee', id: key.employeeId },
    { day: key.day, punch: key.punchId, note, ...(at === null ? {} : { at }) },
  );
  await tellPerson({ deps, tx, now, today, agencyId }, key, `doubt.${kind}`, at ?? row.punch.at, { note });
  return ok(undefined);
};

type Undoing = Call<typeof attendanceDoubtEndpoints.undo>;

const undoOne = async (call: Undoing, reader: DoubtReader, key: PunchKey): Promise<Result<undefined>> => {
  const { tx, actor, body, deps, now, today, audit } = call;
  const { agencyId } = actor;
  const found = await takeDoubt(tx, reader, key);
  if (!found.ok) return found;
  const row = found.value;
  if (!holds(row) || row.punch.channel === 'register') return refuse('doubt.notDecided');
  if (row.last!.final) return refuse('doubt.final');
  if (row.appeal) return refuse('doubt.appealWaits');
  const path = pathOf(reader, row.unitId);
  if (!mayTakeBack(reader, path, row.last!)) return refuse('doubt.notYours');
  const reach = reachOver(reader, path) ?? null;
  const made = { verdict: 'reopened', at: null, note: body.note, decidedAt: now, reach, final: false } as const;
  await appendDecision(tx, agencyId, key, { ...made, accountId: actor.accountId }, row.punch.waits ? 1 : 0);
  await audit(
    'doubt.reopened',
    { kind: 'employee', id: key.employeeId },
    { day: key.day, punch: key.punchId, before: stateOf(row), note: body.note },
  );
  await tellPerson({ deps, tx, now, today, agencyId }, key, 'doubt.reopened', row.punch.at, { note: body.note });
  return ok(undefined);
};

type Many = Pick<Call<typeof attendanceDoubtEndpoints.undo>, 'tx' | 'actor' | 'language' | 'now'>;

/** Each stands alone: one that cannot be done is listed with its reason and undoes nothing of the others. */
const each = async (
  { tx, actor, language, now }: Many,
  reader: DoubtReader,
  keys: readonly PunchKey[],
  run: (key: PunchKey) => Promise<Result<undefined>>,
) => {
  const failed: { readonly key: PunchKey; readonly problem: Problem }[] = [];
  const done: PunchKey[] = [];
  const once = new Map(keys.map((key) => [key.punchId, key]));
  for (const key of once.values()) {
    const result = await apart(tx, () => run(key));
    if (result.ok) done.push(key);
    else failed.push({ key, problem: result.problem });
  }
  if (done.length === 0 && failed.every(({ problem }) => problem.code === 'general.notFound'))
    return refuse('general.notFound');
  await followDecisions(tx, actor.agencyId, done, now);
  const words = language === 'en' ? en : indonesian;
  const told = [];
  for (const { key, problem } of failed) {
    const row = problem.code === 'general.notFound' ? null : await findDoubt(tx, actor.agencyId, reader.today, key);
    const { employeeId, day, punchId } = key;
    const detail = problemSentence(words, problem);
    told.push({ employeeId, day, punchId, name: row?.name ?? '', code: problem.code, detail });
  }
  return ok({ done: done.length, failed: told });
};

export const decideDoubts: Handler<typeof attendanceDoubtEndpoints.decide> = async (call) => {
  const { body } = call;
  if ((body.verdict === 'refused' || body.at !== null) && body.note.length < shortestNote)
    return refuse('doubt.noteMissing');
  if (body.at !== null && (body.verdict === 'refused' || body.punches.length > 1)) return refuse('doubt.timeForMany');
  const reader = await doubtReader(call);
  return each(call, reader, body.punches, (key) => decideOne(call, reader, key));
};

export const undoDoubts: Handler<typeof attendanceDoubtEndpoints.undo> = async (call) => {
  const reader = await doubtReader(call);
  return each(call, reader, call.body.punches, (key) => undoOne(call, reader, key));
};
