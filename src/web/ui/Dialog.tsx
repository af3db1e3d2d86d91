import { type ReactNode, useEffect, useId, useRef } from 'react';
import { classes } from './classes.ts';
import { IconButton } from './IconButton.tsx';
import { useUiLanguage } from './language.tsx';

interface DialogProps {
  readonly open: boolean;
  readonly onClose: () => void;
  readonly title: string;
  readonly children: ReactNode;
  /** Buttons at the foot; the main one last. */
  readonly actions?: ReactNode;
  readonly width?: 'narrow' | 'wide';
  /** Clicking the veil closes; leave false while a form is half filled. */
  readonly closeOnVeil?: boolean;
}

/** The browser's own modal dialog: what lies behind is inert, Esc closes, focus returns. */
export const Dialog = ({
  open,
  onClose,
  title,
  children,
  actions,
  width = 'narrow',
  closeOnVeil = false,
}: DialogProps) => {
  const dialog = useRef<HTMLDialogElement>(null);
  const titleId = useId();
  const { app } = useUiLanguage();
  useEffect(() => {
    const element = dialog.current;
    if (!element) return;
    if (open && !element.open) element.showModal();
    if (!open && element.open) element.close();
  }, [open]);
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: Esc is the keyboard's way to close, and the browser gives it.
    <dialog
      ref={dialog}
      aria-labelledby={titleId}
      onClose={onClose}
      onCancel={(event) => {
        if (event.target === event.currentTarget) {
          event.preventDefault();
          onClose();
        }
      }}
      onClick={(event) => {
        if (closeOnVeil && event.target === dialog.current) onClose();
      }}
      className={classes(
        'max-h-[min(92dvh,60rem)] w-[calc(100vw-1.5rem)] flex-col rounded-card border border-line bg-card p-0 text-ink shadow-float open:flex',
        width === 'wide' ? 'max-w-4xl' : 'max-w-lg',
      )}
    >
      <header className="flex items-center justify-between gap-4 border-b border-line py-2 ps-5 pe-2">
        <h2 id={titleId} className="text-lg font-bold">
          {title}
        </h2>
        <IconButton icon="close" label={app.actions.close} onClick={onClose} />
      </header>
      <div className="overflow-y-auto px-5 py-4">{open && children}</div>
      {actions && (
        <footer className="flex flex-wrap justify-end gap-2 border-t border-line px-5 py-3">{actions}</footer>
      )}
    </dialog>
  );
};
