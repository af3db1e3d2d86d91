import { accessEndpoints } from '../../../contract/access.ts';
import { agencyEndpoints } from '../../../contract/agency.ts';
import { Refused } from '../../app/Refused.tsx';
import { useSession } from '../../app/session.tsx';
import { useAct } from '../../app/useAct.ts';
import { useWords } from '../../app/words.tsx';
import { Button } from '../../ui/Button.tsx';
import { Card } from '../../ui/Card.tsx';
import { FileDrop } from '../../ui/FileDrop.tsx';
import { useToast } from '../../ui/Toasts.tsx';

const changed = [accessEndpoints.me, agencyEndpoints.read];

export const LogoCard = () => {
  const words = useWords().agency;
  const { agency } = useSession().me;
  const say = useToast();
  const set = useAct(agencyEndpoints.setLogo, changed);
  const remove = useAct(agencyEndpoints.removeLogo, changed);
  const take = async (file: File) => {
    remove.forget();
    if ((await set.run({ body: file })).ok) say(words.logoSaved, 'okay');
  };
  const drop = async () => {
    set.forget();
    if ((await remove.run()).ok) say(words.logoRemoved, 'okay');
  };
  return (
    <Card title={words.logo} sub={words.logoHint}>
      <Refused refusal={set.refusal ?? remove.refusal} className="mb-3" />
      {agency.logo && (
        <div className="mb-4 flex flex-wrap items-center gap-4">
          <img
            src={`/api/access/logo?v=${agency.logo.slice(0, 12)}`}
            alt={words.logoOf({ agency: agency.name })}
            className="max-h-24 max-w-40 rounded-control border border-line bg-white object-contain p-2"
          />
          <Button icon="trash" busy={remove.busy} onClick={() => void drop()}>
            {words.logoRemove}
          </Button>
        </div>
      )}
      <FileDrop
        label={words.logoDrop}
        endings={['.png', '.svg']}
        maxBytes={200_000}
        disabled={set.busy}
        onFile={(file) => void take(file)}
      />
    </Card>
  );
};
