import type { ReactNode } from 'react';
import { ConfirmDialog } from '../ui/ConfirmDialog.tsx';
import { useToast } from '../ui/Toasts.tsx';
import { Refused } from './Refused.tsx';
import type { Act } from './useAct.ts';

interface RemoveDialogProps extends Pick<Act<never>, 'busy' | 'refusal' | 'forget'> {
  /** What is to go; null: nothing is asked. */
  readonly id: string | null;
  readonly title: string;
  /** The verb on the main button. */
  readonly action: string;
  /** What will happen, and whether it can be undone. */
  readonly children: ReactNode;
  /** Said when it is done; nothing where the page shows it. */
  readonly done?: string;
  readonly run: (request: { readonly params: { readonly id: string } }) => Promise<{ readonly ok: boolean }>;
  readonly onClose: () => void;
}

/** Asks before something goes; what speaks against it stands in the dialog, and is forgotten with it. */
export const RemoveDialog = (props: RemoveDialogProps) => {
  const { id, title, action, children, done, run, busy, refusal, forget, onClose } = props;
  const say = useToast();
  return (
    <ConfirmDialog
      open={id !== null}
      title={title}
      action={action}
      harmful
      busy={busy}
      onConfirm={async () => {
        if (id === null || !(await run({ params: { id } })).ok) return;
        onClose();
        if (done !== undefined) say(done, 'okay');
      }}
      onClose={() => {
        onClose();
        forget();
      }}
    >
      <p>{children}</p>
      <Refused refusal={refusal} className="mt-3" />
    </ConfirmDialog>
  );
};
