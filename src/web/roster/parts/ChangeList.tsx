import type { PlainDate } from '../../../kernel/time.ts';
import { useFormats, useWords } from '../../app/words.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { ModeChip } from '../../ui/ModeChip.tsx';
import { type ModeLetter, modeOfLetter } from '../../ui/modeLook.ts';

interface Change {
  readonly employeeId: string;
  readonly name: string;
  readonly unitName: string;
  readonly days: readonly {
    readonly day: PlainDate;
    readonly before: ModeLetter | null;
    readonly after: ModeLetter | null;
    readonly shifts?: { readonly before: string; readonly after: string } | undefined;
  }[];
}

const daysShown = 6;

/** Who changes, day by day, before and after. */
export const ChangeList = ({ changes, total }: { readonly changes: readonly Change[]; readonly total: number }) => {
  const { roster } = useWords();
  const formats = useFormats();
  const chip = (letter: ModeLetter | null) => <ModeChip mode={modeOfLetter[letter ?? '-']} form="letter" />;
  return (
    <>
      <ul className="divide-y divide-line">
        {changes.map((change) => (
          <li key={change.employeeId} className="py-2.5">
            <p className="font-semibold">
              {change.name} <span className="font-normal text-ink3">{change.unitName}</span>
            </p>
            <ul className="mt-1 flex flex-wrap gap-x-5 gap-y-1.5 text-[0.875rem] text-ink2">
              {change.days.slice(0, daysShown).map(({ day, before, after, shifts }) => (
                <li key={day} className="inline-flex items-center gap-1.5 whitespace-nowrap">
                  <span className="tabular-nums">{formats.dayAndMonth(day)}</span>
                  {before !== null && (
                    <>
                      {chip(before)}
                      <Icon name="arrowRight" size={14} />
                    </>
                  )}
                  {chip(after)}
                  {shifts && <span>{roster.hours.changed(shifts)}</span>}
                </li>
              ))}
              {change.days.length > daysShown && (
                <li>{roster.plan.more({ count: formats.number(change.days.length - daysShown) })}</li>
              )}
            </ul>
          </li>
        ))}
      </ul>
      {total > changes.length && (
        <p className="text-ink3">{roster.difference.more({ count: formats.number(total - changes.length) })}</p>
      )}
    </>
  );
};
