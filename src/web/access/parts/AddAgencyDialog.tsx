import { useState } from 'react';
import { platformEndpoints } from '../../../contract/platform.ts';
import { type Zone, zones } from '../../../kernel/time.ts';
import { Refused } from '../../app/Refused.tsx';
import { useAct } from '../../app/useAct.ts';
import { useWords } from '../../app/words.tsx';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { Field } from '../../ui/Field.tsx';
import { Select } from '../../ui/Select.tsx';
import { TextInput } from '../../ui/TextInput.tsx';
import { emptyPerson, FirstPersonFields, isComplete, type PersonText, personBody } from './FirstPersonFields.tsx';
import type { WayIn } from './WayInDialog.tsx';

const kinds = ['province', 'city', 'regency', 'ministry'] as const;

interface AddAgencyDialogProps {
  readonly mail: boolean;
  readonly onClose: () => void;
  readonly onAdded: (name: string, way: WayIn) => void;
}

export const AddAgencyDialog = ({ mail, onClose, onAdded }: AddAgencyDialogProps) => {
  const { app, access, agency } = useWords();
  const words = agency.platform;
  const act = useAct(platformEndpoints.add, [platformEndpoints.agencies]);
  const [name, setName] = useState('');
  const [shortName, setShortName] = useState('');
  const [kind, setKind] = useState<(typeof kinds)[number]>('city');
  const [region, setRegion] = useState('');
  const [zone, setZone] = useState<Zone>('Asia/Jakarta');
  const [person, setPerson] = useState<PersonText>({ ...emptyPerson, by: mail ? 'mail' : 'code' });
  const [tried, setTried] = useState(false);
  const missing = (text: string, least: number) => (tried && text.trim().length < least ? agency.required : null);

  const add = async () => {
    setTried(true);
    if (name.trim().length < 3 || shortName.trim().length < 2 || !isComplete(person)) return;
    const body = { name, shortName, kind, regionCode: region.trim() || null, zone, officer: personBody(person) };
    const answer = await act.run({ body });
    if (answer.ok) onAdded(name, answer.value);
  };
  return (
    <Dialog
      open
      onClose={onClose}
      title={words.add}
      width="wide"
      actions={
        <>
          <Button onClick={onClose}>{app.actions.cancel}</Button>
          <Button kind="main" busy={act.busy} onClick={() => void add()}>
            {words.add}
          </Button>
        </>
      }
    >
      <div className="flex flex-col gap-4">
        <Refused refusal={act.refusal} />
        <Field label={access.setUp.name} hint={access.setUp.nameHint} error={missing(name, 3)}>
          <TextInput value={name} onValue={setName} autoComplete="off" />
        </Field>
        <div className="grid gap-4 sm:grid-cols-2">
          <Field label={access.setUp.shortName} error={missing(shortName, 2)}>
            <TextInput value={shortName} onValue={setShortName} autoComplete="off" />
          </Field>
          <Field label={access.setUp.kind}>
            <Select
              value={kind}
              onValue={setKind}
              options={kinds.map((value) => ({ value, label: access.setUp.kinds[value] }))}
            />
          </Field>
          <Field label={access.setUp.region} hint={access.setUp.regionHint} optional>
            <TextInput value={region} onValue={setRegion} inputMode="decimal" />
          </Field>
          <Field label={access.setUp.zone}>
            <Select
              value={zone}
              onValue={setZone}
              options={zones.map((value) => ({ value, label: access.setUp.zones[value] }))}
            />
          </Field>
        </div>
        <h3 className="mt-2 font-semibold">{words.officer}</h3>
        <FirstPersonFields person={person} onPerson={setPerson} tried={tried} mail={mail} />
      </div>
    </Dialog>
  );
};
