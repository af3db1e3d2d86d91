import type { PatternAnswer } from '../../contract/rosterLife.ts';
import type { Id } from '../../kernel/id.ts';
import type { Instant } from '../../kernel/time.ts';
import type { Tx } from '../platform/db/db.ts';

const columns = ['pattern_id', 'name', 'weeks', 'unit_id'] as const;

/** Patterns of some units by name. */
export const listPatterns = async (tx: Tx, agencyId: number, unitIds: readonly Id[]): Promise<PatternAnswer[]> => {
  const rows = await tx
    .selectFrom('week_pattern_fill')
    .select(columns)
    .where('agency_id', '=', agencyId)
    .where('unit_id', 'in', unitIds)
    .orderBy('name')
    .execute();
  return rows.map((r) => ({ id: r.pattern_id, name: r.name, weeks: r.weeks }));
};

/** False where the unit has a pattern of that name, capitals apart. */
export const insertPattern = async (
  tx: Tx,
  agencyId: number,
  pattern: PatternAnswer & { unitId: Id; accountId: Id; at: Instant },
): Promise<boolean> => {
  const taken = await tx
    .selectFrom('week_pattern_fill')
    .select('pattern_id')
    .where('agency_id', '=', agencyId)
    .where('unit_id', '=', pattern.unitId)
    .where((e) => e(e.fn<string>('lower', ['name']), '=', pattern.name.toLowerCase()))
    .executeTakeFirst();
  if (taken !== undefined) return false;
  await tx
    .insertInto('week_pattern_fill')
    .values({
      agency_id: agencyId,
      pattern_id: pattern.id,
      unit_id: pattern.unitId,
      name: pattern.name,
      weeks: pattern.weeks,
      created_by: pattern.accountId,
      created_at: pattern.at,
    })
    .execute();
  return true;
};

export const unitOfPattern = async (tx: Tx, agencyId: number, patternId: Id): Promise<Id | null> => {
  const row = await tx
    .selectFrom('week_pattern_fill')
    .select('unit_id')
    .where('agency_id', '=', agencyId)
    .where('pattern_id', '=', patternId)
    .executeTakeFirst();
  return row?.unit_id ?? null;
};

export const deletePattern = async (tx: Tx, agencyId: number, patternId: Id): Promise<void> => {
  await tx
    .deleteFrom('week_pattern_fill')
    .where('agency_id', '=', agencyId)
    .where('pattern_id', '=', patternId)
    .execute();
};
