import { useState } from 'react';
import { accountsEndpoints } from '../../../contract/accounts.ts';
import { type Role, roles } from '../../../domain/access/roles.ts';
import type { PlainDate } from '../../../kernel/time.ts';
import { Refused } from '../../app/Refused.tsx';
import { useSession } from '../../app/session.tsx';
import { useAct } from '../../app/useAct.ts';
import { useRead } from '../../app/useRead.ts';
import { useWords } from '../../app/words.tsx';
import { Button } from '../../ui/Button.tsx';
import { DateInput } from '../../ui/DateInput.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { Field } from '../../ui/Field.tsx';
import { SearchInput } from '../../ui/SearchInput.tsx';
import { Select } from '../../ui/Select.tsx';
import { useToast } from '../../ui/Toasts.tsx';
import { type Enrolment, EnrolmentDialog } from './EnrolmentDialog.tsx';

type Given = Exclude<Role, 'employee'>;
const givable = roles.filter((role): role is Given => role !== 'employee');
const needsUnit = (role: Given | ''): boolean => role === 'unitHead' || role === 'unitOperator';

interface GrantDialogProps {
  readonly accountId: string;
  readonly open: boolean;
  readonly onClose: () => void;
}

/** A role, its unit where it needs one, and its days. */
export const GrantDialog = ({ accountId, open, onClose }: GrantDialogProps) => {
  const { app, access } = useWords();
  const words = access.accounts;
  const { today } = useSession();
  const say = useToast();
  const act = useAct(accountsEndpoints.grantRole, [accountsEndpoints.read, accountsEndpoints.list]);
  const [role, setRole] = useState<Given | ''>('');
  const [text, setText] = useState('');
  const [unitId, setUnitId] = useState('');
  const [from, setFrom] = useState<PlainDate | null>(today);
  const [to, setTo] = useState<PlainDate | null>(null);
  const [tried, setTried] = useState(false);
  const [enrolment, setEnrolment] = useState<Enrolment | null>(null);
  const units = useRead(accountsEndpoints.units, { query: { text } }, { enabled: open && needsUnit(role), keep: true });
  const unitMissing = needsUnit(role) && unitId === '';

  const give = async () => {
    setTried(true);
    if (role === '' || from === null || unitMissing) return;
    const answer = await act.run({
      params: { id: accountId },
      body: { role, unitId: needsUnit(role) ? unitId : null, from, to },
    });
    if (!answer.ok) return;
    say(words.roleGiven({ role: app.roles[role] }), 'okay');
    if (answer.value.enrolment.kind === 'notNeeded') onClose();
    else setEnrolment(answer.value.enrolment);
  };
  if (enrolment) return <EnrolmentDialog enrolment={enrolment} onClose={onClose} />;
  const actions = (
    <>
      <Button onClick={onClose}>{app.actions.cancel}</Button>
      <Button kind="main" busy={act.busy} onClick={() => void give()}>
        {words.roleGive}
      </Button>
    </>
  );
  return (
    <Dialog open={open} onClose={onClose} title={words.roleAdd} actions={actions}>
      <div className="flex flex-col gap-4">
        <Refused refusal={act.refusal} />
        <Field label={words.role} error={tried && role === '' ? words.chooseRole : null}>
          <Select
            value={role}
            onValue={setRole}
            placeholder
            options={givable.map((value) => ({ value, label: app.roles[value] }))}
          />
        </Field>
        {needsUnit(role) && (
          <div className="flex flex-col gap-2">
            <SearchInput
              value={text}
              onValue={setText}
              label={words.roleUnitSearch}
              placeholder={words.roleUnitSearch}
            />
            <Field
              label={words.roleUnit}
              hint={words.roleUnitHint}
              error={tried && unitMissing ? words.chooseUnit : null}
            >
              <Select
                value={unitId}
                onValue={setUnitId}
                placeholder
                options={(units.data?.units ?? []).map((unit) => ({
                  value: unit.id,
                  label: unit.above ? `${unit.name} (${unit.above})` : unit.name,
                }))}
              />
            </Field>
          </div>
        )}
        <div className="grid gap-4 sm:grid-cols-2">
          <Field label={words.roleStart} error={tried && from === null ? words.chooseDate : null}>
            <DateInput value={from} onValue={setFrom} today={today} />
          </Field>
          <Field label={words.roleStop} optional>
            <DateInput value={to} onValue={setTo} today={today} {...(from ? { min: from } : {})} />
          </Field>
        </div>
      </div>
    </Dialog>
  );
};
