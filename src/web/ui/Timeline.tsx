import type { ReactNode } from 'react';
import { classes } from './classes.ts';
import { Icon, type IconName } from './Icon.tsx';

interface TimelineEntry {
  readonly key: string;
  /** The moment, written out with its zone. */
  readonly when: string;
  readonly title: ReactNode;
  readonly body?: ReactNode;
  readonly icon?: IconName;
  readonly tone?: 'plain' | 'okay' | 'bad';
}

/** What happened, one below the other. */
export const Timeline = ({ entries }: { readonly entries: readonly TimelineEntry[] }) => (
  <ol>
    {entries.map((entry) => (
      <li
        key={entry.key}
        className="relative flex gap-3 pb-4 last:pb-0 before:absolute before:inset-s-[1.0625rem] before:top-9 before:bottom-0 before:w-px before:bg-line2 last:before:hidden"
      >
        <span
          className={classes(
            'grid size-9 shrink-0 place-items-center rounded-full border',
            entry.tone === 'bad'
              ? 'border-bad-line bg-bad-soft text-bad'
              : entry.tone === 'okay'
                ? 'border-okay-line bg-okay-soft text-okay'
                : 'border-line2 bg-card text-ink2',
          )}
        >
          <Icon name={entry.icon ?? 'dot'} size={17} />
        </span>
        <div className="min-w-0 pt-1">
          <p className="font-semibold">{entry.title}</p>
          <p className="text-[0.8125rem] text-ink3 tabular-nums">{entry.when}</p>
          {entry.body && <div className="mt-1 text-[0.9375rem] text-ink2">{entry.body}</div>}
        </div>
      </li>
    ))}
  </ol>
);
