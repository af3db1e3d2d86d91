import type { ReactNode } from 'react';
import { useUiLanguage } from './language.tsx';

interface DiffEntry {
  readonly key: string;
  readonly name: ReactNode;
  readonly before: ReactNode | null;
  readonly after: ReactNode | null;
}

/** What was, what is: one line a change, told by words as well as by colour. */
export const DiffList = ({
  caption,
  entries,
}: {
  readonly caption: string;
  readonly entries: readonly DiffEntry[];
}) => {
  const { app } = useUiLanguage();
  return (
    <table className="stack-table w-full text-[0.9375rem]">
      <caption className="sr-only">{caption}</caption>
      <thead className="text-start text-[0.8125rem] text-ink3">
        <tr>
          <th scope="col" className="sr-only">
            {app.actions.details}
          </th>
          <th scope="col" className="px-3 pb-1 text-start font-medium">
            {app.diff.before}
          </th>
          <th scope="col" className="px-3 pb-1 text-start font-medium">
            {app.diff.after}
          </th>
        </tr>
      </thead>
      <tbody>
        {entries.map((entry) => (
          <tr key={entry.key}>
            <th scope="row" className="border-t border-line py-2 pe-3 text-start align-top font-semibold">
              {entry.name}
            </th>
            <td data-head={app.diff.before} className="border-t border-line px-3 py-2 align-top">
              {entry.before === null ? (
                <span className="text-ink3">–</span>
              ) : (
                <del className="text-bad">{entry.before}</del>
              )}
            </td>
            <td data-head={app.diff.after} className="border-t border-line px-3 py-2 align-top">
              {entry.after === null ? (
                <span className="text-ink3">–</span>
              ) : (
                <ins className="font-medium text-okay no-underline">{entry.after}</ins>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
};
