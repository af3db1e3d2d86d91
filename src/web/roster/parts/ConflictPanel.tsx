import { useState } from 'react';
import type { AnswerOf } from '../../../contract/endpoint.ts';
import {
  type CorrectionAnswer,
  type FoundCellAnswer,
  rosterConflictEndpoints,
} from '../../../contract/rosterConflict.ts';
import type { Board, BoardFault } from '../../../domain/roster/board.ts';
import { targetOfFault } from '../../../domain/roster/conflict/hours/targetOfFault.ts';
import { limitOfFault } from '../../../domain/roster/conflict/limitOfFault.ts';
import { Refused } from '../../app/Refused.tsx';
import { useRead } from '../../app/useRead.ts';
import { useFormats, useWords } from '../../app/words.tsx';
import { Button } from '../../ui/Button.tsx';
import { LinkButton } from '../../ui/LinkButton.tsx';
import { Spinner } from '../../ui/Spinner.tsx';
import { correctionLine, partLines } from './conflictLines.ts';

interface ConflictPanelProps {
  readonly planId: string;
  readonly unitId: string;
  readonly version: number;
  readonly board: Board;
  readonly fault: BoardFault;
  /** Fills cells of a plan that was found into the board; left out while the board has changes of its own. */
  readonly onFill?: ((cells: readonly FoundCellAnswer[]) => void) | undefined;
}

/** What the question is about, as the endpoint takes it; null for a fault that has no cause to be looked for. */
const questionOf = (board: Board, fault: BoardFault) => {
  const limit = limitOfFault(board, fault);
  if (limit !== null) return limit;
  const target = targetOfFault(board, fault);
  if (target === null) return null;
  if (target.kind === 'cover') {
    const { kind, group, time, day, side } = target;
    return { kind, limit: group, time, day, side };
  }
  const { kind, rule, at, person, day } = target;
  return { kind, limit: at, rule, person, ...(day === null ? {} : { day }) };
};

/** On request, why a broken rule cannot be kept at all, and changes that were tried. */
export const ConflictPanel = ({ planId, unitId, version, board, fault, onFill }: ConflictPanelProps) => {
  const { rosterConflict: t, rosterReplan } = useWords();
  const formats = useFormats();
  const question = questionOf(board, fault);
  const [asked, setAsked] = useState(false);
  const read = useRead(
    rosterConflictEndpoints.why,
    { params: { id: planId }, query: { unitId, version, ...(question ?? { kind: 'dayLimit', limit: 0 }) } },
    { enabled: asked && question !== null },
  );
  if (question === null) return null;
  if (!asked) return <Button onClick={() => setAsked(true)}>{t.ask}</Button>;
  const answer = read.data;
  const replan = <LinkButton href={`/rencana/${planId}/susun-ulang`}>{rosterReplan.title}</LinkButton>;
  return (
    <div aria-live="polite" className="text-[0.9375rem]">
      {read.loading && (
        <p className="flex items-center gap-2 text-ink2">
          <Spinner /> {t.asking}
        </p>
      )}
      <Refused refusal={read.refusal} retry={read.reload} />
      {answer?.outcome === 'possible' && (
        <p className="flex flex-wrap items-center justify-between gap-2">
          <span className="min-w-0">
            {answer.cells.length > 0 ? t.possibleCells({ cells: formats.number(answer.cells.length) }) : t.possible}
          </span>
          {answer.cells.length > 0 ? <FillButton cells={answer.cells} onFill={onFill} /> : replan}
        </p>
      )}
      {answer?.outcome === 'undecided' && (
        <p className="flex flex-wrap items-center justify-between gap-2">
          <span className="min-w-0">{t.undecided}</span>
          {replan}
        </p>
      )}
      {answer?.outcome === 'impossible' && <Found answer={answer} onFill={onFill} />}
    </div>
  );
};

const FillButton = ({
  cells,
  onFill,
}: {
  readonly cells: readonly FoundCellAnswer[];
  readonly onFill: ConflictPanelProps['onFill'];
}) => {
  const { rosterConflict: t } = useWords();
  return onFill === undefined ? (
    <span className="text-[0.8125rem] text-ink3">{t.saveFirst}</span>
  ) : (
    <Button onClick={() => onFill(cells)}>{t.apply}</Button>
  );
};

interface FoundProps {
  readonly answer: AnswerOf<typeof rosterConflictEndpoints.why>;
  readonly onFill: ConflictPanelProps['onFill'];
}

const Found = ({ answer, onFill }: FoundProps) => {
  const words = useWords();
  const t = words.rosterConflict;
  const formats = useFormats();
  return (
    <>
      <p className="font-semibold">{t.title}</p>
      <ul className="mt-1 list-disc space-y-1 ps-5">
        {partLines(words, formats, answer.parts).map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      <p className="mt-1 text-[0.8125rem] text-ink3">{answer.minimal ? t.minimal : t.notMinimal}</p>
      <p className="mt-3 font-semibold">{t.corrections}</p>
      {answer.corrections.length === 0 ? (
        <p>{answer.allTried ? t.none : ''}</p>
      ) : (
        <ul className="mt-1 space-y-1.5">
          {answer.corrections.map((change) => (
            <li
              key={JSON.stringify(change)}
              className="flex flex-wrap items-center justify-between gap-2 sm:flex-nowrap sm:gap-3"
            >
              <span className="min-w-0">
                {correctionLine(words, formats, change)}
                {change.kind !== 'bound' && change.cells.length > 0 && (
                  <span className="text-[0.8125rem] text-ink3">
                    {' · '}
                    {t.otherCells({ cells: formats.number(change.cells.length) })}
                  </span>
                )}
              </span>
              <span className="shrink-0">
                <Mend change={change} onFill={onFill} />
              </span>
            </li>
          ))}
        </ul>
      )}
      {!answer.allTried && <p className="mt-1 text-[0.8125rem] text-ink3">{t.notAllTried}</p>}
    </>
  );
};

/** One click fills a change of cells into the board; any other change is made where it belongs. */
const Mend = ({ change, onFill }: { readonly change: CorrectionAnswer; readonly onFill: FoundProps['onFill'] }) => {
  const { rosterConflict: t } = useWords();
  if (change.kind === 'lend') return <LinkButton href="/pegawai">{t.toPeople}</LinkButton>;
  if (change.kind !== 'held') {
    const { ref } = change.reason;
    return ref === null ? null : <LinkButton href={`/kebijakan/${ref.instrument}`}>{t.toClause}</LinkButton>;
  }
  if (!change.byHand || 'CD'.includes(change.letter)) return <LinkButton href="/cuti">{t.toAbsences}</LinkButton>;
  return change.cells.length > 0 ? <FillButton cells={change.cells} onFill={onFill} /> : null;
};
