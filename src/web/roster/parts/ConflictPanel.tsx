import { useState } from 'react';
import type { AnswerOf } from '../../../contract/endpoint.ts';
import {
  type ConflictPartAnswer,
  type CorrectionAnswer,
  rosterConflictEndpoints,
} from '../../../contract/rosterConflict.ts';
import type { Board, BoardFault } from '../../../domain/roster/board.ts';
import { limitOfFault } from '../../../domain/roster/conflict/limitOfFault.ts';
import { modeOf } from '../../../domain/roster/model.ts';
import { reasonWithArticle } from '../../../words/rosterSentence.ts';
import { Refused } from '../../app/Refused.tsx';
import { useRead } from '../../app/useRead.ts';
import { useFormats, useWords } from '../../app/words.tsx';
import { Button } from '../../ui/Button.tsx';
import { LinkButton } from '../../ui/LinkButton.tsx';
import { Spinner } from '../../ui/Spinner.tsx';

interface ConflictPanelProps {
  readonly planId: string;
  readonly unitId: string;
  readonly version: number;
  readonly board: Board;
  readonly fault: BoardFault;
}

/** On request, why a broken rule cannot be kept at all, and changes that were tried. */
export const ConflictPanel = ({ planId, unitId, version, board, fault }: ConflictPanelProps) => {
  const { rosterConflict: t, rosterReplan } = useWords();
  const target = limitOfFault(board, fault);
  const [asked, setAsked] = useState(false);
  const read = useRead(
    rosterConflictEndpoints.why,
    { params: { id: planId }, query: { unitId, version, kind: target?.kind ?? 'dayLimit', limit: target?.limit ?? 0 } },
    { enabled: asked && target !== null },
  );
  if (target === null) return null;
  if (!asked) return <Button onClick={() => setAsked(true)}>{t.ask}</Button>;
  return (
    <div aria-live="polite" className="text-[0.9375rem]">
      {read.loading && (
        <p className="flex items-center gap-2 text-ink2">
          <Spinner /> {t.asking}
        </p>
      )}
      <Refused refusal={read.refusal} retry={read.reload} />
      {read.data?.possible && (
        <p className="flex flex-wrap items-center justify-between gap-2">
          <span className="min-w-0">{t.possible}</span>
          <LinkButton href={`/rencana/${planId}/susun-ulang`}>{rosterReplan.title}</LinkButton>
        </p>
      )}
      {read.data && !read.data.possible && <Found answer={read.data} />}
    </div>
  );
};

const Found = ({ answer }: { readonly answer: AnswerOf<typeof rosterConflictEndpoints.why> }) => {
  const words = useWords();
  const t = words.rosterConflict;
  const formats = useFormats();
  const dayOf = (day: ConflictPartAnswer['day']) => (day === null ? '' : formats.dayMedium(day));
  const modeText = (letter: 'K' | 'R' | 'L' | 'D' | 'C' | '-') => words.app.modes[modeOf[letter]];
  const partText = (part: ConflictPartAnswer): string => {
    const why = reasonWithArticle(words, part.reason);
    return part.kind === 'held'
      ? t.held({ name: part.name, day: dayOf(part.day), mode: modeText(part.letter), why })
      : t.bound({ ...part, day: dayOf(part.day), why });
  };
  const correctionText = (change: CorrectionAnswer): string =>
    change.kind === 'held'
      ? t.free({ ...change, day: dayOf(change.day), mode: modeText(change.letter) })
      : t.setBound({ ...change, day: dayOf(change.day), why: reasonWithArticle(words, change.reason) });
  return (
    <>
      <p className="font-semibold">{t.title}</p>
      <ul className="mt-1 list-disc space-y-1 ps-5">
        {answer.parts.map((part) => (
          <li key={JSON.stringify(part)}>{partText(part)}</li>
        ))}
      </ul>
      <p className="mt-1 text-[0.8125rem] text-ink3">{t.minimal}</p>
      <p className="mt-3 font-semibold">{t.corrections}</p>
      {answer.corrections.length === 0 ? (
        <p>{t.none}</p>
      ) : (
        <ul className="mt-1 list-disc space-y-1 ps-5">
          {answer.corrections.map((change) => (
            <li key={JSON.stringify(change)}>{correctionText(change)}</li>
          ))}
        </ul>
      )}
    </>
  );
};
