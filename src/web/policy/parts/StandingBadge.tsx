import type { InstrumentHead } from '../../../contract/policy.ts';
import { useWords } from '../../app/words.tsx';
import { Badge } from '../../ui/Badge.tsx';

const tones = { draft: 'info', coming: 'info', inForce: 'okay', ended: 'plain', revoked: 'plain' } as const;

export const StandingBadge = ({ standing }: { readonly standing: InstrumentHead['standing'] }) => {
  const { policy } = useWords();
  return <Badge tone={tones[standing]}>{policy.states[standing]}</Badge>;
};

/** Says that something was not compared with the text itself. */
export const UncertainBadge = () => {
  const { policy } = useWords();
  return <Badge tone="warn">{policy.certainty.mark}</Badge>;
};
