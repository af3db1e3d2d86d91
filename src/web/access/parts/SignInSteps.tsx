import type { ReactNode } from 'react';
import type { SignInStep } from '../../../contract/access.ts';
import { useWords } from '../../app/words.tsx';
import { ChooseAccount } from './ChooseAccount.tsx';
import { EntryFrame } from './EntryFrame.tsx';
import { SecondFactorForm } from './SecondFactorForm.tsx';

interface SignInStepsProps {
  readonly step: SignInStep | null;
  readonly onStep: (step: SignInStep) => void;
  /** Shown before the first step. */
  readonly children: ReactNode;
}

/** What follows a password or a return from single sign-on: which account, and its second factor. */
export const SignInSteps = ({ step, onStep, children }: SignInStepsProps) => {
  const { access, agency } = useWords();
  if (step?.next === 'secondFactor') {
    return (
      <EntryFrame title={access.secondFactor.title} explain={access.secondFactor.explain}>
        <SecondFactorForm onStep={onStep} />
      </EntryFrame>
    );
  }
  if (step?.choice) {
    return (
      <EntryFrame title={agency.choose.title} explain={agency.choose.explain}>
        <ChooseAccount choice={step.choice} onStep={onStep} />
      </EntryFrame>
    );
  }
  return children;
};
