import type { DayHours, WeekPattern } from '../../domain/calendar/model.ts';
import { DayHoursSchema } from '../../domain/calendar/model.ts';
import type { Id } from '../../kernel/id.ts';
import type { Instant } from '../../kernel/time.ts';
import type { Tx } from '../platform/db/db.ts';

export interface WeekPatternRow extends WeekPattern {
  readonly basis: string;
  readonly isDefault: boolean;
}

const WeekSchema = DayHoursSchema.nullable().array().length(7);
const weekOf = (value: unknown): (DayHours | null)[] => WeekSchema.parse(value);

/** The working weeks of an agency, the default first, then by name. */
export const listWeekPatterns = async (tx: Tx, agencyId: number): Promise<WeekPatternRow[]> => {
  const rows = await tx
    .selectFrom('week_pattern')
    .select(['week_pattern_id', 'name', 'days', 'ramadan_days', 'basis', 'is_default'])
    .where('agency_id', '=', agencyId)
    .orderBy('is_default', 'desc')
    .orderBy('name')
    .execute();
  return rows.map((r) => ({
    id: r.week_pattern_id,
    name: r.name,
    days: weekOf(r.days),
    ramadanDays: weekOf(r.ramadan_days),
    basis: r.basis,
    isDefault: r.is_default,
  }));
};

export interface WeekPatternFacts extends Pick<WeekPattern, 'name' | 'days' | 'ramadanDays'> {
  readonly basis: string;
}

const written = (facts: WeekPatternFacts, at: Instant) => ({
  name: facts.name,
  days: JSON.stringify(facts.days),
  ramadan_days: JSON.stringify(facts.ramadanDays),
  basis: facts.basis,
  updated_at: at,
});

export const insertWeekPattern = async (
  tx: Tx,
  agencyId: number,
  row: WeekPatternFacts & { readonly id: Id; readonly isDefault: boolean },
  at: Instant,
): Promise<void> => {
  const values = { agency_id: agencyId, week_pattern_id: row.id, is_default: row.isDefault, created_at: at };
  await tx
    .insertInto('week_pattern')
    .values({ ...values, ...written(row, at) })
    .execute();
};

export const updateWeekPattern = async (
  tx: Tx,
  agencyId: number,
  id: Id,
  facts: WeekPatternFacts,
  at: Instant,
): Promise<void> => {
  await tx
    .updateTable('week_pattern')
    .set(written(facts, at))
    .where('agency_id', '=', agencyId)
    .where('week_pattern_id', '=', id)
    .execute();
};

/** Moves the mark of the default to one week. */
export const setDefaultWeekPattern = async (tx: Tx, agencyId: number, id: Id): Promise<void> => {
  const own = tx.updateTable('week_pattern').where('agency_id', '=', agencyId);
  await own.set({ is_default: false }).where('is_default', '=', true).execute();
  await own.set({ is_default: true }).where('week_pattern_id', '=', id).execute();
};

export const deleteWeekPattern = async (tx: Tx, agencyId: number, id: Id): Promise<void> => {
  await tx.deleteFrom('week_pattern').where('agency_id', '=', agencyId).where('week_pattern_id', '=', id).execute();
};

/** How many workplaces follow each week, by its id. */
export const countWeekUses = async (tx: Tx, agencyId: number): Promise<Map<Id, number>> => {
  const rows = await tx
    .selectFrom('workplace')
    .select(({ fn }) => ['week_pattern_id', fn.countAll<number>().as('uses')])
    .where('agency_id', '=', agencyId)
    .where('week_pattern_id', 'is not', null)
    .groupBy('week_pattern_id')
    .execute();
  return new Map(
    rows.flatMap((r) => (r.week_pattern_id === null ? [] : [[r.week_pattern_id, Number(r.uses)] as const])),
  );
};
