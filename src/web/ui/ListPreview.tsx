import type { ReactNode } from 'react';

interface ListPreviewProps {
  /** How many lines are new, known and wrong. */
  readonly children: ReactNode;
  readonly wrongTitle: string;
  readonly wrong: readonly { readonly line: number; readonly what: string }[];
  readonly lineName: (p: { line: number }) => string;
}

/** What reading an uploaded list found, with the lines that need correcting. */
export const ListPreview = ({ children, wrongTitle, wrong, lineName }: ListPreviewProps) => (
  <>
    <p aria-live="polite" className="font-semibold">
      {children}
    </p>
    {wrong.length > 0 && (
      <section aria-label={wrongTitle} className="max-h-56 overflow-y-auto rounded-control border border-line p-3">
        <h3 className="mb-2 font-semibold">{wrongTitle}</h3>
        <ul className="grid gap-1.5 text-[0.9375rem]">
          {wrong.map(({ line, what }) => (
            <li key={line}>
              <span className="font-semibold tabular-nums">{lineName({ line })}</span>
              {what}
            </li>
          ))}
        </ul>
      </section>
    )}
  </>
);
