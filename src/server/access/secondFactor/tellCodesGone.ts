import type { Instant } from '../../../kernel/time.ts';
import { insertMessages } from '../../inbox/store.ts';
import { newId } from '../../platform/clock.ts';
import type { Tx } from '../../platform/db/db.ts';
import { dropRecoveryCodes } from './store.ts';

/** Recovery codes that open nothing any more go, and whoever had some is told to make new ones. */
export const tellCodesGone = async (
  tx: Tx,
  agencyId: number,
  accountIds: readonly string[],
  at: Instant,
): Promise<void> => {
  const had = await dropRecoveryCodes(tx, agencyId, accountIds);
  await insertMessages(
    tx,
    agencyId,
    had.map((accountId) => ({
      id: newId(),
      accountId,
      at,
      kind: 'access.recoveryCodesGone',
      params: {},
      link: '/akun-saya',
      mail: false,
    })),
  );
};
