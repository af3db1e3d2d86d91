import { useState } from 'react';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { LinkButton } from '../../ui/LinkButton.tsx';
import { useWords } from '../words.tsx';

interface SessionEndedDialogProps {
  readonly open: boolean;
  readonly asking: boolean;
  readonly onGoOn: () => void;
}

/** The session ended in the middle of work: sign in beside it, nothing typed is lost. */
export const SessionEndedDialog = ({ open, asking, onGoOn }: SessionEndedDialogProps) => {
  const { app } = useWords();
  const [tried, setTried] = useState(false);
  const again = () => {
    setTried(true);
    onGoOn();
  };
  return (
    <Dialog
      open={open}
      onClose={again}
      title={app.session.endedTitle}
      actions={
        <>
          <Button busy={asking} onClick={again}>
            {app.session.goOn}
          </Button>
          <LinkButton kind="main" href="/masuk?lanjut=%2Fkotak-masuk" target="_blank" rel="noopener">
            {app.session.signIn}
          </LinkButton>
        </>
      }
    >
      <p>{app.session.ended}</p>
      <p role="status" className="mt-2 font-medium text-warn">
        {tried && !asking ? app.session.notYet : ''}
      </p>
    </Dialog>
  );
};
