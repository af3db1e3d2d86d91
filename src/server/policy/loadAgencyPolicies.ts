import type { Instrument } from '../../domain/policy/instrument.ts';
import type { SwitchState } from '../../domain/policy/model.ts';
import type { Tx } from '../platform/db/db.ts';
import { listNewest } from './store.ts';
import { listSwitches } from './switchStore.ts';

export interface AgencyPolicies {
  /** Drafts too; they bind nobody, whatever day is asked for. */
  readonly instruments: readonly Instrument[];
  readonly switches: readonly SwitchState[];
}

/** The instruments an agency follows and the regional states it recorded: what every ruling and plan stands on. */
export const loadAgencyPolicies = async (tx: Tx, agencyId: number): Promise<AgencyPolicies> => ({
  instruments: (await listNewest(tx, agencyId)).map((each) => each.instrument),
  switches: await listSwitches(tx, agencyId),
});
