// A city's month: people in units and offices, a published plan, and two punches a day through the way that punches come in.

import { seededRandom } from '../../src/domain/roster/seededRandom.ts';
import { addSeconds, daysFrom, instantAt, type PlainDate, weekdayOf } from '../../src/kernel/time.ts';
import { insertAgency } from '../../src/server/access/setUp/store.ts';
import { lastOfMonth } from '../../src/server/attendance/day/judgeMonth.ts';
import { plainPunch } from '../../src/server/attendance/ingest/plainPunch.ts';
import { recordPunches } from '../../src/server/attendance/ingest/recordPunches.ts';
import { type GivenPunch, makePunchMonth } from '../../src/server/attendance/ingest/store.ts';
import { newId, systemClock } from '../../src/server/platform/clock.ts';
import type { Db } from '../../src/server/platform/db/db.ts';

export interface FilledMonth {
  readonly agencyId: number;
  readonly punches: number;
}

const unitSize = 60;
const rowsAtOnce = 1000;

export const fillMonth = async (db: Db, month: PlainDate, count: number, seed: number): Promise<FilledMonth> => {
  const now = systemClock();
  const random = seededRandom(seed);
  const days = daysFrom(month, lastOfMonth(month));
  const isWorkday = (day: PlainDate) => weekdayOf(day) <= 5;
  const agencyId = await db.asOwner((tx) =>
    insertAgency(
      tx,
      { name: 'Kota Contoh', shortName: 'Contoh', kind: 'city', regionCode: null, zone: 'Asia/Jakarta', paper: 'F4' },
      now,
    ),
  );
  await makePunchMonth(db, month);
  const run = (text: string, values: readonly unknown[]) => db.execute(text, values);
  const units = Array.from({ length: Math.ceil(count / unitSize) }, () => ({ unitId: newId(), workplaceId: newId() }));
  for (const [n, { unitId, workplaceId }] of units.entries()) {
    await run(
      "insert into workplace (agency_id, workplace_id, name, zone, created_at, updated_at) values ($1, $2, $3, 'Asia/Jakarta', now(), now())",
      [agencyId, workplaceId, `Kantor ${n}`],
    );
    await run('insert into unit (agency_id, unit_id, created_at) values ($1, $2, now())', [agencyId, unitId]);
    await run(
      "insert into unit_version (agency_id, version_id, unit_id, valid_from, name, kind, workplace_id) values ($1, gen_random_uuid(), $2, '2020-01-01', $3, 'bidang', $4)",
      [agencyId, unitId, `Bidang ${n}`, workplaceId],
    );
  }
  const planId = newId();
  await run(
    "insert into plan (agency_id, plan_id, scope, unit_id, first_day, last_day, days, seed, created_at) values ($1, $2, 'city', null, $3, $4, $5::date[], 1, now())",
    [agencyId, planId, days[0], days.at(-1), `{${days.join(',')}}`],
  );
  await run(
    "insert into plan_action (agency_id, plan_id, seq, move, version, at) values ($1, $2, 1, 'published', 1, now())",
    [agencyId, planId],
  );
  const people = Array.from({ length: count }, (_, n) => {
    const home = 1 + (n % 5);
    const modes = days.map((day) => (isWorkday(day) ? (weekdayOf(day) === home ? 'R' : 'K') : '-')).join('');
    return { n, e: newId(), u: units[Math.floor(n / unitSize)]!.unitId, m: modes };
  });
  for (let from = 0; from < count; from += rowsAtOnce) {
    const rows = JSON.stringify(people.slice(from, from + rowsAtOnce));
    const given = 'from json_to_recordset($2::text::json) as x(n int, e uuid, u uuid, m text)';
    for (const text of [
      `insert into employee (agency_id, employee_id, number, number_kind, name, created_at, updated_at) select $1, e, 'P' || n, 'agencyNumber', 'Pegawai ' || n, now(), now() ${given}`,
      `insert into employment (agency_id, employment_id, employee_id, valid_from, kind) select $1, gen_random_uuid(), e, '2020-01-01', 'pns' ${given}`,
      `insert into placement (agency_id, placement_id, employee_id, unit_id, valid_from, position_kind, job_kind) select $1, gen_random_uuid(), e, u, '2020-01-01', 'pelaksana', 'administration' ${given}`,
      `insert into plan_line (agency_id, plan_id, version, employee_id, unit_id, modes, fixed, why) select $1, '${planId}', 1, e, u, m, repeat('0', length(m)), array_fill(0, array[length(m)]) ${given}`,
    ])
      await run(text, [agencyId, rows]);
  }
  let punches = 0;
  const punch = (employeeId: string, day: PlainDate, minutes: number): GivenPunch =>
    plainPunch(employeeId, day, addSeconds(instantAt(day, '00:00', 'Asia/Jakarta'), Math.round(minutes * 60)));
  for (const day of days.filter(isWorkday))
    for (let from = 0; from < count; from += rowsAtOnce) {
      const rows = people.slice(from, from + rowsAtOnce).flatMap(({ e }) => {
        // One in thirty is not there, one in twenty forgets to check out, some come late.
        if (random() < 1 / 30) return [];
        const came = punch(e, day, 7 * 60 + (random() - 0.7) * 50);
        return random() < 1 / 20 ? [came] : [came, punch(e, day, 16 * 60 + (random() - 0.1) * 60)];
      });
      await recordPunches({ db }, agencyId, rows);
      punches += rows.length;
    }
  // As the server has done a minute after they came.
  await db.execute('analyze');
  return { agencyId, punches };
};
