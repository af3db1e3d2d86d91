import { useState } from 'react';
import type { z } from 'zod';
import { type AccountSchema, accountsEndpoints } from '../../../contract/accounts.ts';
import { Refused } from '../../app/Refused.tsx';
import { useSession } from '../../app/session.tsx';
import { useAct } from '../../app/useAct.ts';
import { useFormats, useWords } from '../../app/words.tsx';
import { Button } from '../../ui/Button.tsx';
import { Card } from '../../ui/Card.tsx';
import { ConfirmDialog } from '../../ui/ConfirmDialog.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { useToast } from '../../ui/Toasts.tsx';
import { OneTimeCode } from './OneTimeCode.tsx';

const changed = [accountsEndpoints.read, accountsEndpoints.list];

/** How this person signs in, and what helps when that fails. */
export const AccessCard = ({ account }: { readonly account: z.infer<typeof AccountSchema> }) => {
  const { app, access } = useWords();
  const words = access.accounts;
  const formats = useFormats();
  const { zone } = useSession();
  const say = useToast();
  const temporary = useAct(accountsEndpoints.temporaryPassword, changed);
  const link = useAct(accountsEndpoints.sendResetLink, changed);
  const lostPhone = useAct(accountsEndpoints.removeSecondFactor, changed);
  const disabled = useAct(accountsEndpoints.setDisabled, changed);
  const [asking, setAsking] = useState<'temporary' | 'lostPhone' | 'close' | null>(null);
  const [password, setPassword] = useState<string | null>(null);
  const request = { params: { id: account.id } };

  const confirm = async () => {
    if (asking === 'temporary') {
      const answer = await temporary.run(request);
      if (answer.ok) setPassword(answer.value.password);
    } else if (asking === 'lostPhone') {
      if ((await lostPhone.run(request)).ok) say(words.lostPhoneDone, 'okay');
    } else if (asking === 'close') await disabled.run({ ...request, body: { disabled: true } });
    setAsking(null);
  };
  const send = async () => {
    if ((await link.run(request)).ok) say(words.linkSent, 'okay');
  };
  const questions = { temporary: words.temporaryAsk, lostPhone: words.lostPhoneAsk, close: words.closeAsk };
  const verbs = { temporary: words.temporary, lostPhone: app.actions.remove, close: words.close };
  const passwordState = !account.hasPassword ? 'none' : account.mustChangePassword ? 'temporary' : 'own';
  const facts: readonly (readonly [string, string])[] = [
    [words.password, words.passwordStates[passwordState]],
    [words.secondFactor, account.secondFactor ? words.yes : words.no],
    [words.passkeys, formats.number(account.passkeys)],
    [words.sessions, formats.number(account.sessions)],
    [words.lastSeen, account.lastSeenAt ? formats.moment(account.lastSeenAt, zone) : words.neverIn],
  ];
  return (
    <Card title={words.accessTitle}>
      <Refused refusal={temporary.refusal ?? link.refusal ?? lostPhone.refusal ?? disabled.refusal} className="mb-3" />
      <dl className="grid grid-cols-[minmax(0,auto)_1fr] gap-x-6 gap-y-1.5">
        {facts.map(([name, value]) => (
          <div key={name} className="contents">
            <dt className="text-ink3">{name}</dt>
            <dd className="font-medium">{value}</dd>
          </div>
        ))}
      </dl>
      <div className="mt-4 flex flex-wrap gap-2">
        <Button icon="key" onClick={() => setAsking('temporary')}>
          {words.temporary}
        </Button>
        {account.email && (
          <Button icon="send" busy={link.busy} onClick={() => void send()}>
            {words.link}
          </Button>
        )}
        {(account.secondFactor || account.passkeys > 0) && (
          <Button icon="phone" onClick={() => setAsking('lostPhone')}>
            {words.lostPhone}
          </Button>
        )}
        {account.disabled ? (
          <Button busy={disabled.busy} onClick={() => void disabled.run({ ...request, body: { disabled: false } })}>
            {words.open}
          </Button>
        ) : (
          <Button kind="bad" onClick={() => setAsking('close')}>
            {words.close}
          </Button>
        )}
      </div>
      <ConfirmDialog
        open={asking !== null}
        title={asking ? verbs[asking] : ''}
        action={asking ? verbs[asking] : ''}
        harmful={asking === 'close'}
        busy={temporary.busy || lostPhone.busy || disabled.busy}
        onConfirm={() => void confirm()}
        onClose={() => setAsking(null)}
      >
        {asking && questions[asking]}
      </ConfirmDialog>
      <Dialog
        open={password !== null}
        onClose={() => setPassword(null)}
        title={words.temporaryTitle}
        actions={<Button onClick={() => setPassword(null)}>{app.actions.close}</Button>}
      >
        <p className="text-ink2">{words.temporaryShown}</p>
        {password !== null && <OneTimeCode code={password} />}
      </Dialog>
    </Card>
  );
};
