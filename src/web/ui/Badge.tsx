import type { ReactNode } from 'react';
import { classes } from './classes.ts';
import { type Tone, toneLook } from './Notice.tsx';

interface BadgeProps {
  readonly tone?: Tone | 'plain';
  readonly children: ReactNode;
  readonly title?: string;
}

/** A short word about a thing's state. */
export const Badge = ({ tone = 'plain', children, title }: BadgeProps) => (
  <span
    title={title}
    className={classes(
      'inline-flex items-center gap-1 rounded-md border px-1.5 py-px text-xs font-semibold whitespace-nowrap',
      tone === 'plain' ? 'border-line2 bg-card text-ink2' : toneLook[tone],
    )}
  >
    {children}
  </span>
);
