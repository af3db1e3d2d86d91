import { useState } from 'react';
import type { AnswerOf } from '../../../contract/endpoint.ts';
import type { ManyStep, rosterManyEndpoints } from '../../../contract/rosterMany.ts';
import { useFormats } from '../../app/words.tsx';
import { Button } from '../../ui/Button.tsx';
import { ManyDialog } from './ManyDialog.tsx';
import { useManyWords } from './ManyWords.tsx';

type Ripe = AnswerOf<typeof rosterManyEndpoints.ripe>['plans'];

interface ManyBarProps {
  readonly step: ManyStep;
  /** Every plan for which the reader may take the step, on whatever page of the list. */
  readonly ripe: Ripe;
  readonly selected: ReadonlySet<string>;
  readonly onSelected: (ids: ReadonlySet<string>) => void;
  readonly onStarted: (jobId: string) => void;
}

/** Says how many plans are chosen, offers all that match, and starts the step for them. */
export const ManyBar = ({ step, ripe, selected, onSelected, onStarted }: ManyBarProps) => {
  const t = useManyWords();
  const formats = useFormats();
  const [asking, setAsking] = useState(false);
  const chosen = ripe.filter((plan) => selected.has(plan.id));
  const outside = selected.size - chosen.length;
  const all = ripe.length > 0 && chosen.length === ripe.length;
  return (
    <div className="flex flex-wrap items-center gap-2 border-b border-line px-4 py-2">
      <p role="status" className="me-auto text-ink2">
        {all ? t.allMatching({ n: formats.number(ripe.length) }) : t.selected({ n: formats.number(chosen.length) })}{' '}
        {outside > 0 && t.outside({ n: formats.number(outside) })}
      </p>
      {!all && ripe.length > 0 && (
        <Button kind="quiet" onClick={() => onSelected(new Set(ripe.map((plan) => plan.id)))}>
          {t.selectMatching({ n: formats.number(ripe.length) })}
        </Button>
      )}
      <Button kind="main" icon="check" disabled={chosen.length === 0} onClick={() => setAsking(true)}>
        {t[step].button}
      </Button>
      {asking && <ManyDialog step={step} plans={chosen} onClose={() => setAsking(false)} onStarted={onStarted} />}
    </div>
  );
};
