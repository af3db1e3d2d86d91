import type { PlaceToday } from '../../../contract/whereabouts.ts';
import { useWords } from '../../app/words.tsx';
import { Badge } from '../../ui/Badge.tsx';
import { ModeChip } from '../../ui/ModeChip.tsx';

/** A place as letter, word and colour; what is no mode of work is a plain word. */
export const PlaceChip = ({ place }: { readonly place: PlaceToday }) => {
  const { places } = useWords().rosterLife.where;
  return place === 'away' || place === 'unknown' || place === 'off' ? (
    <Badge>{places[place]}</Badge>
  ) : (
    <ModeChip mode={place} />
  );
};
