import { useMemo, useState } from 'react';
import type { FoundCellAnswer } from '../../../contract/rosterConflict.ts';
import type { Board, BoardFault } from '../../../domain/roster/board.ts';
import { type Mend, mendsOf } from '../../../domain/roster/mendsOf.ts';
import { modeOf } from '../../../domain/roster/model.ts';
import { breachSentence } from '../../../words/rosterSentence.ts';
import { useFormats, useWords } from '../../app/words.tsx';
import { Badge } from '../../ui/Badge.tsx';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { ModeChip } from '../../ui/ModeChip.tsx';
import { ConflictPanel } from './ConflictPanel.tsx';

interface FaultsDialogProps {
  readonly board: Board;
  readonly faults: readonly BoardFault[];
  readonly first: number;
  readonly nameOf: (person: number) => string;
  readonly onShow: (fault: BoardFault) => void;
  readonly onMend: (mend: Mend) => void;
  /** Left out while the board has changes that are not saved. */
  readonly onFill?: ((cells: readonly FoundCellAnswer[]) => void) | undefined;
  readonly onClose: () => void;
  /** The saved plan, to ask why a rule cannot be kept. */
  readonly saved: { readonly planId: string; readonly unitId: string; readonly version: number };
}

const listed = 60;

/** Every broken rule in words; the chosen one with single cells that mend it, each tried on the board before it is offered. */
export const FaultsDialog = ({
  board,
  faults,
  first,
  nameOf,
  onShow,
  onMend,
  onFill,
  onClose,
  saved,
}: FaultsDialogProps) => {
  const words = useWords();
  const t = words.rosterLife.mend;
  const formats = useFormats();
  const [at, setAt] = useState(first);
  const index = Math.min(at, faults.length - 1);
  const fault = faults[index];
  const mends = useMemo(() => (fault === undefined ? [] : mendsOf(board, fault, 6)), [board, fault]);
  const sentence = (each: BoardFault) => {
    const who = each.people.length === 1 ? `${nameOf(each.people[0]!)}, ` : '';
    return `${who}${breachSentence(words, formats, { ...each, day: each.day === null ? null : board.days[each.day]! })}`;
  };
  return (
    <Dialog
      open
      onClose={onClose}
      title={t.listTitle}
      width="wide"
      closeOnVeil
      actions={<Button onClick={onClose}>{words.app.actions.close}</Button>}
    >
      {fault === undefined ? (
        <p className="text-okay">{words.roster.board.allGood}</p>
      ) : (
        <ol className="space-y-2">
          {faults.slice(0, listed).map((each, i) => (
            <li
              key={`${each.code} ${each.day} ${each.reason} ${each.people.join()}`}
              className="rounded-control border border-line p-2.5"
            >
              <button
                type="button"
                aria-expanded={i === index}
                onClick={() => {
                  setAt(i);
                  onShow(each);
                }}
                className="w-full text-start font-semibold text-bad"
              >
                {sentence(each)}
              </button>
              {i === index && (
                <div className="mt-2">
                  <p className="mb-1.5 text-[0.9375rem] font-semibold">{t.title}</p>
                  {mends.length === 0 ? (
                    <p className="text-[0.9375rem] text-ink2">
                      {each.people.some((p) => board.people[p]!.open.some((letters) => letters.includes('-')))
                        ? t.noneInShifts
                        : t.none}
                    </p>
                  ) : (
                    <ul className="space-y-1.5">
                      {mends.map((mend) => (
                        <li
                          key={`${mend.person} ${mend.day} ${mend.letter}`}
                          className="flex flex-wrap items-center justify-between gap-2 text-[0.9375rem]"
                        >
                          <span className="flex min-w-0 flex-wrap items-center gap-2">
                            <ModeChip mode={modeOf[mend.letter]} form="letter" />
                            {t.cell({
                              name: nameOf(mend.person),
                              day: formats.dayAndMonth(board.days[mend.day]!),
                              mode: words.app.modes[modeOf[mend.letter]],
                            })}
                            <Badge tone={mend.whole ? 'okay' : 'plain'}>{mend.whole ? t.whole : t.partly}</Badge>
                          </span>
                          <Button onClick={() => onMend(mend)}>{t.apply}</Button>
                        </li>
                      ))}
                    </ul>
                  )}
                  <div className="mt-3">
                    <ConflictPanel {...saved} board={board} fault={each} onFill={onFill} />
                  </div>
                </div>
              )}
            </li>
          ))}
        </ol>
      )}
    </Dialog>
  );
};
