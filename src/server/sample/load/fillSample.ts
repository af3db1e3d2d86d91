import type { Instant } from '../../../kernel/time.ts';
import { hashPassword } from '../../access/passwordHash.ts';
import { appendAudit } from '../../platform/audit/appendAudit.ts';
import type { Db } from '../../platform/db/db.ts';
import type { CityData } from '../cityModel.ts';
import { loadCity } from './loadCity.ts';
import { addSampleEvidence } from './sampleEvidence.ts';

/** One password for all sign-ins of the sample; it protects nothing but invented people. */
export const samplePassword = 'kota contoh luwes';
const sampleAgency = 1;

export interface FillOptions {
  readonly now: Instant;
  readonly masterKey: Uint8Array;
  readonly newId: () => string;
  readonly told: (step: string, done: number, total: number) => void;
}

/** Fills an empty migrated database with the sample city. */
export const fillSample = async (db: Db, city: CityData, options: FillOptions): Promise<void> => {
  const { now, newId } = options;
  await loadCity(db, city, {
    agencyId: sampleAgency,
    now,
    newId,
    masterKey: options.masterKey,
    passwordHash: await hashPassword(samplePassword),
    told: options.told,
  });
  await addSampleEvidence(db, sampleAgency, city, options);
  await db.asOwner((tx) =>
    appendAudit(tx, {
      agencyId: sampleAgency,
      at: now,
      accountId: null,
      action: 'sample.load',
      targetKind: 'agency',
      targetId: String(sampleAgency),
      detail: { people: city.employees.length, seed: city.seed, today: city.today },
    }),
  );
};
