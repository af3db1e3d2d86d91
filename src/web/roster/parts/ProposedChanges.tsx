import type { ProposedChange } from '../../../contract/rosterReplan.ts';
import { reasonWithArticle } from '../../../words/rosterSentence.ts';
import { useFormats, useWords } from '../../app/words.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { ModeChip } from '../../ui/ModeChip.tsx';
import { modeOfLetter } from '../../ui/modeLook.ts';

type Day = ProposedChange['days'][number];

/** Days that follow each other in the list with the same change for the same reason, told once. */
const together = (days: readonly Day[]): Day[][] => {
  const groups: Day[][] = [];
  for (const day of days) {
    const last = groups.at(-1)?.at(-1);
    const same =
      last !== undefined &&
      last.before === day.before &&
      last.after === day.after &&
      JSON.stringify(last.reason) === JSON.stringify(day.reason);
    if (same) groups.at(-1)!.push(day);
    else groups.push([day]);
  }
  return groups;
};

/** Who would change, on which days, how and why. */
export const ProposedChanges = ({
  changes,
  total,
}: {
  readonly changes: readonly ProposedChange[];
  readonly total: number;
}) => {
  const words = useWords();
  const formats = useFormats();
  return (
    <>
      <ul className="divide-y divide-line">
        {changes.map((change) => (
          <li key={change.employeeId} className="py-2.5">
            <p className="font-semibold">
              {change.name} <span className="font-normal text-ink3">{change.unitName}</span>
            </p>
            <ul className="mt-1.5 grid gap-1.5 text-[0.9375rem] text-ink2">
              {together(change.days).map((group) => {
                const [first, last] = [group[0]!, group.at(-1)!];
                return (
                  <li key={first.day} className="flex flex-wrap items-center gap-x-2 gap-y-1">
                    <span className="tabular-nums">
                      {first === last ? formats.dayAndMonth(first.day) : formats.span(first.day, last.day)}
                    </span>
                    <ModeChip mode={modeOfLetter[first.before]} form="letter" />
                    <Icon name="arrowRight" size={14} />
                    <ModeChip mode={modeOfLetter[first.after]} form="letter" />
                    <span className="min-w-0">{reasonWithArticle(words, first.reason)}</span>
                  </li>
                );
              })}
            </ul>
          </li>
        ))}
      </ul>
      {total > changes.length && (
        <p className="text-ink3">{words.rosterReplan.more({ count: formats.number(total - changes.length) })}</p>
      )}
    </>
  );
};
