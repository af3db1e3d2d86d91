import { useState } from 'react';
import { useSession } from '../../app/session.tsx';
import { useWords } from '../../app/words.tsx';
import { Button } from '../../ui/Button.tsx';
import { Card } from '../../ui/Card.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { useToast } from '../../ui/Toasts.tsx';
import { ChangePasswordForm } from './ChangePasswordForm.tsx';

export const PasswordCard = () => {
  const { account, newPassword } = useWords().access;
  const { me } = useSession();
  const say = useToast();
  const [open, setOpen] = useState(false);
  const done = () => {
    setOpen(false);
    say(newPassword.changed, 'okay');
  };
  return (
    <Card
      title={account.passwordTitle}
      actions={me.hasPassword && <Button onClick={() => setOpen(true)}>{account.passwordChange}</Button>}
    >
      <p className="text-ink2">{me.hasPassword ? newPassword.ownExplain : account.passwordAbsent}</p>
      <Dialog open={open} onClose={() => setOpen(false)} title={account.passwordChange}>
        <ChangePasswordForm temporary={false} onDone={done} />
      </Dialog>
    </Card>
  );
};
