import { useEffect, useRef, useState } from 'react';
import type { SyncedSession } from '../../contract/attendanceStation.ts';
import { instantFrom } from '../../kernel/time.ts';
import { clocks, serverNow } from './clocks.ts';
import { judgeCode } from './judgeCode.ts';
import { kiosFormats } from './KiosWords.tsx';
import { read } from './kioskStore.ts';
import type { Result } from './ResultPanel.tsx';
import { acceptedKey, recentOf, recordScan } from './recordScan.ts';
import { play } from './sound.ts';
import type { StationState } from './useStation.ts';

const shownMilliseconds = { accepted: 2600, refused: 4200 } as const;
const confirmMilliseconds = 20_000;
/** The same code still in view is not read again before it has been away for this long. */
const awayMilliseconds = 1500;

const isChosen = (oneIn: number | null): boolean =>
  oneIn !== null && (crypto.getRandomValues(new Uint32Array(1))[0] ?? 1) % oneIn === 0;

const isFull = (error: unknown): boolean => error instanceof DOMException && error.name === 'QuotaExceededError';

interface Held {
  readonly text: string;
  readonly credential: string;
  readonly name: string | null;
  readonly at: ReturnType<typeof clocks>;
  readonly shown: Extract<Result, { kind: 'accepted' | 'confirm' }>;
}

/** From a text in front of the camera to a recorded event and what the screen shows of it. */
export const useScan = (state: StationState, session: SyncedSession | null, recorded: () => void) => {
  const [result, setResult] = useState<Result | null>(null);
  const [full, setFull] = useState(false);
  const busy = useRef(false);
  const held = useRef<Held | null>(null);
  const seen = useRef({ text: '', at: 0 });
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);

  const show = (next: Result, milliseconds: number) => {
    setResult(next);
    clearTimeout(timer.current);
    timer.current = setTimeout(() => {
      setResult(null);
      busy.current = false;
    }, milliseconds);
  };

  const keep = async (one: Held, confirmed: boolean | null) => {
    held.current = null;
    try {
      await recordScan({ ...one, sessionId: session?.id ?? null, confirmed });
      setFull(false);
      play('yes');
      show({ ...one.shown, kind: 'accepted', doubted: confirmed === false }, shownMilliseconds.accepted);
      recorded();
    } catch (error) {
      setFull(isFull(error));
      setResult(null);
      busy.current = false;
      play('no');
      if (!isFull(error)) throw error;
    }
  };

  const judge = async (text: string) => {
    const { pairing, kiosk } = state;
    // The newest word about the time, which a contact may have brought since this was drawn.
    const anchor = await read('anchor');
    if (pairing === null || kiosk === null || anchor === null) return false;
    const at = clocks();
    const now = serverNow(anchor);
    const recent = await recentOf(pairing.office.zone, now);
    const judged = await judgeCode(
      text,
      kiosk,
      pairing.office.agency,
      now / 1000,
      (credential) => recent.accepted[acceptedKey(credential, session?.id ?? null)] ?? null,
    );
    if (judged.refusal !== null) {
      play('no');
      show({ kind: 'refused', refusal: judged.refusal }, shownMilliseconds.refused);
      return true;
    }
    const { person, credential } = judged;
    const shown = {
      kind: 'accepted' as const,
      name: person?.name ?? null,
      unit: person?.unit ?? '',
      photo: person?.photo ?? null,
      time: kiosFormats().clock(instantFrom(now), pairing.office.zone),
      expected: session === null || (person !== null && session.expected.includes(person.holder)),
      doubted: false,
    };
    const one: Held = { text, credential, name: shown.name, at, shown };
    // Without a photo there is nothing to compare.
    if (person?.photo == null || !isChosen(kiosk.confirmOneIn)) {
      await keep(one, null);
      return true;
    }
    held.current = one;
    play('look');
    setResult({ ...shown, kind: 'confirm' });
    clearTimeout(timer.current);
    timer.current = setTimeout(() => {
      if (held.current === one) void keep(one, null);
    }, confirmMilliseconds);
    return true;
  };

  const onText = (text: string) => {
    const now = performance.now();
    const same = text === seen.current.text && now - seen.current.at < awayMilliseconds;
    seen.current = { text, at: now };
    if (busy.current || same) return;
    busy.current = true;
    void judge(text).then((shown) => {
      if (!shown) busy.current = false;
    });
  };

  const onConfirm = (same: boolean) => {
    if (held.current !== null) void keep(held.current, same);
  };
  return { result, full, onText, onConfirm };
};
