import { type ReactNode, useEffect } from 'react';
import { Icon } from './Icon.tsx';
import { useUiLanguage } from './language.tsx';

interface PageHeaderProps {
  readonly title: string;
  /** The one sentence that says how things stand, before any number. */
  readonly children?: ReactNode;
  /** Buttons; the main one last. */
  readonly actions?: ReactNode;
  readonly back?: { readonly href: string; readonly label: string };
}

export const PageHeader = ({ title, children, actions, back }: PageHeaderProps) => {
  const { app } = useUiLanguage();
  useEffect(() => {
    document.title = `${title} · ${app.name}`;
  }, [title, app]);
  return (
    <header className="mb-4 flex flex-wrap items-end justify-between gap-x-6 gap-y-3">
      <div className="min-w-0 flex-1 basis-80">
        {back && (
          <a
            href={back.href}
            className="-ms-1 mb-1 inline-flex min-h-8 items-center gap-1 text-sm font-medium text-brand-text hover:underline"
          >
            <Icon name="left" size={16} /> {back.label}
          </a>
        )}
        <h1 className="text-[1.4375rem] leading-tight font-bold tracking-[-0.01em]">{title}</h1>
        {children && <div className="mt-0.5 text-[0.9375rem] text-ink2">{children}</div>}
      </div>
      {actions && <div className="flex flex-wrap gap-2">{actions}</div>}
    </header>
  );
};
