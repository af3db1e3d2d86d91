import { useWords } from '../app/words.tsx';
import { placeAfter } from './afterSignIn.ts';
import { ChangePasswordForm } from './parts/ChangePasswordForm.tsx';
import { EntryFrame } from './parts/EntryFrame.tsx';

/** Opened by itself while a temporary password has not been replaced. */
export const ChangePasswordPage = () => {
  const { newPassword } = useWords().access;
  return (
    <EntryFrame title={newPassword.title} explain={newPassword.changeExplain}>
      <ChangePasswordForm temporary onDone={() => location.assign(placeAfter(location.search))} />
    </EntryFrame>
  );
};
