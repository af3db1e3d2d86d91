import type { Headship } from '../../../domain/people/model.ts';
import { overlaps } from '../../../kernel/time.ts';
import type { RowToApply } from './runStore.ts';

const headshipOf = (row: Readonly<Record<string, unknown>>): Headship => ({
  id: String(row.headship_id),
  unitId: String(row.unit_id),
  employeeId: String(row.employee_id),
  from: row.valid_from as Headship['from'],
  to: row.valid_to as Headship['to'],
  acting: row.acting as Headship['acting'],
});

/** Lines of a preview whose heads no longer fit, because somebody appointed or ended a head since; heads of a kind never overlap. */
export const clashingHeads = (rows: readonly RowToApply[], recorded: readonly Headship[]): RowToApply[] => {
  const written = rows.flatMap((row) =>
    (row.writes.headship?.put ?? []).map((put) => ({ row, head: headshipOf(put) })),
  );
  const ids = new Set(written.map((each) => each.head.id));
  const standing = new Map<string, Headship[]>();
  for (const head of [...recorded.filter((each) => !ids.has(each.id)), ...written.map((each) => each.head)])
    standing.set(head.unitId, [...(standing.get(head.unitId) ?? []), head]);
  return written.flatMap(({ row, head }) =>
    standing
      .get(head.unitId)
      ?.some((other) => other.id !== head.id && other.acting === head.acting && overlaps(other, head))
      ? [row]
      : [],
  );
};
