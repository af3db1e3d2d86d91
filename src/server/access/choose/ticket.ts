import { z } from 'zod';
import type { SignInStep } from '../../../contract/access.ts';
import { addSeconds, type Instant } from '../../../kernel/time.ts';
import type { Deps } from '../../platform/deps.ts';
import type { Outgoing } from '../../platform/http/visitor.ts';
import { seal, unseal } from '../../platform/seal.ts';
import { hexOf, newToken, tokenHash } from '../secretToken.ts';
import { type Proven, readProven, type SignInMethod } from '../session/model.ts';

const lifeSeconds = 600;
const purpose = 'choose';
const InsideSchema = z.object({
  browser: z.string(),
  accounts: z.unknown(),
  method: z.enum(['password', 'sso']),
  lasting: z.boolean(),
  until: z.string(),
});

interface Choice {
  readonly accounts: readonly Proven[];
  readonly method: Extract<SignInMethod, 'password' | 'sso'>;
  readonly lasting: boolean;
}

/** Asks which account it is to be; what was proven travels sealed in the ticket, tied to this browser by a random value in the cookie. */
export const offerChoice = (
  deps: Pick<Deps, 'config'>,
  outgoing: Outgoing,
  choice: Choice,
  now: Instant,
): SignInStep => {
  const browser = newToken();
  const inside = { ...choice, browser: hexOf(tokenHash(browser)), until: addSeconds(now, lifeSeconds) };
  const sealed = seal(deps.config.masterKey, purpose, Buffer.from(JSON.stringify(inside)));
  outgoing.setSession(browser, lifeSeconds);
  return {
    next: 'chooseAccount',
    choice: {
      ticket: Buffer.from(sealed).toString('base64url'),
      accounts: choice.accounts.map(({ accountId, agency }) => ({ accountId, agency })),
    },
  };
};

/** What a ticket says, or null: changed, late, or from another browser. */
export const readTicket = (
  deps: Pick<Deps, 'config'>,
  ticket: string,
  browser: string | null,
  now: Instant,
): (Choice & { readonly end: Instant }) | null => {
  const plain = unseal(deps.config.masterKey, purpose, Buffer.from(ticket, 'base64url'));
  if (plain === null || browser === null) return null;
  const inside = InsideSchema.parse(JSON.parse(Buffer.from(plain).toString('utf8')));
  if (inside.browser !== hexOf(tokenHash(browser)) || inside.until <= now) return null;
  return { ...inside, accounts: readProven(inside.accounts), end: inside.until as Instant };
};
