import { browserSupportsWebAuthn, startAuthentication } from '@simplewebauthn/browser';
import { useState } from 'react';
import { accessEndpoints, type SignInStep } from '../../../contract/access.ts';
import type { AnswerOf } from '../../../contract/endpoint.ts';
import { call, type Refusal } from '../../app/call.ts';
import { Refused } from '../../app/Refused.tsx';
import { useWords } from '../../app/words.tsx';
import { Button } from '../../ui/Button.tsx';
import { Notice } from '../../ui/Notice.tsx';

interface OtherWaysProps {
  readonly sso: AnswerOf<typeof accessEndpoints.options>['sso'];
  readonly lasting: boolean;
  readonly onStep: (step: SignInStep) => void;
}

/** Passkey and single sign-on, below the password. */
export const OtherWays = ({ sso, lasting, onStep }: OtherWaysProps) => {
  const { signIn } = useWords().access;
  const [busy, setBusy] = useState<string | null>(null);
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
        if (answer.ok) return onStep(answer.value);
        setRefusal(answer.refusal);
      }
    }
    setBusy(null);
  };

  const withSso = async (agencyId: number | null) => {
    setRefusal(null);
    setBusy(`sso ${agencyId}`);
    const begun = await call(accessEndpoints.beginSso, { body: { lasting, agencyId } });
    if (begun.ok) return location.assign(begun.value.address);
    setRefusal(begun.refusal);
    setBusy(null);
  };

  const passkeys = browserSupportsWebAuthn();
  if (!passkeys && sso.length === 0) return null;
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
      {sso.map(({ agencyId, name }) => (
        <Button key={agencyId} icon="building" busy={busy === `sso ${agencyId}`} onClick={() => void withSso(agencyId)}>
          {name === null ? signIn.sso : signIn.ssoOf({ agency: name })}
        </Button>
      ))}
    </div>
  );
};
