// Rows of the inbox as their reader sees them: weighed by what was decided before, with what he may do about each.
import type { attendanceDoubtEndpoints, DoubtfulPunch } from '../../../contract/attendanceDoubt.ts';
import type { AnswerOf } from '../../../contract/endpoint.ts';
import type { Doubt } from '../../../domain/attendance/doubt/groupDoubts.ts';
import { type Baseline, baselineOf, findingsOf, levelOf, weigh } from '../../../domain/attendance/doubt/strength.ts';
import { mayTakeBack, standsAbove } from '../../../domain/attendance/doubt/whoDecides.ts';
import type { Id } from '../../../kernel/id.ts';
import { addDays, addSeconds, type Instant } from '../../../kernel/time.ts';
import type { Tx } from '../../platform/db/db.ts';
import { type DoubtfulRow, decidedDoubts } from './doubtStore.ts';
import { listMutes, type SignalMute } from './muteStore.ts';
import { type DoubtReader, pathOf } from './reader.ts';

export type State = AnswerOf<typeof attendanceDoubtEndpoints.one>['state'];

const baselineDays = 90;
const mostDecided = 2000;
export const daysBack = 35;

export interface Scales {
  readonly baseline: Baseline;
  readonly mutes: readonly SignalMute[];
}

/** What the whole agency decided of late, and which signals are normal for somebody. */
export const loadScales = async (tx: Tx, reader: DoubtReader, now: Instant): Promise<Scales> => {
  const { agencyId, today } = reader;
  const since = addSeconds(now, -baselineDays * 86_400);
  const decided = await decidedDoubts(tx, agencyId, since, { today, unitIds: null, except: null, limit: mostDecided });
  return {
    baseline: baselineOf(
      decided.map((row) => ({
        findings: findingsOf(row.punch, row.later),
        accepted: row.last?.verdict === 'accepted',
      })),
    ),
    mutes: await listMutes(tx, agencyId, addDays(today, -daysBack)),
  };
};

export const holds = (row: DoubtfulRow): boolean => row.last !== null && row.last.verdict !== 'reopened';

export const stateOf = (row: Pick<DoubtfulRow, 'last' | 'punch'>): State =>
  row.last !== null && row.last.verdict !== 'reopened' ? row.last.verdict : row.punch.waits ? 'waits' : 'counts';

/** The workplace it was made at; where that is not known, the one at which the person works. */
export const siteOf = (row: DoubtfulRow, { tree }: Pick<DoubtReader, 'tree'>): Id | null =>
  row.punch.workplaceId ?? row.placedAt ?? tree.get(row.unitId ?? '')?.workplaceId ?? null;

export const mayDo = (row: DoubtfulRow, reader: DoubtReader): DoubtfulPunch['may'] => {
  if (row.punch.employeeId === reader.employeeId) return 'nothing';
  const path = pathOf(reader, row.unitId);
  if (!holds(row)) return 'decide';
  if (row.appeal) return standsAbove(reader, path, row.last!) ? 'answer' : 'nothing';
  if (row.last!.final || row.punch.channel === 'register') return 'nothing';
  return mayTakeBack(reader, path, row.last!) ? 'undo' : 'nothing';
};

export interface WeighedRow extends Doubt {
  readonly row: DoubtfulRow;
  readonly shown: DoubtfulPunch;
}

export const weighRow = (row: DoubtfulRow, reader: DoubtReader, { baseline, mutes }: Scales): WeighedRow => {
  const { punch } = row;
  const siteId = siteOf(row, reader);
  const isMuted = (code: string): boolean =>
    mutes.some(
      (mute) =>
        mute.code === code &&
        punch.day <= mute.until &&
        (mute.employeeId === punch.employeeId || (mute.workplaceId !== null && mute.workplaceId === siteId)),
    );
  const weighed = weigh(findingsOf(punch, row.later), baseline, isMuted);
  const { employeeId, day, channel, sourceId } = punch;
  const state = stateOf(row);
  return {
    ...weighed,
    employeeId,
    day,
    channel,
    siteId,
    sourceId,
    waits: state === 'waits',
    row,
    shown: {
      employeeId,
      day,
      punchId: punch.id,
      name: row.name,
      unitName: reader.tree.get(row.unitId ?? '')?.name ?? '',
      at: row.last?.at ?? punch.at,
      channel,
      place: punch.place,
      state,
      findings: weighed.findings.map((each) => ({ ...each, params: { ...each.params } })),
      level: levelOf(weighed.strength),
      appeal: row.appeal,
      may: mayDo(row, reader),
    },
  };
};
