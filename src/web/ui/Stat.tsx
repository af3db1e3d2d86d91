import type { ReactNode } from 'react';
import { classes } from './classes.ts';
import { Icon } from './Icon.tsx';

interface StatProps {
  readonly label: string;
  readonly value: ReactNode;
  /** What the number means, or of what. */
  readonly note?: ReactNode;
  readonly tone?: 'okay' | 'bad' | 'warn';
}

const toneText = {
  okay: 'font-semibold text-okay',
  bad: 'font-semibold text-bad',
  warn: 'font-semibold text-warn',
} as const;
const toneMark = { okay: 'check', bad: 'warn', warn: 'warn' } as const;

export const Stat = ({ label, value, note, tone }: StatProps) => (
  <div className="flex-1 basis-44 px-5 py-4">
    <dt className="text-sm text-ink2">{label}</dt>
    <dd className="text-[1.75rem] leading-tight font-bold tracking-tight tabular-nums">{value}</dd>
    {note && (
      <dd className={classes('flex items-center gap-1.5 text-sm', tone ? toneText[tone] : 'text-ink2')}>
        {tone && <Icon name={toneMark[tone]} size={16} />} {note}
      </dd>
    )}
  </div>
);

/** Numbers side by side, parted by hairlines. */
export const StatRow = ({ children }: { readonly children: ReactNode }) => (
  <dl className="mb-4 flex flex-wrap overflow-hidden rounded-card border border-line bg-card *:border-line max-sm:divide-y sm:divide-x">
    {children}
  </dl>
);
