import { useWords } from '../../app/words.tsx';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { OneTimeCode } from './OneTimeCode.tsx';

export interface WayIn {
  readonly mailed: string | null;
  readonly password: string | null;
}

interface WayInDialogProps {
  readonly title: string;
  readonly way: WayIn;
  readonly onClose: () => void;
}

/** How a first person gets in: where the invitation went, or the password to hand over. */
export const WayInDialog = ({ title, way, onClose }: WayInDialogProps) => {
  const { app, agency } = useWords();
  return (
    <Dialog open onClose={onClose} title={title} actions={<Button onClick={onClose}>{app.actions.close}</Button>}>
      <p>{way.mailed === null ? agency.platform.code : agency.platform.mailed({ email: way.mailed })}</p>
      {way.password !== null && <OneTimeCode code={way.password} />}
    </Dialog>
  );
};
