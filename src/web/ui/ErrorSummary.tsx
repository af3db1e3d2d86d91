import { useEffect, useRef } from 'react';
import { useUiLanguage } from './language.tsx';

interface ErrorSummaryProps {
  readonly errors: readonly { readonly fieldId: string; readonly message: string }[];
  /** Raise it on every failed try, so that focus comes back here. */
  readonly attempt?: number;
}

/** On top of a form after a refused try: takes focus and links to each field. */
export const ErrorSummary = ({ errors, attempt = 0 }: ErrorSummaryProps) => {
  const { app } = useUiLanguage();
  const box = useRef<HTMLDivElement>(null);
  const shown = errors.length > 0;
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new attempt must bring focus back even with the same errors.
  useEffect(() => {
    if (shown) box.current?.focus();
  }, [shown, attempt]);
  if (!shown) return null;
  return (
    <div
      ref={box}
      role="alert"
      tabIndex={-1}
      className="mb-4 rounded-card border-2 border-bad-line bg-bad-soft px-5 py-4"
    >
      <h2 className="font-bold text-bad">{app.form.summaryTitle({ n: errors.length })}</h2>
      <ul className="mt-1 list-disc ps-5">
        {errors.map((error) => (
          <li key={error.fieldId}>
            <a
              href={`#${error.fieldId}`}
              onClick={(event) => {
                event.preventDefault();
                document.getElementById(error.fieldId)?.focus();
              }}
              className="font-medium text-bad underline underline-offset-4"
            >
              {error.message}
            </a>
          </li>
        ))}
      </ul>
    </div>
  );
};
