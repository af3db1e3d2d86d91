import { useEffect, useState } from 'react';
import { accessEndpoints, type SignInStep } from '../../contract/access.ts';
import { useGo } from '../app/moves.ts';
import { useRead } from '../app/useRead.ts';
import { useWords } from '../app/words.tsx';
import { moveOn, placeAfter } from './afterSignIn.ts';
import { EntryFrame } from './parts/EntryFrame.tsx';
import { OtherWays } from './parts/OtherWays.tsx';
import { PasswordForm } from './parts/PasswordForm.tsx';
import { SecondFactorForm } from './parts/SecondFactorForm.tsx';

export const SignInPage = () => {
  const { signIn, secondFactor } = useWords().access;
  const go = useGo();
  const options = useRead(accessEndpoints.options).data;
  const [owed, setOwed] = useState(false);
  const [lasting, setLasting] = useState(true);
  useEffect(() => {
    if (options?.setUpNeeded) go('/penyiapan', 'replace');
  }, [options?.setUpNeeded, go]);
  const onStep = (next: SignInStep['next']) => {
    if (next === 'secondFactor') setOwed(true);
    else moveOn(next, placeAfter(location.search));
  };
  if (owed) {
    return (
      <EntryFrame title={secondFactor.title} explain={secondFactor.explain}>
        <SecondFactorForm onStep={onStep} />
      </EntryFrame>
    );
  }
  return (
    <EntryFrame title={signIn.title} explain={options?.sample ? signIn.sample : undefined}>
      <PasswordForm lasting={lasting} onLasting={setLasting} onStep={onStep} />
      <OtherWays sso={options?.sso ?? false} lasting={lasting} onStep={onStep} />
      <p className="mt-6 text-sm text-ink3">{signIn.help}</p>
    </EntryFrame>
  );
};
