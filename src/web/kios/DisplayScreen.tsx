import { useNow } from '../app/clock.ts';
import { QrPicture } from '../app/qr/QrPicture.tsx';
import { Notice } from '../ui/Notice.tsx';
import { useKiosWords } from './KiosWords.tsx';
import { StatusBar } from './StatusBar.tsx';
import { useDisplayCode } from './useDisplayCode.ts';
import type { StationState } from './useStation.ts';

/** The door display: a huge code that changes every 15 seconds, and how to use it. */
export const DisplayScreen = ({ state }: { readonly state: StationState }) => {
  const t = useKiosWords();
  useNow(5);
  const code = useDisplayCode(state.display, state.anchor);
  return (
    <div className="flex min-h-dvh flex-col bg-paper text-ink">
      <StatusBar state={state} />
      <main className="grid flex-1 items-center justify-center gap-x-14 gap-y-5 p-5 lg:grid-cols-[auto_minmax(18rem,28rem)]">
        {code?.text ? (
          <div className="mx-auto w-[min(90vw,70dvh)]">
            <QrPicture
              text={code.text}
              level="Q"
              label={t.display.label}
              className="w-full rounded-3xl border border-line2"
            />
            <div className="mt-4 h-3 overflow-hidden rounded-full bg-line" aria-hidden="true">
              <div className="h-full rounded-full bg-brand" style={{ width: `${(code.left / 15) * 100}%` }} />
            </div>
            <p className="mt-2 text-center text-xl tabular-nums text-ink2">{t.display.changes({ n: code.left })}</p>
          </div>
        ) : (
          <div className="max-w-xl">{code !== null && <Notice tone="bad">{t.display.noKey}</Notice>}</div>
        )}
        <div>
          <h1 className="text-[clamp(1.5rem,3.5vw,2.75rem)] leading-tight font-bold">{t.display.title}</h1>
          <ol className="mt-5 space-y-4 text-[clamp(1.125rem,2vw,1.5rem)]">
            {[t.display.step1, t.display.step2, t.display.step3].map((step, i) => (
              <li key={step} className="flex items-start gap-4">
                <span className="grid size-10 shrink-0 place-items-center rounded-full bg-brand font-bold text-on-brand">
                  {i + 1}
                </span>
                <span className="pt-1">{step}</span>
              </li>
            ))}
          </ol>
          {code !== null && state.contact !== 'online' && (
            <p className="mt-6 text-ink2">{t.display.days({ n: code.daysLeft })}</p>
          )}
        </div>
      </main>
    </div>
  );
};
