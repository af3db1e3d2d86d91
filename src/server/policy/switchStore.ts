import type { SwitchName, SwitchState } from '../../domain/policy/model.ts';
import type { Id } from '../../kernel/id.ts';
import type { Instant } from '../../kernel/time.ts';
import type { Tx } from '../platform/db/db.ts';

export interface KeptSwitch extends SwitchState {
  readonly id: Id;
  readonly region: string | null;
  readonly basis: string;
  readonly recordedAt: Instant;
}

/** Regional states in the order they were recorded, so that of two that hold on a day the later speaks. */
export const listSwitches = async (tx: Tx, agencyId: number): Promise<KeptSwitch[]> => {
  const rows = await tx
    .selectFrom('policy_switch')
    .select(['switch_id', 'name', 'value', 'region', 'valid_from', 'valid_to', 'basis', 'recorded_at'])
    .where('agency_id', '=', agencyId)
    .orderBy('seq')
    .execute();
  return rows.map((r) => ({
    id: r.switch_id,
    name: r.name as SwitchName,
    value: r.value,
    region: r.region,
    from: r.valid_from,
    to: r.valid_to,
    basis: r.basis,
    recordedAt: r.recorded_at,
  }));
};

export const insertSwitch = async (tx: Tx, agencyId: number, state: KeptSwitch, by: Id): Promise<void> => {
  await tx
    .insertInto('policy_switch')
    .values({
      agency_id: agencyId,
      switch_id: state.id,
      name: state.name,
      value: state.value,
      region: state.region,
      valid_from: state.from,
      valid_to: state.to,
      basis: state.basis,
      recorded_at: state.recordedAt,
      recorded_by: by,
    })
    .execute();
};
