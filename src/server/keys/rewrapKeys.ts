import type { Instant } from '../../kernel/time.ts';
import { sealedSecondFactors, sealedSingleSignOn } from '../access/sealedSecrets.ts';
import { sealedCardKeys, sealedDisplays } from '../attendance/card/sealedSecrets.ts';
import { sealedHomes } from '../attendance/phone/sealedSecrets.ts';
import { sealedDeclarations, sealedDispensations } from '../dispensation/sealedSecrets.ts';
import { appendAudit } from '../platform/audit/appendAudit.ts';
import type { Db } from '../platform/db/db.ts';
import { masterKeyId } from '../platform/files/fileKeys.ts';
import { sealedFileKeys } from '../platform/files/sealedFileKeys.ts';
import { agenciesWithSecrets, countSealed, type KeyChange, resealBatch } from '../platform/keys/resealBatch.ts';
import type { SealedKind } from '../platform/keys/sealedKind.ts';

/** Everything that is kept under the master key for longer than a sign-in. */
const kinds: readonly SealedKind[] = [
  sealedDispensations,
  sealedDeclarations,
  sealedFileKeys,
  sealedSecondFactors,
  sealedSingleSignOn,
  sealedHomes,
  sealedCardKeys,
  sealedDisplays,
];

export interface RewrapDone {
  readonly agencyId: number;
  readonly kind: SealedKind['name'];
  readonly resealed: number;
  readonly already: number;
  readonly unreadable: number;
}

interface RewrapOptions {
  readonly now: () => Instant;
  readonly dry?: boolean;
  /** Secrets a transaction; each is kept once it is committed. */
  readonly size?: number;
  readonly told?: (at: { agencyId: number; kind: SealedKind['name']; done: number; total: number }) => void;
}

/**
 * Seals every secret of every agency anew under another master key, in small transactions, each with its entry in the agency's trail.
 * May be stopped and started again with the same two keys. Nothing may use the database meanwhile: Luwes opens secrets with one key alone.
 */
export const rewrapKeys = async (db: Db, keys: KeyChange, options: RewrapOptions): Promise<RewrapDone[]> => {
  const { now, dry = false, size = 500, told } = options;
  const done: RewrapDone[] = [];
  for (const agencyId of await db.asOwner(agenciesWithSecrets)) {
    for (const kind of kinds) {
      const total = await db.asOwner((tx) => countSealed(tx, kind, agencyId));
      if (total === 0) continue;
      const sum = { agencyId, kind: kind.name, resealed: 0, already: 0, unreadable: 0 };
      let after: string | null = null;
      do {
        const batch = await db.asOwner(async (tx) => {
          const made = await resealBatch(tx, kind, agencyId, keys, { after, size, dry, at: now() });
          if (!dry && made.resealed.length > 0)
            await appendAudit(tx, {
              agencyId,
              at: now(),
              accountId: null,
              action: 'agency.rewrapKeys',
              targetKind: 'agency',
              targetId: String(agencyId),
              detail: {
                kind: kind.name,
                records: made.resealed.length,
                from: masterKeyId(keys.from),
                to: masterKeyId(keys.to),
              },
            });
          return made;
        });
        sum.resealed += batch.resealed.length;
        sum.already += batch.already;
        sum.unreadable += batch.unreadable;
        after = batch.last;
        told?.({ agencyId, kind: kind.name, done: sum.resealed + sum.already + sum.unreadable, total });
      } while (after !== null);
      done.push(sum);
    }
  }
  return done;
};
