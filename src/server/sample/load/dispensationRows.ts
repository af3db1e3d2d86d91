import { instantAt } from '../../../kernel/time.ts';
import { sealSecret } from '../../dispensation/secret.ts';
import type { CityData } from '../cityModel.ts';
import type { Row } from './bulkStore.ts';
import type { Stamp } from './peopleRows.ts';

export interface DispensationRows {
  readonly dispensations: readonly Row[];
  readonly secrets: readonly Row[];
}

/** Effects that everybody may see, and apart from them the sealed grounds. */
export const dispensationRows = (
  city: CityData,
  { agencyId, now }: Stamp,
  masterKey: Uint8Array,
  verifier: string | undefined,
): DispensationRows => ({
  dispensations: city.dispensations.map((each) => {
    const asked = instantAt(each.from, '09:00', 'Asia/Jakarta');
    const decided = each.state !== 'asked';
    return {
      agency_id: agencyId,
      dispensation_id: each.id,
      employee_id: each.employeeId,
      state: each.state,
      valid_from: each.from,
      valid_until: each.until,
      asked_at: asked < now ? asked : now,
      decided_at: decided ? (asked < now ? asked : now) : null,
      decided_by: decided ? verifier : null,
    };
  }),
  secrets: city.dispensations.map((each) => {
    const secret = { ground: each.ground, note: each.note, answer: null };
    return {
      agency_id: agencyId,
      dispensation_id: each.id,
      sealed: `\\x${Buffer.from(sealSecret(masterKey, each.id, secret)).toString('hex')}`,
    };
  }),
});
