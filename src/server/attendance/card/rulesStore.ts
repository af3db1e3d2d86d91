import type { CardRules } from '../../../contract/attendanceCard.ts';
import type { Instant } from '../../../kernel/time.ts';
import type { Tx } from '../../platform/db/db.ts';

const defaults: CardRules = { validDays: 365, printed: 'everybody', confirmOneIn: 25 };

export const readCardRules = async (tx: Tx, agencyId: number): Promise<CardRules> => {
  const row = await tx.selectFrom('card_rules').selectAll().where('agency_id', '=', agencyId).executeTakeFirst();
  return row ? { validDays: row.valid_days, printed: row.printed, confirmOneIn: row.confirm_one_in } : defaults;
};

export const writeCardRules = async (tx: Tx, agencyId: number, rules: CardRules, at: Instant): Promise<void> => {
  const values = {
    valid_days: rules.validDays,
    printed: rules.printed,
    confirm_one_in: rules.confirmOneIn,
    updated_at: at,
  };
  await tx
    .insertInto('card_rules')
    .values({ agency_id: agencyId, ...values })
    .onConflict((c) => c.column('agency_id').doUpdateSet(values))
    .execute();
};
