import { useEffect, useState } from 'react';
import { liveMessage, liveSeconds, liveText } from '../../../../domain/attendance/card/liveRecord.ts';
import { epochMilliseconds } from '../../../../kernel/time.ts';
import { deviceNow } from '../../../app/clock.ts';
import type { LiveKey } from './liveKey.ts';

interface LiveCode {
  readonly text: string;
  /** Seconds until the next one. */
  readonly left: number;
}

/** A code made anew every 15 seconds by the phone's clock, set right by what the server last said (`offset`, milliseconds). */
export const useLiveCode = (
  key: LiveKey | null,
  card: { readonly agency: number; readonly credential: string } | null,
  offset: number,
): LiveCode | null => {
  const [code, setCode] = useState<LiveCode | null>(null);
  const agency = card?.agency;
  const credential = card?.credential;
  useEffect(() => {
    if (key === null || agency === undefined || credential === undefined) return setCode(null);
    let current = true;
    let made = { at: -1, text: '' };
    const tick = async () => {
      const seconds = Math.floor((epochMilliseconds(deviceNow()) + offset) / 1000);
      const at = seconds - (seconds % liveSeconds);
      if (made.at !== at) {
        const record = { agency, credential, at };
        made = { at, text: liveText(record, await key.sign(liveMessage(record))) };
      }
      if (current) setCode({ text: made.text, left: liveSeconds - (seconds - at) });
    };
    void tick();
    const timer = setInterval(() => void tick(), 1000);
    return () => {
      current = false;
      clearInterval(timer);
    };
  }, [key, agency, credential, offset]);
  return code;
};
