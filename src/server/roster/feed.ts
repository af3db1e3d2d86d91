import type { rosterEndpoints } from '../../contract/roster.ts';
import { ok, refuse } from '../../kernel/result.ts';
import { addDays, todayIn } from '../../kernel/time.ts';
import { en } from '../../words/en.ts';
import { id } from '../../words/id.ts';
import { newToken, tokenHash } from '../access/secretToken.ts';
import type { Handler } from '../platform/http/bind.ts';
import { calendarText } from './calendarText.ts';
import { insertFeed, openFeedOf, readFeedOwner, revokeFeed } from './feedStore.ts';
import { ownDays } from './ownDays.ts';

const daysBack = 31;
const daysAhead = 92;

export const feedState: Handler<typeof rosterEndpoints.feedState> = async ({ tx, actor }) => {
  const open = actor.employeeId === null ? null : await openFeedOf(tx, actor.agencyId, actor.employeeId);
  return ok({ active: open !== null, madeAt: open?.madeAt ?? null, lastReadAt: open?.lastReadAt ?? null });
};

export const openFeed: Handler<typeof rosterEndpoints.openFeed> = async ({ tx, actor, deps, now, audit }) => {
  if (actor.employeeId === null) return refuse('general.notFound');
  await revokeFeed(tx, actor.agencyId, actor.employeeId, now);
  const token = newToken();
  await insertFeed(tx, actor.agencyId, actor.employeeId, tokenHash(token), now);
  await audit('roster.openFeed', { kind: 'employee', id: actor.employeeId });
  return ok({ url: new URL(`/api/roster/calendar/${token}.ics`, deps.config.origin).href });
};

export const closeFeed: Handler<typeof rosterEndpoints.closeFeed> = async ({ tx, actor, now, audit }) => {
  if (actor.employeeId === null || !(await revokeFeed(tx, actor.agencyId, actor.employeeId, now)))
    return refuse('roster.feedGone');
  await audit('roster.closeFeed', { kind: 'employee', id: actor.employeeId });
  return ok(undefined);
};

/** What a calendar programme fetches; it knows nothing but the address. */
export const readFeed: Handler<typeof rosterEndpoints.feed> = async ({ params, deps, now }) => {
  const hash = tokenHash(params.token.replace(/\.ics$/, ''));
  const owner = await deps.db.asOwner((tx) => readFeedOwner(tx, hash, now));
  if (owner === null) return refuse('roster.feedGone');
  const today = todayIn(owner.zone, now);
  const days = await deps.db.inAgency(owner.agencyId, (tx) =>
    ownDays(tx, owner.agencyId, owner.employeeId, addDays(today, -daysBack), addDays(today, daysAhead)),
  );
  const words = owner.language === 'en' ? en : id;
  const text = calendarText({ days, words, employeeId: owner.employeeId, zone: owner.zone, now });
  return ok({
    bytes: new TextEncoder().encode(text),
    name: words.roster.feed.fileName,
    mediaType: 'text/calendar; charset=utf-8',
  });
};
