import { useState } from 'react';
import type { ChangedCell } from '../../../contract/rosterLife.ts';
import type { Merged } from '../../../domain/roster/mergeEdits.ts';
import type { ModeLetter } from '../../../domain/roster/model.ts';
import { useSession } from '../../app/session.tsx';
import { useFormats, useWords } from '../../app/words.tsx';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { ModeChip } from '../../ui/ModeChip.tsx';
import { modeOfLetter } from '../../ui/modeLook.ts';

interface MergeDialogProps {
  readonly overlapping: Merged<ChangedCell>['overlapping'];
  /** What the hours of a cell are called. */
  readonly hoursOf: (cell: string) => string;
  readonly refused: boolean;
  readonly busy: boolean;
  readonly onClose: () => void;
  /** With the keys of cells for which the others' value was chosen. */
  readonly onDone: (giveWay: readonly string[]) => void;
}

/** Cells that two people changed, side by side; each is chosen by hand. */
export const MergeDialog = ({ overlapping, hoursOf, refused, busy, onClose, onDone }: MergeDialogProps) => {
  const words = useWords();
  const t = words.rosterLife.company;
  const formats = useFormats();
  const { zone } = useSession();
  /** By cell whether the others' value was chosen; nothing is chosen beforehand. */
  const [chosen, setChosen] = useState<ReadonlyMap<string, boolean>>(new Map());
  const choose = (key: string, others: boolean) => setChosen((now) => new Map(now).set(key, others));
  const chooseAll = (others: boolean) => setChosen(new Map(overlapping.map((cell) => [cell.key, others])));
  const giveWay = overlapping.flatMap((cell) => (chosen.get(cell.key) ? [cell.key] : []));
  const option = (key: string, others: boolean, label: string, letter: string, hours: string) => (
    <label className="flex min-h-11 flex-1 basis-40 cursor-pointer items-center gap-2 rounded-control border border-line2 px-3 py-1.5 has-checked:border-brand-text has-checked:bg-brand-soft">
      <input
        type="radio"
        name={`merge-${key}`}
        checked={chosen.get(key) === others}
        onChange={() => choose(key, others)}
        className="size-5 accent-brand-text"
      />
      <span className="min-w-0">
        <span className="block text-[0.8125rem] text-ink2">{label}</span>
        <ModeChip mode={modeOfLetter[letter[0] as ModeLetter]} /> {hours}
      </span>
    </label>
  );
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
            busy={busy}
            disabled={overlapping.some((cell) => !chosen.has(cell.key))}
            onClick={() => onDone(giveWay)}
          >
            {refused ? t.mergeAndSave : t.merge}
          </Button>
        </>
      }
    >
      <p>{t.what}</p>
      <div className="my-3 flex flex-wrap gap-2">
        <Button onClick={() => chooseAll(false)}>{t.allMine}</Button>
        <Button onClick={() => chooseAll(true)}>{t.allTheirs}</Button>
      </div>
      <ul className="divide-y divide-line">
        {overlapping.map(({ key, mine, theirs: other }) => (
          <li key={key} className="py-3">
            <fieldset>
              <legend className="mb-1.5 font-semibold">
                {t.cell({ name: other.name, day: formats.dayLong(other.day) })}
              </legend>
              <div className="flex flex-wrap gap-2">
                {option(key, false, t.mine, mine, hoursOf(mine))}
                {option(
                  key,
                  true,
                  t.theirs({ by: other.by, when: formats.moment(other.at, zone) }),
                  other.cell,
                  other.hours,
                )}
              </div>
            </fieldset>
          </li>
        ))}
      </ul>
    </Dialog>
  );
};
