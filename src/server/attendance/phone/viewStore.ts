// Own punches as their maker sees them: evidence, later findings, and what somebody decided.
import { sql } from 'kysely';
import type { PunchView } from '../../../contract/attendancePhone.ts';
import { noAppeal } from '../../../domain/attendance/doubt/mayAppeal.ts';
import type { Signal } from '../../../domain/attendance/model.ts';
import { receiptNumber } from '../../../domain/attendance/proof/receiptNumber.ts';
import type { Id } from '../../../kernel/id.ts';
import type { Instant, PlainDate } from '../../../kernel/time.ts';
import type { Tx } from '../../platform/db/db.ts';

interface ViewRow {
  readonly punch_id: Id;
  readonly day: PlainDate;
  readonly at: Instant;
  readonly earliest: Instant;
  readonly latest: Instant;
  readonly received_at: Instant;
  readonly grade: PunchView['grade'];
  readonly channel: PunchView['channel'];
  readonly method: PunchView['method'];
  readonly place: PunchView['place'];
  readonly workplace_name: string | null;
  readonly evidence: Readonly<Record<string, string | number | boolean | null>>;
  readonly signals: readonly Signal[];
  readonly found: readonly Signal[] | null;
  readonly waits: boolean;
  readonly verdict: 'accepted' | 'refused' | 'reopened' | null;
  readonly note: string | null;
  readonly decided_moment: Instant | null;
  readonly decided_at: Instant;
  readonly final: boolean;
  readonly appealed: boolean;
  readonly changed: boolean | null;
}

const appealOf = (row: ViewRow, now: Instant): PunchView['appeal'] => {
  if (row.appealed) return row.changed === null ? 'waits' : row.changed ? 'changed' : 'kept';
  if (row.verdict === null) return 'none';
  const last = { verdict: row.verdict, at: row.decided_moment, final: row.final, decidedAt: row.decided_at };
  return noAppeal(last, row.channel, now) === null ? 'possible' : 'none';
};

const numberIn = (evidence: ViewRow['evidence'], name: string): number | null => {
  const value = evidence[name];
  return typeof value === 'number' ? value : null;
};

export const ownPunches = async (
  tx: Tx,
  agencyId: number,
  employeeId: Id,
  from: PlainDate,
  to: PlainDate,
  now: Instant,
): Promise<{ readonly day: PlainDate; readonly punch: PunchView }[]> => {
  const { rows } = await sql<ViewRow>`
    select p.punch_id, p.day, p.at, p.earliest, p.latest, p.received_at, p.grade, p.channel, p.method, p.place, w.name as workplace_name,
      p.evidence, p.signals, p.waits, d.verdict, d.note, d.at as decided_moment, d.decided_at, d.final,
      (a.punch_id is not null) as appealed, a.changed,
      (select json_agg(json_build_object('code', s.code, 'params', s.params) order by s.code) from punch_signal s
        where s.agency_id = p.agency_id and s.employee_id = p.employee_id and s.day = p.day and s.punch_id = p.punch_id) as found
    from punch p
    left join workplace w on w.agency_id = p.agency_id and w.workplace_id = p.workplace_id
    left join lateral (
      select x.verdict, x.note, x.at, x.decided_at, x.final from punch_decision x
      where x.agency_id = p.agency_id and x.employee_id = p.employee_id and x.day = p.day and x.punch_id = p.punch_id
      order by x.seq desc limit 1
    ) d on true
    left join punch_appeal a on a.agency_id = p.agency_id and a.employee_id = p.employee_id and a.day = p.day and a.punch_id = p.punch_id
    where p.agency_id = ${agencyId} and p.employee_id = ${employeeId} and p.day between ${from}::date and ${to}::date
    order by p.day, p.at, p.punch_id`.execute(tx);
  return rows.map((row) => ({
    day: row.day,
    punch: {
      id: row.punch_id,
      receipt: receiptNumber(row.punch_id),
      at: row.decided_moment ?? row.at,
      earliest: row.earliest,
      latest: row.latest,
      receivedAt: row.received_at,
      grade: row.grade,
      channel: row.channel,
      method: row.method,
      place: row.place,
      workplaceName: row.workplace_name ?? '',
      distance: numberIn(row.evidence, 'distance'),
      accuracy: numberIn(row.evidence, 'accuracy'),
      signals: [...row.signals, ...(row.found ?? [])].map(({ code, params }) => ({ code, params: { ...params } })),
      state: row.verdict === null || row.verdict === 'reopened' ? (row.waits ? 'waits' : 'counts') : row.verdict,
      note: row.verdict === 'reopened' ? '' : (row.note ?? ''),
      appeal: appealOf(row, now),
    },
  }));
};
