// Amendments that nobody has published yet step aside while a request is settled on what is published, and come back after it.
import { sameLine, sameOn, withDays } from '../../../domain/roster/lineDays.ts';
import type { Id } from '../../../kernel/id.ts';
import { ok, type Result, refuse } from '../../../kernel/result.ts';
import type { PlainDate } from '../../../kernel/time.ts';
import { id as words } from '../../../words/id.ts';
import { insertLines, type KeptLine, linesOf } from '../lineStore.ts';
import type { OpenPlan } from '../openPlan.ts';
import { appendAction, insertVersion, readBreaches } from '../planStore.ts';
import { isWorkedOutSince, lineVersions, makerOf } from '../versionStore.ts';
import type { Deciding, SettledCell } from './settle.ts';

export interface SetAside {
  /** The version that stands as what is published does. */
  readonly version: number;
  /** The version that waited, and the lines in which it differs; empty where nothing waited. */
  readonly waitedIn: number;
  readonly lines: readonly KeptLine[];
}
type Acting = Pick<Deciding, 'tx' | 'actor' | 'now'>;

/**
 * Makes a version that stands as what is published. Refused where the amendments touch a cell that the request needs, or where
 * the plan was worked out anew, which is published or dropped as a whole.
 */
export const setAside = async (
  { tx, actor, now }: Acting,
  { plan, standing }: OpenPlan,
  published: number,
  cells: readonly SettledCell[],
): Promise<Result<SetAside>> => {
  const { agencyId, accountId } = actor;
  const newest = standing.version;
  const shown = new Map((await linesOf(tx, agencyId, plan.id, published, null)).map((line) => [line.employeeId, line]));
  const lines = (await linesOf(tx, agencyId, plan.id, newest, null)).filter((line) => {
    const was = shown.get(line.employeeId);
    return was === undefined || !sameLine(line, was);
  });
  if (lines.length === 0) return ok({ version: newest, waitedIn: newest, lines });
  if (await isWorkedOutSince(tx, agencyId, plan.id, published))
    return refuse('request.planWaits', { people: lines.length });
  const waiting = new Map(lines.map((line) => [line.employeeId, line]));
  const clash = cells.find(({ employeeId, day }) => {
    const [was, line] = [shown.get(employeeId), waiting.get(employeeId)];
    return was !== undefined && line !== undefined && !sameOn(was, line, plan.days.indexOf(day));
  });
  if (clash) return refuse('request.cellWaits', { day: clash.day });
  const version = newest + 1;
  await insertLines(
    tx,
    agencyId,
    plan.id,
    version,
    lines.flatMap((line) => shown.get(line.employeeId) ?? []),
    // Nobody is asked to acknowledge days that only stepped aside and back.
    await lineVersions(tx, agencyId, plan.id, published),
  );
  const breaches = await readBreaches(tx, agencyId, plan.id, published);
  await insertVersion(tx, agencyId, plan.id, { version, breaches, at: now, accountId });
  const note = words.rosterRequests.planNote.setAside;
  await appendAction(tx, agencyId, plan.id, { move: 'amended', version, at: now, accountId, note });
  return ok({ version, waitedIn: newest, lines });
};

/** Puts the amendments back on top of what was settled, under the name of who made them; they wait as before. */
export const bringBack = async (
  { tx, actor, now }: Acting,
  { plan }: OpenPlan,
  { waitedIn, lines }: SetAside,
  settled: number,
  cells: readonly SettledCell[],
): Promise<void> => {
  if (lines.length === 0) return;
  const { agencyId, accountId } = actor;
  const standing = new Map(
    (await linesOf(tx, agencyId, plan.id, settled, null)).map((line) => [line.employeeId, line]),
  );
  const daysOf = (employeeId: Id) =>
    cells.flatMap((cell) => (cell.employeeId === employeeId ? [plan.days.indexOf(cell.day as PlainDate)] : []));
  const version = settled + 1;
  const carried = lines.map((line) => withDays(line, standing.get(line.employeeId) ?? line, daysOf(line.employeeId)));
  await insertLines(tx, agencyId, plan.id, version, carried);
  const breaches = await readBreaches(tx, agencyId, plan.id, waitedIn);
  const maker = await makerOf(tx, agencyId, plan.id, waitedIn);
  await insertVersion(tx, agencyId, plan.id, { version, breaches, at: now, accountId: maker });
  const note = words.rosterRequests.planNote.broughtBack;
  await appendAction(tx, agencyId, plan.id, { move: 'amended', version, at: now, accountId, note });
};
