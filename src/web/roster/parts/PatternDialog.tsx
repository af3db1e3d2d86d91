import { useMemo, useState } from 'react';
import type { BoardAnswer } from '../../../contract/board.ts';
import { rosterLifeEndpoints } from '../../../contract/rosterLife.ts';
import type { Board } from '../../../domain/roster/board.ts';
import { judgeBoard } from '../../../domain/roster/judgeBoard.ts';
import type { ModeLetter } from '../../../domain/roster/model.ts';
import { copyEarlier, patternOf, weekFill } from '../../../domain/roster/weekFill.ts';
import { addDays, mondayOf } from '../../../kernel/time.ts';
import { Refused } from '../../app/Refused.tsx';
import { useAct } from '../../app/useAct.ts';
import { useRead } from '../../app/useRead.ts';
import { useFormats, useWords } from '../../app/words.tsx';
import { Button } from '../../ui/Button.tsx';
import { Checkbox } from '../../ui/Checkbox.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { Field } from '../../ui/Field.tsx';
import { IconButton } from '../../ui/IconButton.tsx';
import { LinkButton } from '../../ui/LinkButton.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { TextInput } from '../../ui/TextInput.tsx';
import { useToast } from '../../ui/Toasts.tsx';
import { type CellAt, edited } from './boardEdits.ts';
import { PatternWeeks } from './PatternWeeks.tsx';

export type LetterAt = CellAt & { readonly letter: ModeLetter };

interface PatternDialogProps {
  readonly planId: string;
  readonly unitId: string;
  readonly answer: BoardAnswer;
  readonly board: Board;
  /** Person and day indices that are filled. */
  readonly people: readonly number[];
  readonly days: readonly number[];
  readonly selected: boolean;
  readonly onFill: (cells: readonly LetterAt[]) => void;
  readonly onClose: () => void;
}

const fresh = 'KKRKR..';

/** Fills weeks from a pattern of the unit, a new one, or the month before; says beforehand what it does to the rules. */
export const PatternDialog = ({
  planId,
  unitId,
  answer,
  board,
  people,
  days,
  selected,
  onFill,
  onClose,
}: PatternDialogProps) => {
  const words = useWords();
  const t = words.rosterLife.pattern;
  const formats = useFormats();
  const say = useToast();
  const kept = useRead(rosterLifeEndpoints.patterns, { query: { unitId } });
  const earlier = useRead(rosterLifeEndpoints.earlier, { params: { id: planId }, query: { unitId } });
  const keep = useAct(rosterLifeEndpoints.savePattern, [rosterLifeEndpoints.patterns]);
  const forget = useAct(rosterLifeEndpoints.removePattern, [rosterLifeEndpoints.patterns]);
  const [weeks, setWeeks] = useState(fresh);
  const [copying, setCopying] = useState(false);
  const [shift, setShift] = useState(false);
  const [name, setName] = useState('');

  const cells = useMemo((): LetterAt[] => {
    const shown = days.map((d) => answer.days[d]!);
    const lines = new Map((earlier.data?.lines ?? []).map((line) => [line.employeeId, line.modes]));
    return people.flatMap((p, row) => {
      const person = answer.people[p]!;
      const letters = copying
        ? copyEarlier(shown, { days: earlier.data?.days ?? [], modes: lines.get(person.employeeId) ?? '' })
        : weekFill(patternOf(weeks), shown, shift ? row : 0);
      return days.flatMap((d, i): LetterAt[] => {
        const letter = letters[i];
        const now = board.people[p]!.modes[d];
        // Leave and travel were decided elsewhere, shifts follow their own line, and a closed letter is not put by a pattern.
        const closed =
          person.open[d]?.includes('-') || now === 'C' || now === 'D' || !person.open[d]?.includes(letter ?? '?');
        if (letter === null || letter === undefined || closed || now === letter) return [];
        return [{ employeeId: person.employeeId, day: answer.days[d]!, saved: person.modes[d]!, letter }];
      });
    });
  }, [answer, board, people, days, weeks, copying, shift, earlier.data]);
  const [before, after] = useMemo(() => {
    const edits = new Map(cells.map((cell) => [`${cell.employeeId} ${cell.day}`, cell.letter]));
    const filled = board.people.map((each) => ({
      ...each,
      modes: edited(each.employeeId, each.modes, board.days, edits),
    }));
    return [judgeBoard(board).length, judgeBoard({ ...board, people: filled }).length];
  }, [board, cells]);
  const inShifts = people.filter((p) => days.some((d) => answer.people[p]!.open[d]?.includes('-'))).length;
  const onKeep = async () => {
    const saved = await keep.run({ body: { unitId, name, weeks } });
    if (!saved.ok) return;
    say(t.keptNow({ name }), 'okay');
    setName('');
  };
  const first = days.length === 0 ? null : mondayOf(answer.days[days[0]!]!);
  const weekSix = first !== null && answer.days.includes(addDays(first, 5));
  return (
    <Dialog
      open
      onClose={onClose}
      title={t.title}
      width="wide"
      actions={
        <>
          <Button onClick={onClose}>{words.app.actions.cancel}</Button>
          <Button
            kind="main"
            disabled={cells.length === 0}
            onClick={() => {
              onFill(cells);
              onClose();
            }}
          >
            {t.fill}
          </Button>
        </>
      }
    >
      <div className="space-y-4">
        <p>
          {selected
            ? t.forSelected({ people: formats.number(people.length), days: formats.number(days.length) })
            : t.forAll({ people: formats.number(people.length) })}
        </p>
        <div className="flex flex-wrap items-center gap-2">
          {(kept.data?.patterns ?? []).map((pattern) => (
            <span key={pattern.id} className="inline-flex items-center rounded-control border border-line2">
              <Button
                kind="quiet"
                aria-pressed={!copying && weeks === pattern.weeks}
                onClick={() => {
                  setCopying(false);
                  setWeeks(pattern.weeks);
                }}
              >
                {pattern.name}
              </Button>
              <IconButton
                icon="trash"
                label={t.forget({ name: pattern.name })}
                onClick={() => void forget.run({ params: { id: pattern.id } })}
              />
            </span>
          ))}
          {kept.data?.patterns.length === 0 && <span className="text-[0.9375rem] text-ink2">{t.keptNone}</span>}
          <Button
            icon="copy"
            aria-pressed={copying}
            disabled={earlier.data === undefined || earlier.data.lines.length === 0}
            onClick={() => setCopying(!copying)}
          >
            {t.copy}
          </Button>
        </div>
        {copying ? (
          <p className="text-[0.9375rem] text-ink2">{t.copyHint}</p>
        ) : (
          <>
            {earlier.data?.lines.length === 0 && <p className="text-[0.875rem] text-ink3">{t.copyNone}</p>}
            <PatternWeeks weeks={weeks} days={weekSix ? 6 : 5} onWeeks={setWeeks} />
            <Checkbox label={t.shift} hint={t.shiftHint} checked={shift} onValue={setShift} />
            <div className="flex flex-wrap items-end gap-2">
              <div className="min-w-0 flex-1 basis-52 sm:max-w-72">
                <Field label={t.name} optional>
                  <TextInput value={name} onValue={setName} maxLength={60} />
                </Field>
              </div>
              <Button busy={keep.busy} disabled={name.trim() === ''} onClick={() => void onKeep()}>
                {t.keep}
              </Button>
            </div>
            <Refused refusal={keep.refusal ?? forget.refusal} />
          </>
        )}
        {inShifts > 0 && (
          <Notice
            title={t.inShifts({ people: formats.number(inShifts) })}
            actions={<LinkButton href={`/rencana/${planId}/susun-ulang`}>{words.rosterReplan.title}</LinkButton>}
          >
            {t.inShiftsWhy}
          </Notice>
        )}
        <Notice tone={after > before ? 'warn' : 'info'}>
          <span role="status">
            {cells.length === 0
              ? t.nothing
              : t.preview({
                  cells: formats.number(cells.length),
                  before: formats.number(before),
                  after: formats.number(after),
                })}
          </span>
        </Notice>
      </div>
    </Dialog>
  );
};
