import type { ReactNode } from 'react';
import { Button } from './Button.tsx';
import { Dialog } from './Dialog.tsx';
import { useUiLanguage } from './language.tsx';

interface ConfirmDialogProps {
  readonly open: boolean;
  readonly title: string;
  /** What will happen, to whom, and whether it can be undone. */
  readonly children: ReactNode;
  /** The verb on the main button. */
  readonly action: string;
  readonly harmful?: boolean;
  readonly busy?: boolean;
  readonly onConfirm: () => void;
  readonly onClose: () => void;
}

export const ConfirmDialog = ({
  open,
  title,
  children,
  action,
  harmful,
  busy = false,
  onConfirm,
  onClose,
}: ConfirmDialogProps) => {
  const { app } = useUiLanguage();
  return (
    <Dialog
      open={open}
      onClose={onClose}
      title={title}
      actions={
        <>
          <Button onClick={onClose}>{app.actions.cancel}</Button>
          <Button kind={harmful ? 'bad' : 'main'} busy={busy} onClick={onConfirm}>
            {action}
          </Button>
        </>
      }
    >
      {children}
    </Dialog>
  );
};
