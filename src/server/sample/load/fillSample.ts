import type { Instant, PlainDate } from '../../../kernel/time.ts';
import { hashPassword } from '../../access/passwordHash.ts';
import { appendAudit } from '../../platform/audit/appendAudit.ts';
import type { Db } from '../../platform/db/db.ts';
import type { CityData } from '../cityModel.ts';
import { makeCity } from '../makeCity.ts';
import { loadCity } from './loadCity.ts';

/** One password for all sign-ins of the sample; it protects nothing but invented people. */
export const samplePassword = 'kota contoh luwes';
const sampleAgency = 1;

export interface FillOptions {
  readonly people: number;
  readonly seed: number;
  readonly today: PlainDate;
  readonly now: Instant;
  readonly masterKey: Uint8Array;
  readonly newId: () => string;
  readonly told: (step: string, done: number, total: number) => void;
}

/** Fills an empty migrated database with the sample city. */
export const fillSample = async (db: Db, options: FillOptions): Promise<CityData> => {
  const { people, seed, today, now, newId } = options;
  const city = makeCity({ people, seed, today });
  await loadCity(db, city, {
    agencyId: sampleAgency,
    now,
    newId,
    masterKey: options.masterKey,
    passwordHash: await hashPassword(samplePassword),
    told: options.told,
  });
  await db.asOwner((tx) =>
    appendAudit(tx, {
      agencyId: sampleAgency,
      at: now,
      accountId: null,
      action: 'sample.load',
      targetKind: 'agency',
      targetId: String(sampleAgency),
      detail: { people, seed, today },
    }),
  );
  return city;
};
