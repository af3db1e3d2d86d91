import type { attendanceCardEndpoints, OwnCard } from '../../../contract/attendanceCard.ts';
import { deviceOf } from '../../../domain/access/deviceOf.ts';
import { hexOf } from '../../../domain/attendance/card/bytes.ts';
import type { Id } from '../../../kernel/id.ts';
import { ok, type Result, refuse } from '../../../kernel/result.ts';
import { addSeconds } from '../../../kernel/time.ts';
import type { Call, Handler } from '../../platform/http/bind.ts';
import { cardTexts } from './cardText.ts';
import { issueCards } from './issueCards.ts';
import { openLiveKeys, ownerOfLiveKey, replaceLiveKey } from './liveKeyStore.ts';
import { deviceKeyOf } from './p256.ts';
import { readCardRules } from './rulesStore.ts';
import { holderFacts, openCards, peopleInUnits } from './store.ts';

/** A card may be renewed by its holder from this long before its end. */
const renewSeconds = 30 * 86_400;

type Asking = Pick<Call<typeof attendanceCardEndpoints.own>, 'tx' | 'actor' | 'deps' | 'now' | 'today'>;

/** What the employee may know of his own card. */
const ownOf = async ({ tx, actor, deps, now, today }: Asking, employeeId: Id): Promise<Result<OwnCard>> => {
  const card = (await openCards(tx, actor.agencyId, [employeeId])).get(employeeId);
  const facts = (await holderFacts(tx, actor.agencyId, today, [employeeId]))[0];
  const rules = await readCardRules(tx, actor.agencyId);
  const live = (await openLiveKeys(tx, actor.agencyId, [employeeId])).get(employeeId);
  const texts = await cardTexts(tx, actor.agencyId, deps, card ? [card] : []);
  if (!texts.ok) return texts;
  const printed = rules.printed === 'everybody' || facts?.printed === true;
  return ok({
    at: now,
    photo: facts?.photoFileId != null,
    live: live
      ? { publicKey: Buffer.from(live.publicKey).toString('base64'), device: live.device, madeAt: live.madeAt }
      : null,
    card: card
      ? {
          issuedAt: card.issuedAt,
          expiresAt: card.expiresAt,
          state: now < card.expiresAt ? 'valid' : 'expired',
          text: printed ? (texts.value[0] ?? null) : null,
          agency: actor.agencyId,
          credential: hexOf(card.credential),
        }
      : null,
  });
};

export const readOwnCard: Handler<typeof attendanceCardEndpoints.own> = async (call) =>
  call.actor.employeeId === null ? refuse('card.noPerson') : ownOf(call, call.actor.employeeId);

export const issueOwnCard: Handler<typeof attendanceCardEndpoints.issueOwn> = async (call) => {
  const { tx, actor, deps, now, today, audit } = call;
  const { employeeId } = actor;
  if (employeeId === null) return refuse('card.noPerson');
  const card = (await openCards(tx, actor.agencyId, [employeeId])).get(employeeId);
  if (card === undefined || addSeconds(now, renewSeconds) >= card.expiresAt) {
    if (!(await peopleInUnits(tx, actor.agencyId, today, null)).includes(employeeId))
      return refuse('card.notInService');
    const made = await issueCards(tx, actor.agencyId, [employeeId], { deps, now, accountId: actor.accountId });
    if (!made.ok) return made;
    await audit('card.issue', { kind: 'employee', id: employeeId });
  }
  return ownOf(call, employeeId);
};

export const registerLive: Handler<typeof attendanceCardEndpoints.registerLive> = async (call) => {
  const { tx, actor, deps, now, body, visitor, audit } = call;
  if (actor.employeeId === null) return refuse('card.noPerson');
  const publicKey = Buffer.from(body.publicKey, 'base64');
  if (deviceKeyOf(publicKey) === null) return refuse('card.liveKeyWrong');
  const owner = await ownerOfLiveKey(tx, actor.agencyId, publicKey);
  if (owner !== null && owner !== actor.employeeId) return refuse('card.liveKeyOfOther');
  const { system, browser } = deviceOf(visitor.device);
  const key = { id: deps.newId(), employeeId: actor.employeeId, publicKey, device: `${system}/${browser}` };
  await replaceLiveKey(tx, actor.agencyId, key, now);
  await audit('card.registerLive', { kind: 'employee', id: actor.employeeId }, { device: key.device });
  return ok({ at: now });
};
