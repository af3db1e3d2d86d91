import { accountsEndpoints } from '../../../contract/accounts.ts';
import { Loaded } from '../../app/Loaded.tsx';
import { Refused } from '../../app/Refused.tsx';
import { useAct } from '../../app/useAct.ts';
import { useRead } from '../../app/useRead.ts';
import { useWords } from '../../app/words.tsx';
import { Card } from '../../ui/Card.tsx';
import { RadioGroup } from '../../ui/RadioGroup.tsx';
import { useToast } from '../../ui/Toasts.tsx';

const ways = ['none', 'email', 'number'] as const;

export const SsoCard = () => {
  const words = useWords().access.accounts;
  const say = useToast();
  const setting = useRead(accountsEndpoints.readSso);
  const save = useAct(accountsEndpoints.setSso, [accountsEndpoints.readSso]);
  const choose = async (matchBy: (typeof ways)[number]) => {
    if ((await save.run({ body: { matchBy } })).ok) say(words.ssoSaved, 'okay');
  };
  return (
    <Card title={words.ssoTitle} sub={words.ssoExplain}>
      <Refused refusal={save.refusal} />
      <Loaded read={setting} rows={2}>
        {({ configured, matchBy }) =>
          configured ? (
            <RadioGroup
              legend={words.ssoTitle}
              value={matchBy}
              options={ways.map((value) => ({ value, label: words.ssoMatch[value] }))}
              onValue={(value) => void choose(value)}
            />
          ) : (
            <p className="text-ink2">{words.ssoAbsent}</p>
          )
        }
      </Loaded>
    </Card>
  );
};
