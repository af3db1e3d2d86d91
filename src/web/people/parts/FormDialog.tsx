import type { ReactNode } from 'react';
import type { Refusal } from '../../app/call.ts';
import { Refused } from '../../app/Refused.tsx';
import { useWords } from '../../app/words.tsx';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';

interface FormDialogProps {
  readonly title: string;
  readonly explain?: string;
  readonly onClose: () => void;
  readonly onSave: () => void;
  readonly ready: boolean;
  readonly busy: boolean;
  readonly refusal: Refusal | null;
  readonly harmful?: boolean;
  readonly save?: string;
  readonly children: ReactNode;
}

/** A dialog with fields, a refusal beside them, and the two buttons that every such dialog has. */
export const FormDialog = ({
  title,
  explain,
  onClose,
  onSave,
  ready,
  busy,
  refusal,
  harmful,
  save,
  children,
}: FormDialogProps) => {
  const { app } = useWords();
  return (
    <Dialog
      open
      onClose={onClose}
      title={title}
      width="wide"
      closeOnVeil={false}
      actions={
        <>
          <Button onClick={onClose}>{app.actions.cancel}</Button>
          <Button kind={harmful ? 'bad' : 'main'} disabled={!ready} busy={busy} onClick={onSave}>
            {save ?? app.actions.save}
          </Button>
        </>
      }
    >
      <div className="grid gap-4">
        {explain && <p className="text-ink2">{explain}</p>}
        {children}
        <Refused refusal={refusal} />
      </div>
    </Dialog>
  );
};
