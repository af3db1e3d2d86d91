import type { Instrument } from '../../domain/policy/instrument.ts';
import type { SwitchState } from '../../domain/policy/model.ts';
import { ok, type Result } from '../../kernel/result.ts';
import type { Tx } from '../platform/db/db.ts';
import { repositoryFile } from '../platform/repositoryFile.ts';
import { loadPolicies } from '../policy/loadPolicies.ts';

export interface PolicyGround {
  readonly instruments: readonly Instrument[];
  readonly switches: readonly SwitchState[];
}

/** The instruments and switches that an agency's plans stand on. */
export const loadPolicyGround = async (_tx: Tx, _agencyId: number): Promise<Result<PolicyGround>> => {
  const ready = loadPolicies(repositoryFile('policies'));
  return ready.ok ? ok({ instruments: ready.value.map((each) => each.instrument), switches: [] }) : ready;
};
