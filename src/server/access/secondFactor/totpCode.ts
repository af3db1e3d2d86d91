import { Secret, TOTP } from 'otpauth';
import type { Instant } from '../../../kernel/time.ts';
import { secondsBetween } from '../../../kernel/time.ts';

const period = 30;
/** Drift that is accepted without a word, and drift that is recognised to name its cause; in steps of 30 seconds. */
const accepted = 1;
const recognised = 20;

const totpOf = (secret: Uint8Array): TOTP =>
  new TOTP({ secret: new Secret({ buffer: Uint8Array.from(secret).buffer }), digits: 6, period, algorithm: 'SHA1' });

const epoch = '1970-01-01T00:00:00Z';
const stepAt = (now: Instant): number => Math.floor(secondsBetween(epoch, now) / period);

export type CodeVerdict =
  | { readonly kind: 'right'; readonly step: number }
  | {
      readonly kind: 'clockOff';
      readonly step: number;
      readonly minutes: number;
      readonly direction: 'ahead' | 'behind';
    }
  | { readonly kind: 'wrong' };

/** Judges six digits: right within a step either way; a phone clock off by up to ten minutes is told apart from a wrong code. */
export const judgeTotpCode = (secret: Uint8Array, code: string, now: Instant): CodeVerdict => {
  const digits = code.replace(/\s/g, '');
  if (!/^\d{6}$/.test(digits)) return { kind: 'wrong' };
  const totp = totpOf(secret);
  const present = stepAt(now);
  for (let distance = 0; distance <= recognised; distance++) {
    for (const step of distance === 0 ? [present] : [present - distance, present + distance]) {
      if (totp.generate({ timestamp: step * period * 1000 }) !== digits) continue;
      if (distance <= accepted) return { kind: 'right', step };
      return {
        kind: 'clockOff',
        step,
        minutes: Math.max(1, Math.round(distance / 2)),
        direction: step > present ? 'ahead' : 'behind',
      };
    }
  }
  return { kind: 'wrong' };
};

/** A new secret of 160 bits with its key to type (base32, in fours) and the address that the picture holds. */
export const newTotp = (issuer: string, label: string): { secret: Uint8Array; key: string; address: string } => {
  const secret = new Secret({ size: 20 });
  const address = new TOTP({ issuer, label, secret, digits: 6, period, algorithm: 'SHA1' }).toString();
  return { secret: new Uint8Array(secret.buffer), key: secret.base32.replace(/(.{4})(?=.)/g, '$1 '), address };
};
