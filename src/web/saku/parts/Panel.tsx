import type { ReactNode } from 'react';
import { classes } from '../../ui/classes.ts';

interface PanelProps {
  readonly title?: ReactNode;
  readonly aside?: ReactNode;
  readonly className?: string;
  readonly children: ReactNode;
}

/** A card on the phone. */
export const Panel = ({ title, aside, className, children }: PanelProps) => (
  <section className={classes('rounded-2xl border border-line bg-card px-4 py-4', className)}>
    {title && (
      <header className="mb-2 flex flex-wrap items-center justify-between gap-x-3 gap-y-2">
        <h2 className="font-bold">{title}</h2>
        {aside}
      </header>
    )}
    {children}
  </section>
);
