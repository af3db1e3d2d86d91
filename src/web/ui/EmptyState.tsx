import type { ReactNode } from 'react';
import { Icon, type IconName } from './Icon.tsx';

interface EmptyStateProps {
  readonly icon?: IconName;
  readonly title: string;
  /** Why it is empty. */
  readonly children?: ReactNode;
  /** The next step. */
  readonly actions?: ReactNode;
}

export const EmptyState = ({ icon = 'inbox', title, children, actions }: EmptyStateProps) => (
  <div className="mx-auto flex max-w-md flex-col items-center gap-2 py-6 text-center">
    <span className="grid size-14 place-items-center rounded-2xl bg-brand-soft text-brand-text">
      <Icon name={icon} size={26} />
    </span>
    <p className="text-lg font-bold">{title}</p>
    {children && <div className="text-ink2">{children}</div>}
    {actions && <div className="mt-2 flex flex-wrap justify-center gap-2">{actions}</div>}
  </div>
);
