import { randomInt, timingSafeEqual } from 'node:crypto';
import type { Deps } from '../../platform/deps.ts';
import { keyedHash } from '../secretToken.ts';
import { anyAgency, keepSetUpCode } from './store.ts';

const letters = 'ABCDEFGHJKMNPQRSTVWXYZ23456789';

const plain = (code: string): string => code.toUpperCase().replace(/[^A-Z0-9]/g, '');

/** `XXXX-XXXX-XXXX`, about 59 bits; each start of an empty server makes a new one. Null where an agency exists. */
export const openSetUp = async (deps: Pick<Deps, 'db' | 'config' | 'clock'>): Promise<string | null> =>
  deps.db.asOwner(async (tx) => {
    if ((await anyAgency(tx)) !== null) return null;
    const part = () => Array.from({ length: 4 }, () => letters[randomInt(letters.length)]).join('');
    const code = `${part()}-${part()}-${part()}`;
    await keepSetUpCode(tx, setUpCodeHash(deps.config.masterKey, code), deps.clock());
    return code;
  });

export const setUpCodeHash = (masterKey: Uint8Array, code: string): Uint8Array =>
  keyedHash(masterKey, 'setUp', plain(code));

export const sameHash = (a: Uint8Array, b: Uint8Array): boolean => a.length === b.length && timingSafeEqual(a, b);
