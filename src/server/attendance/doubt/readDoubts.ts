import type { attendanceDoubtEndpoints } from '../../../contract/attendanceDoubt.ts';
import { type DoubtRow, groupDoubts } from '../../../domain/attendance/doubt/groupDoubts.ts';
import { levelOf } from '../../../domain/attendance/doubt/strength.ts';
import { ok } from '../../../kernel/result.ts';
import { addDays, addSeconds } from '../../../kernel/time.ts';
import type { Handler } from '../../platform/http/bind.ts';
import { agencyOf } from '../../roster/factStore.ts';
import { listWorkplaces } from '../../workplace/store.ts';
import { appealedDoubts, decidedDoubts, openDoubts } from './doubtStore.ts';
import { doubtReader } from './reader.ts';
import { sourceNames } from './sourceStore.ts';
import { daysBack, loadScales, type WeighedRow, weighRow } from './weighRows.ts';

const pageSize = 40;
const mostRows = 3000;
/** Less than this is not worth anybody's time where the punch counts anyway. */
const leastStrength = 0.05;

const alone = (weighed: WeighedRow): DoubtRow<WeighedRow> => ({
  cause: null,
  doubts: [weighed],
  rank: 0,
  strength: weighed.strength,
});

export const readDoubts: Handler<typeof attendanceDoubtEndpoints.list> = async (call) => {
  const { tx, actor, query, now, today } = call;
  const { agencyId } = actor;
  const reader = await doubtReader(call);
  const wanted = { today, unitIds: reader.unitIds, except: actor.employeeId, limit: mostRows + 1 };
  const scales = await loadScales(tx, reader, now);
  const open = (await openDoubts(tx, agencyId, addDays(today, -daysBack), wanted)).map((row) =>
    weighRow(row, reader, scales),
  );
  const appeals = (await appealedDoubts(tx, agencyId, wanted))
    .map((row) => weighRow(row, reader, scales))
    .filter(({ shown }) => shown.may === 'answer');
  const waiting = open.filter(({ waits }) => waits);
  const rowsOf = async (): Promise<DoubtRow<WeighedRow>[]> => {
    if (query.part === 'waiting') return groupDoubts(waiting);
    if (query.part === 'appeals') return appeals.map(alone);
    if (query.part === 'open')
      return groupDoubts(open.filter(({ waits, strength }) => waits || strength >= leastStrength));
    const since = addSeconds(now, -daysBack * 86_400);
    const decided = await decidedDoubts(tx, agencyId, since, { ...wanted, limit: 500 });
    return decided
      .sort((a, b) => (a.last!.decidedAt > b.last!.decidedAt ? -1 : 1))
      .map((row) => alone(weighRow(row, reader, scales)));
  };
  const rows = await rowsOf();
  const page = rows.slice((query.page - 1) * pageSize, query.page * pageSize);
  const places = new Map((await listWorkplaces(tx, agencyId)).map((each) => [each.id, each.name]));
  const sources = await sourceNames(
    tx,
    agencyId,
    page.flatMap((row) => row.doubts[0]?.sourceId ?? []),
  );
  return ok({
    rows: page.map((row) => ({
      cause: row.cause,
      level: levelOf(row.strength),
      day: row.doubts[0]!.day,
      place: places.get(row.doubts[0]!.siteId ?? '') ?? '',
      source: sources.get(row.doubts[0]!.sourceId ?? '') ?? '',
      people: new Set(row.doubts.map(({ employeeId }) => employeeId)).size,
      punches: row.doubts.map(({ shown }) => shown),
    })),
    total: rows.length,
    waiting: waiting.length,
    appeals: appeals.length,
    zone: (await agencyOf(tx, agencyId)).zone,
    more: open.length > mostRows,
  });
};
