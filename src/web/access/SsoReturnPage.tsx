import { useEffect, useRef, useState } from 'react';
import { accessEndpoints, type SignInStep } from '../../contract/access.ts';
import { call, type Refusal } from '../app/call.ts';
import { Refused } from '../app/Refused.tsx';
import { useWords } from '../app/words.tsx';
import { LinkButton } from '../ui/LinkButton.tsx';
import { Skeleton } from '../ui/Skeleton.tsx';
import { moveOn } from './afterSignIn.ts';
import { EntryFrame } from './parts/EntryFrame.tsx';
import { SignInSteps } from './parts/SignInSteps.tsx';

/** Where the agency's own sign-on sends the browser back to. */
export const SsoReturnPage = () => {
  const { ssoReturn } = useWords().access;
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const [step, setStep] = useState<SignInStep | null>(null);
  const begun = useRef(false);
  const onStep = (next: SignInStep) => {
    setStep(next);
    moveOn(next.next, '/');
  };
  useEffect(() => {
    if (begun.current) return;
    begun.current = true;
    call(accessEndpoints.finishSso, { body: { search: location.search } }).then((answer) => {
      history.replaceState(null, '', location.pathname);
      if (!answer.ok) return setRefusal(answer.refusal);
      setStep(answer.value);
      moveOn(answer.value.next, '/');
    });
  }, []);
  return (
    <SignInSteps step={step} onStep={onStep}>
      <EntryFrame title={refusal ? ssoReturn.failed : ssoReturn.title}>
        {refusal ? (
          <div className="flex flex-col items-start gap-4">
            <Refused refusal={refusal} />
            <LinkButton href="/masuk" kind="main">
              {ssoReturn.again}
            </LinkButton>
          </div>
        ) : (
          <Skeleton rows={2} label={ssoReturn.title} />
        )}
      </EntryFrame>
    </SignInSteps>
  );
};
