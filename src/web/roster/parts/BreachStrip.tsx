import { useState } from 'react';
import type { Board, BoardFault } from '../../../domain/roster/board.ts';
import { breachSentence } from '../../../words/rosterSentence.ts';
import { useFormats, useWords } from '../../app/words.tsx';
import { Button } from '../../ui/Button.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { IconButton } from '../../ui/IconButton.tsx';

interface BreachStripProps {
  readonly board: Board;
  readonly faults: readonly BoardFault[];
  readonly nameOf: (person: number) => string;
  /** Leads to the cells of a broken rule. */
  readonly onShow: (fault: BoardFault) => void;
  /** Opens the list with the ways to mend, at one of them; left out for those who only look. */
  readonly onMend?: ((index: number) => void) | undefined;
}

/** The broken rules one at a time: day, number, shortfall, article; pressing one leads to it. */
export const BreachStrip = ({ board, faults, nameOf, onShow, onMend }: BreachStripProps) => {
  const words = useWords();
  const formats = useFormats();
  const [at, setAt] = useState(0);
  const index = Math.min(at, Math.max(0, faults.length - 1));
  const fault = faults[index];
  if (fault === undefined)
    return (
      <p
        role="status"
        className="inline-flex min-h-10 items-center gap-2 rounded-control bg-okay-soft px-3 text-[0.9375rem] font-semibold text-okay"
      >
        <Icon name="okay" size={18} /> {words.roster.board.allGood}
      </p>
    );
  const text = breachSentence(words, formats, { ...fault, day: fault.day === null ? null : board.days[fault.day]! });
  const who = fault.people.length === 1 ? `${nameOf(fault.people[0]!)}, ` : '';
  const turn = (by: number) => {
    const next = (index + by + faults.length) % faults.length;
    setAt(next);
    onShow(faults[next]!);
  };
  return (
    <div className="flex max-w-full min-w-0 flex-1 basis-80 items-center justify-end gap-1">
      <button
        type="button"
        onClick={() => onShow(fault)}
        className="inline-flex min-h-10 min-w-0 items-center gap-2 rounded-control bg-bad-soft px-2.5 py-1 text-start text-[0.84375rem] leading-snug font-semibold text-bad"
      >
        <Icon name="warn" size={18} className="shrink-0" />
        <span role="status" className="line-clamp-2 min-w-0">
          {who}
          {text}
        </span>
      </button>
      {onMend && (
        <Button onClick={() => onMend(index)} className="shrink-0">
          {words.rosterLife.mend.short}
        </Button>
      )}
      {faults.length > 1 && (
        <>
          <IconButton icon="left" label={words.app.actions.back} onClick={() => turn(-1)} />
          <span
            className="text-sm whitespace-nowrap text-ink2 tabular-nums"
            title={words.roster.board.nextBreach({ n: index + 1, of: faults.length })}
          >
            {index + 1}/{faults.length}
          </span>
          <IconButton icon="right" label={words.app.actions.next} onClick={() => turn(1)} />
        </>
      )}
    </div>
  );
};
