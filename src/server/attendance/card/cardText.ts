import { hexOf } from '../../../domain/attendance/card/bytes.ts';
import { personalMessage, personalText } from '../../../domain/attendance/card/personalRecord.ts';
import { ok, type Result } from '../../../kernel/result.ts';
import { epochMilliseconds, type Instant } from '../../../kernel/time.ts';
import type { Tx } from '../../platform/db/db.ts';
import type { Deps } from '../../platform/deps.ts';
import { signed } from './ed25519.ts';
import { signingKey } from './signingKey.ts';
import type { Card } from './store.ts';

export const epochSeconds = (at: Instant): number => epochMilliseconds(at) / 1000;

/** What the QR codes of these cards say. Ed25519 answers the same bytes each time, so nothing but the card's facts is stored. */
export const cardTexts = async (
  tx: Tx,
  agencyId: number,
  deps: Pick<Deps, 'config' | 'clock'>,
  cards: readonly Card[],
): Promise<Result<string[]>> => {
  const texts: string[] = [];
  const keys = new Map<number, Awaited<ReturnType<typeof signingKey>>>();
  for (const card of cards) {
    const key = keys.get(card.keyId) ?? (await signingKey(tx, agencyId, deps, card.keyId));
    keys.set(card.keyId, key);
    if (!key.ok) return key;
    const record = {
      keyId: card.keyId,
      agency: agencyId,
      holder: hexOf(card.holder),
      credential: hexOf(card.credential),
      expires: Math.floor(epochSeconds(card.expiresAt)),
    };
    texts.push(personalText(record, signed(key.value.key, personalMessage(record))));
  }
  return ok(texts);
};
