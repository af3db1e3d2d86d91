import { type RuleSet, RuleSetSchema } from '../../../domain/attendance/day/rules.ts';
import type { Id } from '../../../kernel/id.ts';
import type { Instant, PlainDate } from '../../../kernel/time.ts';
import type { Tx } from '../../platform/db/db.ts';

export interface RuleUse {
  readonly id: Id;
  readonly ruleSet: string;
  /** Figures of the agency's own; null: the ready set as it ships. */
  readonly content: RuleSet | null;
  readonly from: PlainDate;
  readonly to: PlainDate | null;
  readonly basis: string;
}

/** Sets of rules in use, in order of their first day; revoked ones are left out. */
export const listRuleUses = async (tx: Tx, agencyId: number): Promise<RuleUse[]> => {
  const rows = await tx
    .selectFrom('attendance_rule_use')
    .select(['use_id', 'rule_set', 'content', 'valid_from', 'valid_to', 'basis'])
    .where('agency_id', '=', agencyId)
    .where('revoked_at', 'is', null)
    .orderBy('valid_from')
    .orderBy('use_id')
    .execute();
  return rows.map((row) => ({
    id: row.use_id,
    ruleSet: row.rule_set,
    content: row.content === null ? null : RuleSetSchema.parse(row.content),
    from: row.valid_from,
    to: row.valid_to,
    basis: row.basis,
  }));
};

interface By {
  readonly at: Instant;
  readonly accountId: Id;
}

export const insertRuleUse = async (tx: Tx, agencyId: number, use: RuleUse, by: By): Promise<void> => {
  await tx
    .insertInto('attendance_rule_use')
    .values({
      agency_id: agencyId,
      use_id: use.id,
      rule_set: use.ruleSet,
      content: use.content === null ? null : JSON.stringify(use.content),
      valid_from: use.from,
      valid_to: use.to,
      basis: use.basis,
      made_at: by.at,
      made_by: by.accountId,
    })
    .execute();
};

/** False where it was not in use. */
export const revokeRuleUse = async (tx: Tx, agencyId: number, id: Id, by: By): Promise<boolean> => {
  const row = await tx
    .updateTable('attendance_rule_use')
    .set({ revoked_at: by.at, revoked_by: by.accountId })
    .where('agency_id', '=', agencyId)
    .where('use_id', '=', id)
    .where('revoked_at', 'is', null)
    .returning('use_id')
    .executeTakeFirst();
  return row !== undefined;
};
