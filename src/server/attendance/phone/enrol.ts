import { createPublicKey, type KeyObject, verify } from 'node:crypto';
import type { attendancePhoneEndpoints } from '../../../contract/attendancePhone.ts';
import { deviceOf } from '../../../domain/access/deviceOf.ts';
import { ok, refuse } from '../../../kernel/result.ts';
import { addSeconds } from '../../../kernel/time.ts';
import { beginOwnProof, proveOwnPasskey } from '../../access/passkey/proveOwnPasskey.ts';
import { keyedHash } from '../../access/secretToken.ts';
import type { Handler } from '../../platform/http/bind.ts';
import { groundsOf } from './ground.ts';
import { endPhone, insertPhone, othersInBrowser, phonesOf, phoneView, phoneWithKey } from './phoneStore.ts';
import { tellPhoneAsked } from './tellPhone.ts';

const purpose = 'phone';

const systems = { android: 'Android', iphone: 'iPhone', windows: 'Windows', mac: 'Mac', linux: 'Linux', other: '' };
const browsers = {
  chrome: 'Chrome',
  firefox: 'Firefox',
  safari: 'Safari',
  edge: 'Edge',
  samsung: 'Samsung Internet',
  opera: 'Opera',
  other: '',
};
/** Proper names, the same in every language. */
const nameOf = (userAgent: string): string => {
  const { system, browser } = deviceOf(userAgent);
  return [systems[system], browsers[browser]].filter(Boolean).join(' · ') || '?';
};

/** How every P-256 key begins that a browser exports; the point follows in 64 bytes. */
const plainP256 = Buffer.from('3059301306072a8648ce3d020106082a8648ce3d03010703420004', 'hex');

/** Read as a JWK, which costs less than half of reading the same key as DER. */
const readKey = (spki: Buffer): KeyObject => {
  const point = spki.subarray(plainP256.length);
  if (point.length !== 64 || !spki.subarray(0, plainP256.length).equals(plainP256))
    return createPublicKey({ key: spki, format: 'der', type: 'spki' });
  const [x, y] = [point.subarray(0, 32).toString('base64url'), point.subarray(32).toString('base64url')];
  return createPublicKey({ key: { kty: 'EC', crv: 'P-256', x, y }, format: 'jwk' });
};

/** The key as the platform knows it, or null where it is none of the two kinds. */
export const phoneKey = (algorithm: string, spki: Uint8Array): KeyObject | null => {
  try {
    const key = readKey(Buffer.from(spki));
    if (algorithm === 'Ed25519') return key.asymmetricKeyType === 'ed25519' ? key : null;
    return key.asymmetricKeyType === 'ec' && key.asymmetricKeyDetails?.namedCurve === 'prime256v1' ? key : null;
  } catch {
    return null;
  }
};

/** Whether a raw signature (ECDSA as r and s, or Ed25519) is that of the key over the text. */
export const isSigned = (key: KeyObject, text: string, signature: string): boolean => {
  const bytes = Buffer.from(signature, 'base64url');
  if (key.asymmetricKeyType === 'ed25519') return verify(null, Buffer.from(text), key, bytes);
  return verify('sha256', Buffer.from(text), { key, dsaEncoding: 'ieee-p1363' }, bytes);
};

/** The challenge proves itself and is bound to the account; see the passkeys of the account. */
export const phonePasskeyOptions: Handler<typeof attendancePhoneEndpoints.passkeyOptions> = async (call) =>
  ok(await beginOwnProof(call, purpose));

/**
 * Makes a phone known. The first of an employee counts at once; another one, or a browser that somebody else uses too, is a request with a
 * reason. A lost phone ends with the request, so that its finder can do nothing.
 */
export const enrolPhone: Handler<typeof attendancePhoneEndpoints.enrol> = async (call) => {
  const { tx, actor, body, deps, now, today, visitor, audit } = call;
  if (actor.employeeId === null) return refuse('phone.noEmployee');
  const { agencyId, employeeId } = actor;
  const spki = Buffer.from(body.publicKey, 'base64url');
  const key = phoneKey(body.algorithm, spki);
  if (key === null || !isSigned(key, `luwes phone ${body.id}`, body.proof)) return refuse('phone.keyUnusable');
  const own = await phonesOf(tx, agencyId, employeeId);
  const known = await phoneWithKey(tx, agencyId, spki);
  if (known !== null) {
    // The same request again, after an answer that never arrived.
    const again = known.employee_id === employeeId && known.phone_id === body.id;
    return again ? ok(phoneView(known)) : refuse('phone.keyKnown');
  }
  if (own.some(({ state }) => state === 'asked' || state === 'approved')) return refuse('phone.askedAlready');
  const browser = keyedHash(deps.config.masterKey, `phone-browser:${agencyId}`, body.browser);
  const shared = await othersInBrowser(tx, agencyId, browser, employeeId);
  const active = own.find(({ state }) => state === 'active');
  const asks = active !== undefined || shared.length > 0 || own.some(({ reason }) => reason === 'lost');
  if (asks && body.reason === null) return refuse('phone.reasonMissing');
  let passkey = false;
  if (body.passkey !== null) {
    if (!(await proveOwnPasskey(call, purpose, body.passkey))) return refuse('phone.passkeyRefused');
    passkey = true;
  }
  const lost = asks && body.reason === 'lost' && active !== undefined;
  if (lost) await endPhone(tx, agencyId, active.phone_id, now);
  const { changeHours } = (await groundsOf(deps).agency(agencyId, now, tx)).rules;
  const row = await insertPhone(tx, {
    agency_id: agencyId,
    phone_id: body.id,
    employee_id: employeeId,
    public_key: spki,
    algorithm: body.algorithm,
    browser: Buffer.from(browser),
    name: nameOf(visitor.device),
    state: asks ? 'asked' : 'active',
    reason: asks ? (body.reason ?? '') : '',
    note: body.note,
    asked_at: now,
    usable_from: asks ? addSeconds(now, changeHours * 3600) : now,
    passkey,
  });
  groundsOf(deps).forgetPerson(agencyId, employeeId);
  await audit(
    asks ? 'phone.ask' : 'phone.enrol',
    { kind: 'employee', id: employeeId },
    { phone: row.name, reason: row.reason },
  );
  if (asks) await tellPhoneAsked({ deps, tx, now, today, agencyId }, employeeId);
  return ok(phoneView(row));
};
