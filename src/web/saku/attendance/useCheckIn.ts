import { useCallback, useEffect, useState } from 'react';
import { attendancePhoneEndpoints } from '../../../contract/attendancePhone.ts';
import type { AnswerOf } from '../../../contract/endpoint.ts';
import type { PunchReason } from '../../../domain/attendance/proof/phoneEvent.ts';
import type { Zone } from '../../../kernel/time.ts';
import { call, type Refusal } from '../../app/call.ts';
import { useKept } from '../useKept.ts';
import { usePhone } from '../usePhone.tsx';
import { usePhoneWords } from '../words.tsx';
import { type ClockDifference, clockDifference, refreshAnchor } from './anchor.ts';
import { enrolmentOf, knownKey, makeKey } from './deviceKey.ts';
import { type Located, locate, locationStanding } from './locate.ts';
import { flushOutbox, keepTap, outboxOf, tidyOutbox } from './outbox.ts';
import { pageClocks } from './pageClocks.ts';
import type { KeptKey, OutboxRow } from './punchDb.ts';
import { onOutbox } from './unsent.ts';

export type PhoneToday = AnswerOf<typeof attendancePhoneEndpoints.today>;
export interface Reason {
  readonly kind: PunchReason;
  readonly text: string;
}

const everyMs = 60_000;

/** Everything behind the button: the key of this phone, what waits to be sent, and where the phone is. */
export const useCheckIn = () => {
  const { me, today } = usePhone();
  const { formats } = usePhoneWords();
  const { accountId } = me;
  const [key, setKey] = useState<KeptKey | null | undefined>(undefined);
  const [rows, setRows] = useState<readonly OutboxRow[]>([]);
  const [broken, setBroken] = useState(false);
  const [standing, setStanding] = useState<'granted' | 'denied' | 'prompt'>('prompt');
  const [located, setLocated] = useState<Located | null>(null);
  const [busy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const [difference, setDifference] = useState<ClockDifference | null>(null);
  const phoneId = key?.phoneId;
  const read = useKept(
    attendancePhoneEndpoints.today,
    { query: phoneId === undefined ? {} : { phone: phoneId } },
    key !== undefined,
  );
  const { reload } = read;

  useEffect(() => {
    const show = () => outboxOf(accountId).then(setRows, () => setBroken(true));
    knownKey(accountId).then(setKey, () => {
      setBroken(true);
      setKey(null);
    });
    void show();
    void tidyOutbox(today).catch(() => undefined);
    void locationStanding().then(setStanding);
    return onOutbox(show);
  }, [accountId, today]);

  const send = useCallback(
    async (all = false) => {
      if (!key) return;
      const before = (await outboxOf(accountId)).filter(({ state }) => state === 'waiting' || state === 'stuck').length;
      await flushOutbox(key, all);
      setDifference(clockDifference());
      if (before > 0) reload();
    },
    [key, accountId, reload],
  );

  // The server's time at every opening and whenever the network may be back; it is what proves a later punch.
  useEffect(() => {
    if (!key) return;
    // At the start also what the server did not take before: a session that ended may be there again.
    let all = true;
    const look = () => {
      if (document.visibilityState !== 'visible') return;
      void refreshAnchor(key.phoneId)
        .then(() => setDifference(clockDifference()))
        .catch(() => undefined);
      void send(all);
      all = false;
    };
    look();
    const timer = setInterval(look, everyMs);
    for (const event of ['online', 'pageshow'] as const) addEventListener(event, look);
    document.addEventListener('visibilitychange', look);
    return () => {
      clearInterval(timer);
      for (const event of ['online', 'pageshow'] as const) removeEventListener(event, look);
      document.removeEventListener('visibilitychange', look);
    };
  }, [key, send]);

  const zone: Zone = read.data?.zone ?? me.agency.zone;
  const keep = async (
    clocks: ReturnType<typeof pageClocks>,
    where: Located | null,
    reason: Reason | null,
    code: string | null,
  ) => {
    if (!key) return;
    const position = where?.kind === 'found' ? where.position : null;
    try {
      const known = read.data;
      const isFirst = known?.day === today && known.punches.length === 0 && !rows.some((row) => row.day === today);
      const passkeys = known?.rules.passkey === 'firstOfDay' && isFirst ? (known.passkeys ?? []) : [];
      await keepTap({ key, clocks, zone, dayIn: formats.dayIn, position, code, reason, passkeys });
      await send();
    } catch {
      setBroken(true);
    }
  };

  /** One tap. Without a position nothing is recorded unless a reason is given; then the position is taken along where there is one. */
  const record = async (reason: Reason | null = null, code: string | null = null): Promise<boolean> => {
    const clocks = pageClocks();
    setBusy(true);
    try {
      const without = reason !== null && (standing === 'denied' || reason.kind === 'noLocation');
      const where = without ? null : await locate();
      if (where !== null) setLocated(where);
      setStanding(await locationStanding());
      if (where?.kind !== 'found' && reason === null && code === null) return false;
      await keep(clocks, where, reason, code);
      return true;
    } finally {
      setBusy(false);
    }
  };

  /** Makes this phone known; where another one is in use the request with its reason stands on the screen of the phone. */
  const enrol = async (): Promise<void> => {
    setBusy(true);
    setRefusal(null);
    try {
      const made = key ?? (await makeKey(accountId));
      const answer = await call(attendancePhoneEndpoints.enrol, { body: await enrolmentOf(made) });
      if (!answer.ok) setRefusal(answer.refusal);
      else setKey(made);
      reload();
    } catch {
      setBroken(true);
    } finally {
      setBusy(false);
    }
  };

  return { read, key, rows, broken, standing, located, busy, refusal, difference, zone, record, enrol, send, reload };
};
export type CheckIn = ReturnType<typeof useCheckIn>;
