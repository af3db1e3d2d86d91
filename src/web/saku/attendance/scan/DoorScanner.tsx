import { useRef, useState } from 'react';
import { readDisplayCode } from '../../../../domain/attendance/card/displayCode.ts';
import { CodeCamera } from '../../../app/camera/CodeCamera.tsx';
import type { CameraProblem } from '../../../app/camera/openCamera.ts';
import { Button } from '../../../ui/Button.tsx';
import { Notice } from '../../../ui/Notice.tsx';
import { PhoneCardFrame, usePhoneCardWords } from '../qr/PhoneCardWords.tsx';
import { makePhoneReader } from './phoneReader.ts';

export interface DoorScannerProps {
  /** Told once, with the text of a door display's code as it stands on the display (`LD:…`). The server judges it. */
  readonly onCode: (text: string) => void;
  /** The person goes another way: back, or recording with a reason. */
  readonly onCancel: () => void;
}

const Scanner = ({ onCode, onCancel }: DoorScannerProps) => {
  const t = usePhoneCardWords().scan;
  const [problem, setProblem] = useState<CameraProblem | null>(null);
  const [hint, setHint] = useState('');
  const [turn, setTurn] = useState(0);
  const done = useRef(false);
  const take = (text: string) => {
    if (done.current) return;
    if (readDisplayCode(text) !== null) {
      done.current = true;
      navigator.vibrate?.(60);
      onCode(text);
    } else setHint(text.startsWith('L1:') || text.startsWith('LL:') ? t.ownCard : t.otherCode);
  };
  return (
    <div
      className="fixed inset-0 z-40 flex flex-col bg-[#0c1413] text-white"
      role="dialog"
      aria-label={t.title}
      aria-modal="true"
    >
      <div className="flex items-center justify-between gap-3 px-4 pt-3 pb-2">
        <h2 className="text-lg font-bold">{t.title}</h2>
        <Button icon="close" onClick={onCancel}>
          {t.cancel}
        </Button>
      </div>
      <div className="relative min-h-0 flex-1 overflow-hidden">
        {problem === null && (
          <>
            <CodeCamera
              facing="environment"
              makeReader={makePhoneReader}
              width={800}
              onText={take}
              onProblem={setProblem}
              turn={turn}
              label={t.picture}
              className="h-full w-full object-cover"
            />
            <div className="pointer-events-none absolute inset-0 grid place-items-center">
              <div className="aspect-square w-[min(72vw,60vh)] rounded-3xl border-4 border-white/90 shadow-[0_0_0_100vmax_rgb(0_0_0/0.4)]" />
            </div>
          </>
        )}
        {problem !== null && (
          <div className="p-4">
            <Notice tone="warn" title={t.problems[problem].title}>
              {t.problems[problem].way}
            </Notice>
            <div className="mt-4 flex flex-col gap-3">
              <Button
                kind="main"
                large
                icon="refresh"
                onClick={() => {
                  setProblem(null);
                  setTurn((n) => n + 1);
                }}
              >
                {t.again}
              </Button>
              <Button large onClick={onCancel}>
                {t.otherWay}
              </Button>
            </div>
          </div>
        )}
      </div>
      <p className="min-h-16 px-5 py-4 text-center text-[0.9375rem]" aria-live="polite">
        {hint === '' ? t.aim : hint}
      </p>
    </div>
  );
};

/** Reads the rotating code of a door display with the phone's camera, over the whole screen. */
export const DoorScanner = (props: DoorScannerProps) => (
  <PhoneCardFrame>
    <Scanner {...props} />
  </PhoneCardFrame>
);
