import { useEffect, useState } from 'react';
import { accessEndpoints, type SignInStep } from '../../contract/access.ts';
import { useGo } from '../app/moves.ts';
import { useRead } from '../app/useRead.ts';
import { useWords } from '../app/words.tsx';
import { moveOn, placeAfter } from './afterSignIn.ts';
import { EntryFrame } from './parts/EntryFrame.tsx';
import { OtherWays } from './parts/OtherWays.tsx';
import { PasswordForm } from './parts/PasswordForm.tsx';
import { SignInSteps } from './parts/SignInSteps.tsx';

export const SignInPage = () => {
  const { signIn } = useWords().access;
  const go = useGo();
  const options = useRead(accessEndpoints.options).data;
  const [step, setStep] = useState<SignInStep | null>(null);
  const [lasting, setLasting] = useState(true);
  useEffect(() => {
    if (options?.setUpNeeded) go('/penyiapan', 'replace');
  }, [options?.setUpNeeded, go]);
  const onStep = (next: SignInStep) => {
    setStep(next);
    moveOn(next.next, placeAfter(location.search));
  };
  return (
    <SignInSteps step={step} onStep={onStep}>
      <EntryFrame title={signIn.title} explain={options?.sample ? signIn.sample : undefined}>
        <PasswordForm lasting={lasting} onLasting={setLasting} onStep={onStep} />
        <OtherWays sso={options?.sso ?? []} lasting={lasting} onStep={onStep} />
        <p className="mt-6 text-sm text-ink3">{signIn.help}</p>
      </EntryFrame>
    </SignInSteps>
  );
};
