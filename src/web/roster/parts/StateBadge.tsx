import type { PlanState } from '../../../domain/roster/model.ts';
import { useWords } from '../../app/words.tsx';
import { Badge } from '../../ui/Badge.tsx';
import type { Tone } from '../../ui/Notice.tsx';

const tones: Record<PlanState, Tone | 'plain'> = {
  draft: 'plain',
  proposed: 'warn',
  approved: 'info',
  published: 'okay',
  withdrawn: 'plain',
};

export const StateBadge = ({ state }: { readonly state: PlanState }) => (
  <Badge tone={tones[state]}>{useWords().roster.states[state]}</Badge>
);
