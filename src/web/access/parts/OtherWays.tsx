import { browserSupportsWebAuthn, startAuthentication } from '@simplewebauthn/browser';
import { useState } from 'react';
import { accessEndpoints, type SignInStep } from '../../../contract/access.ts';
import { call, type Refusal } from '../../app/call.ts';
import { Refused } from '../../app/Refused.tsx';
import { useWords } from '../../app/words.tsx';
import { Button } from '../../ui/Button.tsx';
import { Notice } from '../../ui/Notice.tsx';

interface OtherWaysProps {
  readonly sso: boolean;
  readonly lasting: boolean;
  readonly onStep: (step: SignInStep['next']) => void;
}

/** Passkey and single sign-on, below the password. */
export const OtherWays = ({ sso, lasting, onStep }: OtherWaysProps) => {
  const { signIn } = useWords().access;
  const [busy, setBusy] = useState<'passkey' | 'sso' | null>(null);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const [stopped, setStopped] = useState(false);

  const withPasskey = async () => {
    setRefusal(null);
    setStopped(false);
    setBusy('passkey');
    const options = await call(accessEndpoints.passkeyOptions);
    if (!options.ok) setRefusal(options.refusal);
    else {
      const optionsJSON = options.value as unknown as Parameters<typeof startAuthentication>[0]['optionsJSON'];
      const credential = await startAuthentication({ optionsJSON }).catch(() => null);
      if (credential === null) setStopped(true);
      else {
        const answer = await call(accessEndpoints.signInWithPasskey, {
          body: { credential: { ...credential }, lasting },
        });
        if (answer.ok) return onStep(answer.value.next);
        setRefusal(answer.refusal);
      }
    }
    setBusy(null);
  };

  const withSso = async () => {
    setRefusal(null);
    setBusy('sso');
    const begun = await call(accessEndpoints.beginSso, { body: { lasting } });
    if (begun.ok) return location.assign(begun.value.address);
    setRefusal(begun.refusal);
    setBusy(null);
  };

  const passkeys = browserSupportsWebAuthn();
  if (!passkeys && !sso) return null;
  return (
    <div className="mt-5 flex flex-col gap-3">
      <p className="flex items-center gap-3 text-sm text-ink3 before:h-px before:flex-1 before:bg-line2 after:h-px after:flex-1 after:bg-line2">
        {signIn.or}
      </p>
      <Refused refusal={refusal} />
      {stopped && <Notice tone="warn">{signIn.passkeyStopped}</Notice>}
      {passkeys && (
        <Button icon="key" busy={busy === 'passkey'} onClick={() => void withPasskey()}>
          {signIn.passkey}
        </Button>
      )}
      {sso && (
        <Button icon="building" busy={busy === 'sso'} onClick={() => void withSso()}>
          {signIn.sso}
        </Button>
      )}
    </div>
  );
};
