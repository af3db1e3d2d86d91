import type { Instant } from '../../../kernel/time.ts';
import type { Tx } from '../db/db.ts';

/** One column of sealed secrets: where it stands, and the purpose that each of them was sealed for. */
export interface SealedKind {
  readonly name:
    | 'dispensations'
    | 'declarations'
    | 'files'
    | 'secondFactors'
    | 'singleSignOn'
    | 'cardKeys'
    | 'displays'
    | 'homes';
  readonly table: string;
  /** Key of the row beside `agency_id`. */
  readonly id: string;
  readonly idType: 'uuid' | 'integer';
  readonly column: string;
  /** Column that remembers which master key it was, where there is one. */
  readonly keyId?: string;
  purpose(agencyId: number, id: string): string;
  /** What else becomes worthless with the old key; in the same transaction. */
  alongWith?(tx: Tx, agencyId: number, ids: readonly string[], at: Instant): Promise<void>;
}
