import { useState } from 'react';
import { epochMilliseconds, instantFrom } from '../../kernel/time.ts';
import { CodeCamera } from '../app/camera/CodeCamera.tsx';
import type { CameraProblem } from '../app/camera/openCamera.ts';
import { useNow } from '../app/clock.ts';
import { Button } from '../ui/Button.tsx';
import { Icon } from '../ui/Icon.tsx';
import { Notice } from '../ui/Notice.tsx';
import { Select } from '../ui/Select.tsx';
import { clockState, serverNow } from './clocks.ts';
import { kiosFormats, useKiosWords } from './KiosWords.tsx';
import { makeKioskReader } from './kioskReader.ts';
import { ResultPanel } from './ResultPanel.tsx';
import { StatusBar } from './StatusBar.tsx';
import { useScan } from './useScan.ts';
import type { StationState } from './useStation.ts';
import { WaitingDialog } from './WaitingDialog.tsx';

interface KioskScreenProps {
  readonly state: StationState;
  readonly reload: () => void;
  readonly talk: () => Promise<void>;
}

/** A roll call is offered from this long before its start. */
const earlyMilliseconds = 60 * 60_000;
const clockMinutes = 2;
const daily = 'daily';

export const KioskScreen = ({ state, reload, talk }: KioskScreenProps) => {
  const t = useKiosWords();
  const formats = kiosFormats();
  useNow(5);
  const [problem, setProblem] = useState<CameraProblem | null>(null);
  const [ready, setReady] = useState(false);
  const [turn, setTurn] = useState(0);
  const [facing, setFacing] = useState<'user' | 'environment'>('user');
  const [chosen, setChosen] = useState<string>(daily);
  const [listing, setListing] = useState(false);
  const { anchor, kiosk, pairing } = state;
  const now = anchor === null ? 0 : serverNow(anchor);
  const sessions = (kiosk?.sessions ?? []).filter(
    (one) => now >= epochMilliseconds(one.startsAt) - earlyMilliseconds && now <= epochMilliseconds(one.endsAt),
  );
  const session = sessions.find((one) => one.id === chosen) ?? null;
  const { result, full, onText, onConfirm } = useScan(state, session, () => {
    reload();
    void talk();
  });
  if (anchor === null || pairing === null) return null;
  const clock = clockState(anchor);
  const again = () => {
    setProblem(null);
    setReady(false);
    setTurn((n) => n + 1);
  };
  return (
    <div className="flex min-h-dvh flex-col bg-paper text-ink">
      <StatusBar state={state} />
      <main className="relative flex min-h-0 flex-1 flex-col gap-3 p-3 sm:p-5">
        {full && <Notice tone="bad">{t.status.full}</Notice>}
        {Math.abs(clock.off) >= clockMinutes && (
          <Notice tone="warn">{t.status.clockOff({ minutes: Math.abs(clock.off) })}</Notice>
        )}
        {clock.moved && state.contact !== 'online' && <Notice tone="warn">{t.status.clockMoved}</Notice>}
        <div className="relative min-h-[22rem] flex-1 overflow-hidden rounded-2xl bg-[#0c1413]">
          {problem === null ? (
            <>
              <CodeCamera
                facing={facing}
                makeReader={makeKioskReader}
                width={1280}
                onText={onText}
                onProblem={(next) => {
                  setProblem(next);
                  setReady(next === null);
                }}
                turn={turn}
                mirrored={facing === 'user'}
                label={t.camera.picture}
                className="absolute inset-0 h-full w-full object-cover"
              />
              <div className="pointer-events-none absolute inset-0 grid place-items-center">
                <div className="aspect-square w-[min(60%,22rem)] rounded-3xl border-4 border-white/85" />
              </div>
              <p className="absolute inset-x-0 bottom-0 bg-black/65 px-4 py-3 text-center text-xl font-semibold text-white">
                {ready ? t.camera.aim : t.camera.loading}
              </p>
            </>
          ) : (
            <div className="grid h-full place-items-center p-5">
              <div className="w-full max-w-xl space-y-4">
                <Notice tone="warn" title={t.camera.problems[problem].title}>
                  {t.camera.problems[problem].way}
                </Notice>
                <Button kind="main" large icon="refresh" onClick={again}>
                  {t.camera.again}
                </Button>
              </div>
            </div>
          )}
          {result !== null && <ResultPanel result={result} onConfirm={onConfirm} />}
        </div>
        <div className="flex flex-wrap items-end justify-between gap-x-6 gap-y-3">
          <label className="flex min-w-0 flex-1 basis-64 flex-col gap-1" htmlFor="session">
            <span className="text-[0.9375rem] font-semibold">{t.session.label}</span>
            <Select<string>
              id="session"
              value={session?.id ?? daily}
              onValue={setChosen}
              options={[
                { value: daily, label: t.session.daily },
                ...sessions.map((one) => ({
                  value: one.id,
                  label: `${one.name} · ${one.place} · ${formats.clock(one.startsAt, pairing.office.zone)}`,
                })),
              ]}
            />
          </label>
          <div className="flex flex-wrap items-center gap-x-5 gap-y-2 text-[0.9375rem]">
            <span className="flex items-center gap-2 font-semibold">
              <Icon name="people" />
              {t.status.today({ n: state.recent?.count ?? 0 })}
            </span>
            <span className="text-ink2">
              {state.syncedAt === null
                ? t.status.neverSynced
                : t.status.syncedAt({ time: formats.clock(instantFrom(state.syncedAt), pairing.office.zone) })}
            </span>
            <Button icon="send" onClick={() => setListing(true)}>
              {t.status.waiting({ n: state.waiting.length })}
            </Button>
            <Button
              icon="camera"
              onClick={() => {
                setReady(false);
                setFacing(facing === 'user' ? 'environment' : 'user');
              }}
            >
              {t.camera.turn}
            </Button>
          </div>
        </div>
      </main>
      {listing && <WaitingDialog state={state} onClose={() => setListing(false)} onSend={() => void talk()} />}
    </div>
  );
};
