import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { accessEndpoints } from '../../../contract/access.ts';
import { useSession } from '../../app/session.tsx';
import { useAct } from '../../app/useAct.ts';
import { useWords } from '../../app/words.tsx';
import { Button } from '../../ui/Button.tsx';
import { Card } from '../../ui/Card.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { CodeForm } from './CodeForm.tsx';
import { EnrolTotp } from './EnrolTotp.tsx';
import { RecoveryCodes } from './RecoveryCodes.tsx';

export const TotpCard = () => {
  const { account } = useWords().access;
  const { me } = useSession();
  const remove = useAct(accessEndpoints.removeTotp);
  const renew = useAct(accessEndpoints.renewRecoveryCodes, []);
  const client = useQueryClient();
  const [open, setOpen] = useState<'enrol' | 'remove' | 'renew' | null>(null);
  const [codes, setCodes] = useState<readonly string[] | null>(null);
  const close = () => {
    setOpen(null);
    setCodes(null);
    remove.forget();
    renew.forget();
    void client.invalidateQueries({ queryKey: [accessEndpoints.me.path] });
  };
  const takeOff = async (code: string) => {
    if ((await remove.run({ body: { code } })).ok) close();
  };
  const newCodes = async (code: string) => {
    const answer = await renew.run({ body: { code } });
    if (answer.ok) setCodes(answer.value.recoveryCodes);
  };
  const actions = me.secondFactor ? (
    <>
      <Button onClick={() => setOpen('renew')}>{account.totpRenew}</Button>
      <Button kind="bad" onClick={() => setOpen('remove')}>
        {account.totpRemove}
      </Button>
    </>
  ) : (
    <Button onClick={() => setOpen('enrol')}>{account.totpAdd}</Button>
  );
  return (
    <Card title={account.totpTitle} actions={actions}>
      <p className="text-ink2">{me.secondFactor ? account.totpOn : account.totpOff}</p>
      <Dialog open={open === 'enrol'} onClose={close} title={account.totpTitle}>
        <EnrolTotp onDone={close} />
      </Dialog>
      <Dialog open={open === 'remove'} onClose={close} title={account.totpRemove}>
        <CodeForm
          label={account.totpGiveCode}
          action={account.totpRemove}
          busy={remove.busy}
          refusal={remove.refusal}
          onCode={(code) => void takeOff(code)}
        />
      </Dialog>
      <Dialog open={open === 'renew'} onClose={close} title={codes ? account.recoveryTitle : account.totpRenew}>
        {codes ? (
          <RecoveryCodes codes={codes} onSaved={close} />
        ) : (
          <CodeForm
            label={account.totpGiveCode}
            action={account.totpRenew}
            busy={renew.busy}
            refusal={renew.refusal}
            onCode={(code) => void newCodes(code)}
          />
        )}
      </Dialog>
    </Card>
  );
};
