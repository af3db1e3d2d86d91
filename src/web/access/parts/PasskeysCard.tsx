import { browserSupportsWebAuthn, startRegistration } from '@simplewebauthn/browser';
import { useState } from 'react';
import { accessEndpoints } from '../../../contract/access.ts';
import { deviceOf } from '../../../domain/access/deviceOf.ts';
import { Loaded } from '../../app/Loaded.tsx';
import { Refused } from '../../app/Refused.tsx';
import { useSession } from '../../app/session.tsx';
import { useAct } from '../../app/useAct.ts';
import { useRead } from '../../app/useRead.ts';
import { useFormats, useWords } from '../../app/words.tsx';
import { Button } from '../../ui/Button.tsx';
import { Card } from '../../ui/Card.tsx';
import { ConfirmDialog } from '../../ui/ConfirmDialog.tsx';
import { IconButton } from '../../ui/IconButton.tsx';
import { Notice } from '../../ui/Notice.tsx';

const changed = [accessEndpoints.passkeys];

export const PasskeysCard = () => {
  const { app, access } = useWords();
  const { account } = access;
  const formats = useFormats();
  const { zone } = useSession();
  const list = useRead(accessEndpoints.passkeys);
  const begin = useAct(accessEndpoints.beginPasskey, []);
  const add = useAct(accessEndpoints.addPasskey, changed);
  const remove = useAct(accessEndpoints.removePasskey, changed);
  const [stopped, setStopped] = useState(false);
  const [leaving, setLeaving] = useState<{ id: string; name: string } | null>(null);
  const day = (at: Parameters<typeof formats.dayIn>[0]) => formats.day(formats.dayIn(at, zone));

  const make = async () => {
    setStopped(false);
    const options = await begin.run();
    if (!options.ok) return;
    const optionsJSON = options.value as unknown as Parameters<typeof startRegistration>[0]['optionsJSON'];
    const credential = await startRegistration({ optionsJSON }).catch(() => null);
    if (credential === null) return setStopped(true);
    const device = deviceOf(navigator.userAgent);
    const name = account.sessionDevice({
      browser: access.browsers[device.browser],
      system: access.systems[device.system],
    });
    await add.run({ body: { name, credential: { ...credential } } });
  };
  const takeOff = async () => {
    if (leaving && (await remove.run({ params: { id: leaving.id } })).ok) setLeaving(null);
  };

  const supported = browserSupportsWebAuthn();
  return (
    <Card title={account.passkeyTitle} sub={account.passkeyExplain}>
      <Refused refusal={begin.refusal ?? add.refusal} className="mb-3" />
      {stopped && (
        <Notice tone="warn" className="mb-3">
          {account.passkeyStopped}
        </Notice>
      )}
      <Loaded read={list} rows={2}>
        {({ passkeys }) =>
          passkeys.length === 0 ? (
            <p className="text-ink2">{account.passkeyNone}</p>
          ) : (
            <ul className="divide-y divide-line">
              {passkeys.map((passkey) => (
                <li key={passkey.id} className="flex items-center justify-between gap-3 py-2">
                  <div>
                    <p className="font-medium">{passkey.name}</p>
                    <p className="text-sm text-ink3">
                      {account.passkeyMade({ date: day(passkey.createdAt) })}
                      {passkey.lastUsedAt && `, ${account.passkeyUsed({ date: day(passkey.lastUsedAt) })}`}
                    </p>
                  </div>
                  <IconButton
                    icon="trash"
                    label={account.passkeyRemove({ name: passkey.name })}
                    onClick={() => setLeaving(passkey)}
                  />
                </li>
              ))}
            </ul>
          )
        }
      </Loaded>
      <div className="mt-3">
        {supported ? (
          <Button icon="plus" busy={begin.busy || add.busy} onClick={() => void make()}>
            {account.passkeyAdd}
          </Button>
        ) : (
          <p className="text-sm text-ink3">{account.passkeyUnsupported}</p>
        )}
      </div>
      <ConfirmDialog
        open={leaving !== null}
        title={leaving ? account.passkeyRemove({ name: leaving.name }) : ''}
        action={app.actions.remove}
        harmful
        busy={remove.busy}
        onConfirm={() => void takeOff()}
        onClose={() => {
          setLeaving(null);
          remove.forget();
        }}
      >
        {account.passkeyRemoveAsk}
        <Refused refusal={remove.refusal} />
      </ConfirmDialog>
    </Card>
  );
};
