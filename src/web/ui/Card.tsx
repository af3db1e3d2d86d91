import type { ReactNode } from 'react';
import { classes } from './classes.ts';

interface CardProps {
  readonly title?: ReactNode;
  /** A line under the title. */
  readonly sub?: ReactNode;
  /** At the title's right. */
  readonly actions?: ReactNode;
  /** Content reaches the edges, as a table does. */
  readonly flush?: boolean;
  readonly className?: string;
  readonly children?: ReactNode;
}

export const Card = ({ title, sub, actions, flush = false, className, children }: CardProps) => (
  <section
    className={classes('rounded-card border border-line bg-card shadow-lift', flush && 'overflow-hidden', className)}
  >
    {(title || actions) && (
      <header
        className={classes(
          'flex flex-wrap items-center justify-between gap-x-4 gap-y-1 px-4 pt-3.5 sm:px-5',
          flush && 'pb-3',
        )}
      >
        <div>
          {title && <h2 className="font-bold">{title}</h2>}
          {sub && <p className="text-sm text-ink3">{sub}</p>}
        </div>
        {actions && <div className="flex flex-wrap gap-2">{actions}</div>}
      </header>
    )}
    <div className={flush ? undefined : 'px-4 py-3.5 sm:px-5'}>{children}</div>
  </section>
);
