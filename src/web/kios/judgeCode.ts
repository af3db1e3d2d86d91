import type { KioskData, SyncedPerson } from '../../contract/attendanceStation.ts';
import { readDisplayCode } from '../../domain/attendance/card/displayCode.ts';
import { judgeCard, judgeLive, repeatSeconds, type ScanRefusal } from '../../domain/attendance/card/judgeScan.ts';
import { readLive } from '../../domain/attendance/card/liveRecord.ts';
import { readPersonal } from '../../domain/attendance/card/personalRecord.ts';
import { isSignedByAgency, isSignedByPhone } from './verify.ts';

export interface JudgedCode {
  readonly refusal: ScanRefusal | null;
  readonly credential: string;
  /** Null for somebody of another office, whom this kiosk does not know by name. */
  readonly person: SyncedPerson | null;
}

const no = (refusal: ScanRefusal): JudgedCode => ({ refusal, credential: '', person: null });

/** Judges a scanned text by what this kiosk knows, without asking anybody. `now` in seconds. */
export const judgeCode = async (
  text: string,
  data: KioskData,
  agency: number,
  now: number,
  acceptedAt: (credential: string) => number | null,
): Promise<JudgedCode> => {
  const personal = readPersonal(text);
  const live = readLive(text);
  if (readDisplayCode(text) !== null) return no('displayCode');
  const read = personal ?? live;
  if (read === null) return no('notACard');
  const { credential } = read.record;
  const person = data.people.find((one) => one.credential === credential) ?? null;
  const facts = {
    agency,
    now,
    revoked: data.revoked.includes(credential),
    acceptedAt: acceptedAt(credential),
    repeatSeconds,
  };
  if (personal !== null) {
    const key = data.keys.find((one) => one.keyId === personal.record.keyId);
    const signed = key ? await isSignedByAgency(key.publicKey, personal.message, personal.signature) : null;
    let refusal = judgeCard(personal.record, { ...facts, signed });
    if (refusal === null && person !== null && person.holder !== personal.record.holder) refusal = 'forged';
    if (refusal === null && data.printed === 'granted' && person !== null && !person.printed) refusal = 'screenOnly';
    return { refusal, credential, person };
  }
  const { message, signature } = read;
  const liveKey = person?.liveKey ?? null;
  const signed = liveKey === null ? null : await isSignedByPhone(liveKey, message, signature);
  const record = live === null ? null : judgeLive(live.record, { ...facts, signed });
  return { refusal: record, credential, person };
};
