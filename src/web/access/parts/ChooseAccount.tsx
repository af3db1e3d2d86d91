import { accessEndpoints, type SignInStep } from '../../../contract/access.ts';
import { Refused } from '../../app/Refused.tsx';
import { useAct } from '../../app/useAct.ts';
import { useWords } from '../../app/words.tsx';
import { Button } from '../../ui/Button.tsx';
import { LinkButton } from '../../ui/LinkButton.tsx';

interface ChooseAccountProps {
  readonly choice: NonNullable<SignInStep['choice']>;
  readonly onStep: (step: SignInStep) => void;
}

/** Which of one's agencies it is to be. */
export const ChooseAccount = ({ choice, onStep }: ChooseAccountProps) => {
  const { access } = useWords();
  const act = useAct(accessEndpoints.chooseAccount, []);
  const choose = async (accountId: string) => {
    const answer = await act.run({ body: { ticket: choice.ticket, accountId } });
    if (answer.ok) onStep(answer.value);
  };
  return (
    <div className="flex flex-col gap-3">
      <Refused refusal={act.refusal} />
      {choice.accounts.map((account) => (
        <Button
          key={account.accountId}
          icon="building"
          large
          busy={act.busy}
          onClick={() => void choose(account.accountId)}
        >
          {account.agency}
        </Button>
      ))}
      {act.refusal?.code === 'access.choiceExpired' && (
        <LinkButton href="/masuk" kind="main">
          {access.ssoReturn.again}
        </LinkButton>
      )}
    </div>
  );
};
