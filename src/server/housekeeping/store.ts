import type { Instant } from '../../kernel/time.ts';
import type { Tx } from '../platform/db/db.ts';

export const deleteOldKeys = async (tx: Tx, before: Instant): Promise<void> => {
  await tx.deleteFrom('idempotency_key').where('at', '<', before).execute();
};

export const deleteEndedJobs = async (tx: Tx, before: Instant): Promise<void> => {
  await tx.deleteFrom('job').where('ended_at', '<', before).execute();
};

/** Also the revoked ones; the audit trail remembers what was done with them. */
export const deleteEndedSessions = async (tx: Tx, before: Instant): Promise<void> => {
  await tx.deleteFrom('session').where('expires_at', '<', before).execute();
};
