import { useState } from 'react';
import { attendancePhoneEndpoints } from '../../../contract/attendancePhone.ts';
import type { PlainDate } from '../../../kernel/time.ts';
import { Refused } from '../../app/Refused.tsx';
import { Button } from '../../ui/Button.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { Panel } from '../parts/Panel.tsx';
import { useSend } from '../useSend.ts';
import { usePhoneWords } from '../words.tsx';
import { locate } from './locate.ts';
import { useProofWords } from './ProofFrame.tsx';

/** A home declared with a position worse than this would match half a town. */
const worstMetres = 150;

interface HomePanelProps {
  readonly home: { readonly since: PlainDate } | null;
  readonly radius: number;
  readonly onDone: () => void;
}

/** Where home is: declared by standing there, sealed, compared by the system alone. */
export const HomePanel = ({ home, radius, onDone }: HomePanelProps) => {
  const { formats } = usePhoneWords();
  const { phone: t } = useProofWords();
  const declare = useSend(attendancePhoneEndpoints.declareHome);
  const forget = useSend(attendancePhoneEndpoints.forgetHome);
  const [finding, setFinding] = useState(false);
  const [failed, setFailed] = useState(false);
  const here = async () => {
    setFinding(true);
    setFailed(false);
    const where = await locate();
    setFinding(false);
    if (where.kind !== 'found' || where.position.accuracy > worstMetres) {
      setFailed(true);
      return;
    }
    const answer = await declare.send({ body: { lat: where.position.lat, lon: where.position.lon } });
    if (answer.ok) onDone();
  };
  const remove = async () => {
    if ((await forget.send()).ok) onDone();
  };
  return (
    <Panel title={t.homeTitle}>
      <p className="font-semibold">{home === null ? t.homeNone : t.homeSince({ when: formats.day(home.since) })}</p>
      <p className="mt-1 text-[0.9375rem] text-ink2">{t.homeWhy({ radius })}</p>
      <p className="mt-1 mb-3 text-[0.9375rem] text-ink2">{t.homeHereWhy}</p>
      <div className="flex flex-wrap gap-2">
        <Button icon="home" busy={finding || declare.busy} onClick={() => void here()}>
          {t.homeHere}
        </Button>
        {home !== null && (
          <Button kind="bad" busy={forget.busy} onClick={() => void remove()}>
            {t.homeForget}
          </Button>
        )}
      </div>
      {failed && (
        <Notice tone="warn" className="mt-3">
          {t.homeFailed}
        </Notice>
      )}
      <Refused refusal={declare.refusal ?? forget.refusal} className="mt-3" />
    </Panel>
  );
};
