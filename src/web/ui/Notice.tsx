import type { ReactNode } from 'react';
import { classes } from './classes.ts';
import { Icon, type IconName } from './Icon.tsx';

export type Tone = 'info' | 'warn' | 'bad' | 'okay';

export const toneLook: Record<Tone, string> = {
  info: 'bg-brand-soft text-brand-text border-line2',
  warn: 'bg-warn-soft text-warn border-warn-line',
  bad: 'bg-bad-soft text-bad border-bad-line',
  okay: 'bg-okay-soft text-okay border-okay-line',
};
export const toneIcon: Record<Tone, IconName> = { info: 'info', warn: 'warn', bad: 'bad', okay: 'okay' };

interface NoticeProps {
  readonly tone?: Tone;
  readonly title?: ReactNode;
  readonly actions?: ReactNode;
  readonly className?: string;
  readonly children?: ReactNode;
}

/** Words that stay on the page. `bad` is announced at once. */
export const Notice = ({ tone = 'info', title, actions, className, children }: NoticeProps) => (
  <div
    role={tone === 'bad' ? 'alert' : undefined}
    className={classes('flex flex-wrap items-start gap-3 rounded-card border px-4 py-3', toneLook[tone], className)}
  >
    <Icon name={toneIcon[tone]} className="mt-0.5" />
    <div className="min-w-0 flex-1 basis-48">
      {title && <p className="font-semibold">{title}</p>}
      {children && <div className="text-[0.9375rem] text-ink2">{children}</div>}
    </div>
    {actions && <div className="flex flex-wrap gap-2">{actions}</div>}
  </div>
);
