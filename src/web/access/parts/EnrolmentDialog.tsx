import type { accountsEndpoints } from '../../../contract/accounts.ts';
import type { AnswerOf } from '../../../contract/endpoint.ts';
import { useWords } from '../../app/words.tsx';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { OneTimeCode } from './OneTimeCode.tsx';

export type Enrolment = AnswerOf<typeof accountsEndpoints.grantRole>['enrolment'];

/** A temporary password was taken back because of the new role: how the person gets in now. */
export const EnrolmentDialog = ({
  enrolment,
  onClose,
}: {
  readonly enrolment: Enrolment;
  readonly onClose: () => void;
}) => {
  const { app, agency } = useWords();
  const words = agency.enrolment;
  return (
    <Dialog
      open
      onClose={onClose}
      closeOnVeil={false}
      title={words.title}
      actions={<Button onClick={onClose}>{app.actions.close}</Button>}
    >
      <p>{words.why}</p>
      <p className="mt-3">
        {enrolment.kind === 'mail' && words.mail({ email: enrolment.email })}
        {enrolment.kind === 'code' && words.code}
        {enrolment.kind === 'authority' && words.authority}
      </p>
      {enrolment.kind === 'code' && <OneTimeCode code={enrolment.password} />}
    </Dialog>
  );
};
