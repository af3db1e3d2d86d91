import type { SignInStep } from '../../contract/access.ts';

/** Where the address asks to go afterwards; never to another site. */
export const placeAfter = (search: string): string => {
  const wanted = new URLSearchParams(search).get('lanjut') ?? '/';
  const inside = /^\/(?![/\\])/.test(wanted) && URL.canParse(wanted, location.origin);
  return inside && new URL(wanted, location.origin).origin === location.origin ? wanted : '/';
};

/** Loads the next page anew, so that nothing of another person stays in memory. */
export const moveOn = (step: SignInStep['next'], to: string): void => {
  if (step === 'in') location.assign(to);
  if (step === 'changePassword')
    location.assign(to === '/' ? '/ganti-sandi' : `/ganti-sandi?lanjut=${encodeURIComponent(to)}`);
};
