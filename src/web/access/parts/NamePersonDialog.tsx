import { useState } from 'react';
import { platformEndpoints } from '../../../contract/platform.ts';
import { Refused } from '../../app/Refused.tsx';
import { useAct } from '../../app/useAct.ts';
import { useWords } from '../../app/words.tsx';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { emptyPerson, FirstPersonFields, isComplete, type PersonText, personBody } from './FirstPersonFields.tsx';
import type { WayIn } from './WayInDialog.tsx';

interface NamePersonDialogProps {
  readonly agencyId: number;
  readonly role: 'personnelOfficer' | 'appointingAuthority';
  readonly mail: boolean;
  readonly onClose: () => void;
  readonly onNamed: (way: WayIn) => void;
}

export const NamePersonDialog = ({ agencyId, role, mail, onClose, onNamed }: NamePersonDialogProps) => {
  const { app, agency } = useWords();
  const title = agency.platform.nameRole({ role: app.roles[role] });
  const act = useAct(platformEndpoints.name, [platformEndpoints.agencies]);
  const [person, setPerson] = useState<PersonText>({ ...emptyPerson, by: mail ? 'mail' : 'code' });
  const [tried, setTried] = useState(false);
  const name = async () => {
    setTried(true);
    if (!isComplete(person)) return;
    const answer = await act.run({ params: { agencyId }, body: { ...personBody(person), role } });
    if (answer.ok) onNamed(answer.value);
  };
  return (
    <Dialog
      open
      onClose={onClose}
      title={title}
      actions={
        <>
          <Button onClick={onClose}>{app.actions.cancel}</Button>
          <Button kind="main" busy={act.busy} onClick={() => void name()}>
            {title}
          </Button>
        </>
      }
    >
      <div className="flex flex-col gap-4">
        <Refused refusal={act.refusal} />
        <FirstPersonFields person={person} onPerson={setPerson} tried={tried} mail={mail} />
      </div>
    </Dialog>
  );
};
