import { useEffect, useState } from 'react';
import type { DisplayData } from '../../contract/attendanceStation.ts';
import {
  displayMessage,
  displayText,
  keyDayOf,
  stepAt,
  stepBegins,
  stepSeconds,
} from '../../domain/attendance/card/displayCode.ts';
import type { StationAnchor } from '../../domain/attendance/card/stationEvent.ts';
import { serverNow } from './clocks.ts';
import { fromBase64 } from './deviceKey.ts';

export interface ShownCode {
  /** Null where no key of the day is left. */
  readonly text: string | null;
  /** Seconds until the next code. */
  readonly left: number;
  /** Whole days for which keys are left. */
  readonly daysLeft: number;
}

const macOf = async (key: string, message: Uint8Array): Promise<Uint8Array> => {
  const hmac = { name: 'HMAC', hash: 'SHA-256' };
  const imported = await crypto.subtle.importKey('raw', fromBase64(key) as BufferSource, hmac, false, ['sign']);
  return new Uint8Array(await crypto.subtle.sign('HMAC', imported, message as BufferSource));
};

/** The code of this moment, made on the display itself. */
export const useDisplayCode = (data: DisplayData | null, anchor: StationAnchor | null): ShownCode | null => {
  const [shown, setShown] = useState<ShownCode | null>(null);
  useEffect(() => {
    if (data === null || anchor === null) return;
    let open = true;
    let made = { step: -1, text: null as string | null };
    const tick = async () => {
      const seconds = serverNow(anchor) / 1000;
      const step = stepAt(seconds);
      const day = keyDayOf(step);
      if (made.step !== step) {
        const code = { display: data.number, step };
        const key = data.days.find((one) => one.day === day)?.key;
        const text = key === undefined ? null : displayText(code, await macOf(key, displayMessage(code)));
        made = { step, text };
      }
      const daysLeft = Math.max(0, (data.days.at(-1)?.day ?? day) - day);
      if (open) setShown({ text: made.text, left: Math.ceil(stepBegins(step) + stepSeconds - seconds), daysLeft });
    };
    void tick();
    const timer = setInterval(() => void tick(), 250);
    return () => {
      open = false;
      clearInterval(timer);
    };
  }, [data, anchor]);
  return shown;
};
