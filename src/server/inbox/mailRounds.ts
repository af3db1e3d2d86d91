import type { Deps } from '../platform/deps.ts';
import { deliverMail } from './deliverMail.ts';

const everyMs = 15_000;

/** Sends due mail every quarter of a minute, one round at a time; the answer stops it and waits for the round under way. */
export const startMailRounds = (deps: Deps): (() => Promise<void>) => {
  if (!deps.mail.configured) return async () => undefined;
  let round: Promise<unknown> | null = null;
  const timer = setInterval(() => {
    round ??= deliverMail(deps)
      .catch(() => deps.log.error({}, 'mail round failed'))
      .finally(() => {
        round = null;
      });
  }, everyMs);
  return async () => {
    clearInterval(timer);
    await round;
  };
};
