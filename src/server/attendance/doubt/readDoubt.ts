import type { attendanceDoubtEndpoints } from '../../../contract/attendanceDoubt.ts';
import { lastDecisions } from '../../../domain/attendance/day/effectivePunches.ts';
import { reachOver } from '../../../domain/attendance/doubt/whoDecides.ts';
import { printNumber } from '../../../domain/people/readNumber.ts';
import { ok, refuse } from '../../../kernel/result.ts';
import { addDays } from '../../../kernel/time.ts';
import type { Handler } from '../../platform/http/bind.ts';
import { agencyOf } from '../../roster/factStore.ts';
import { findWorkplace } from '../../workplace/store.ts';
import { photoBytes } from '../card/photo.ts';
import { holderFacts } from '../card/store.ts';
import { deriveMonth } from '../day/deriveMonth.ts';
import { firstOfMonth } from '../day/deriveStale.ts';
import { listDecisions } from '../day/evidenceStore.ts';
import { readPunches } from '../ingest/store.ts';
import { findAppeal, listDecisionsOf } from './decisionStore.ts';
import { findDoubt } from './doubtStore.ts';
import { doubtReader, pathOf } from './reader.ts';
import { sourceNames } from './sourceStore.ts';
import { loadScales, weighRow } from './weighRows.ts';

const numberIn = (value: unknown): number | null => (typeof value === 'number' ? value : null);
const textIn = (value: unknown): string | null => (typeof value === 'string' && value !== '' ? value : null);

export const readDoubt: Handler<typeof attendanceDoubtEndpoints.one> = async (call) => {
  const { tx, actor, params, now, today } = call;
  const { agencyId } = actor;
  const { employeeId, day } = params;
  const reader = await doubtReader(call);
  const row = await findDoubt(tx, agencyId, today, params);
  if (row === null || reachOver(reader, pathOf(reader, row.unitId)) === undefined) return refuse('general.notFound');
  const { punch } = row;
  const { shown, siteId } = weighRow(row, reader, await loadScales(tx, reader, now));
  const site = siteId === null ? null : await findWorkplace(tx, agencyId, siteId);
  const [person] = await holderFacts(tx, agencyId, today, [employeeId]);
  const record = (await deriveMonth(tx, agencyId, firstOfMonth(day), [employeeId], now))[0]?.records.find(
    (each) => each.day === day,
  );
  const span = { from: addDays(day, -1), to: addDays(day, 1) };
  const decided = lastDecisions((await listDecisions(tx, agencyId, [employeeId], span)).get(employeeId) ?? []);
  const around = await readPunches(tx, agencyId, [employeeId], span.from, span.to);
  const appeal = await findAppeal(tx, agencyId, params);
  return ok({
    ...shown,
    number: printNumber(row.number),
    position: row.position,
    hasPhoto: (person?.photoFileId ?? null) !== null,
    zone: site?.zone ?? (await agencyOf(tx, agencyId)).zone,
    earliest: punch.earliest,
    latest: punch.latest,
    claimedAt: punch.claimedAt,
    receivedAt: punch.receivedAt,
    grade: punch.grade,
    method: punch.method,
    site: site === null ? null : { id: site.id, name: site.name, fence: site.fence },
    source:
      punch.sourceId === null ? '' : ((await sourceNames(tx, agencyId, [punch.sourceId])).get(punch.sourceId) ?? ''),
    distance: numberIn(punch.evidence.distance),
    accuracy: numberIn(punch.evidence.accuracy),
    reason: textIn(punch.evidence.reason),
    reasonText: textIn(punch.evidence.reasonText) ?? '',
    planned: {
      mode: record?.mode ?? 'off',
      hours: (record?.shifts ?? []).map(({ start, end }) => ({ start, end })),
    },
    dayState: record?.state ?? 'outside',
    ifAccepted: record?.ifAccepted ?? null,
    around: around.map((each) => {
      const decision = decided.get(each.id);
      return {
        punchId: each.id,
        at: decision?.at ?? each.at,
        day: each.day,
        channel: each.channel,
        place: each.place,
        grade: each.grade,
        state: decision?.verdict ?? (each.waits ? ('waits' as const) : ('counts' as const)),
        doubtful: each.waits || each.signals.length > 0,
      };
    }),
    decisions: await listDecisionsOf(tx, agencyId, params),
    appealed:
      appeal === null
        ? null
        : {
            words: appeal.words,
            madeAt: appeal.madeAt,
            hasFile: appeal.fileId !== null,
            answeredAt: appeal.answeredAt,
            answeredBy: appeal.answeredBy,
            changed: appeal.changed,
            note: appeal.note,
          },
  });
};

/** The photo of a card, for those who decide and not only for the officer at a kiosk. */
export const readDoubtPhoto: Handler<typeof attendanceDoubtEndpoints.photo> = async (call) => {
  const { tx, actor, deps, params, today } = call;
  const fileId = (await holderFacts(tx, actor.agencyId, today, [params.employeeId]))[0]?.photoFileId ?? null;
  const bytes = fileId === null ? null : await photoBytes(tx, actor.agencyId, deps, fileId);
  return bytes === null ? refuse('general.notFound') : ok({ bytes, name: 'foto.jpg', mediaType: 'image/jpeg' });
};
