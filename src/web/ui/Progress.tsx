import { Button } from './Button.tsx';
import { useUiLanguage } from './language.tsx';

interface ProgressProps {
  /** What is being done, as a sentence. */
  readonly label: string;
  readonly done: number;
  readonly total: number;
  readonly remainingSeconds?: number | null;
  readonly onCancel?: () => void;
  /** The work goes on after the page is closed. */
  readonly mayLeave?: boolean;
}

/** Long work: percent, count, what remains, and a way to stop it. */
export const Progress = ({ label, done, total, remainingSeconds, onCancel, mayLeave }: ProgressProps) => {
  const { app, formats } = useUiLanguage();
  const share = total > 0 ? Math.min(1, done / total) : 0;
  const left =
    remainingSeconds === null || remainingSeconds === undefined
      ? null
      : remainingSeconds < 90
        ? app.progress.remainingSeconds({ n: Math.max(1, Math.round(remainingSeconds)) })
        : app.progress.remainingMinutes({ n: Math.round(remainingSeconds / 60) });
  return (
    <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
      <div className="min-w-0 flex-1 basis-64">
        <div className="mb-1.5 flex flex-wrap justify-between gap-x-4 text-[0.9375rem]">
          <span className="font-semibold">{label}</span>
          <span className="text-ink2 tabular-nums">
            {total > 0 &&
              `${formats.percent(Math.floor(share * 100) / 100)} · ${app.progress.count({ done: formats.number(done), total: formats.number(total) })}`}
            {left && ` · ${left}`}
          </span>
        </div>
        <div
          role="progressbar"
          aria-label={label}
          aria-valuemin={0}
          aria-valuemax={100}
          aria-valuenow={total > 0 ? Math.floor(share * 100) : undefined}
          className="h-2.5 overflow-hidden rounded-full bg-brand-soft"
        >
          <div
            className={
              total > 0
                ? 'h-full rounded-full bg-brand-text transition-[width]'
                : 'h-full w-1/3 animate-pulse bg-brand-text'
            }
            style={total > 0 ? { width: `${share * 100}%` } : undefined}
          />
        </div>
        {mayLeave && <p className="mt-1.5 text-[0.8125rem] text-ink3">{app.progress.mayLeave}</p>}
      </div>
      {onCancel && <Button onClick={onCancel}>{app.actions.cancel}</Button>}
    </div>
  );
};
