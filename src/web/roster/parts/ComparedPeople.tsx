import type { AnswerOf } from '../../../contract/endpoint.ts';
import type { rosterLifeEndpoints } from '../../../contract/rosterLife.ts';
import { reasonWithArticle } from '../../../words/rosterSentence.ts';
import { useSession } from '../../app/session.tsx';
import { useFormats, useWords } from '../../app/words.tsx';
import { classes } from '../../ui/classes.ts';
import { Icon } from '../../ui/Icon.tsx';
import { ModeChip } from '../../ui/ModeChip.tsx';
import { type ModeLetter, modeOfLetter } from '../../ui/modeLook.ts';

/** By person the days that differ, each with the reason that holds and who set it when. */
export const ComparedPeople = ({ answer }: { readonly answer: AnswerOf<typeof rosterLifeEndpoints.compare> }) => {
  const words = useWords();
  const t = words.rosterLife.compare;
  const formats = useFormats();
  const { zone } = useSession();
  const made = new Map(answer.versions.map((each) => [each.version, each]));
  const who = (version: number) => {
    const known = made.get(version);
    return known === undefined
      ? ''
      : t.version({ n: formats.number(version), by: known.by, when: formats.moment(known.at, zone) });
  };
  const chip = (letter: ModeLetter | null, hours: string) =>
    letter === null ? (
      <span className="text-ink3">–</span>
    ) : (
      <>
        <ModeChip mode={modeOfLetter[letter]} form="letter" /> {hours}
      </>
    );
  return (
    <>
      <ul className="space-y-4">
        {answer.changes.map((change) => (
          <li key={change.employeeId}>
            <p className="font-semibold">
              {change.name} <span className="font-normal text-ink3">{change.unitName}</span>
            </p>
            <table aria-label={t.table({ name: change.name })} className="mt-1 w-full text-[0.875rem]">
              <thead className="text-start text-ink2">
                <tr>
                  {[t.day, t.change, t.why, t.who].map((head, i) => (
                    <th
                      key={head}
                      scope="col"
                      className={classes(
                        'border-b border-line py-1 pe-4 text-start font-semibold',
                        i === 3 && 'max-sm:hidden',
                      )}
                    >
                      {head}
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {change.days.map((day) => (
                  <tr key={day.day}>
                    <th
                      scope="row"
                      className="border-b border-line py-1 pe-4 text-start align-top font-normal tabular-nums sm:w-40"
                    >
                      {formats.weekdayShort(day.day)}, {formats.dayAndMonth(day.day)}
                    </th>
                    <td className="w-28 border-b border-line py-1 pe-4 align-top">
                      <span className="inline-flex items-center gap-1.5">
                        {chip(day.before, day.hours.before)}
                        <Icon name="arrowRight" size={14} />
                        {chip(day.after, day.hours.after)}
                      </span>
                    </td>
                    <td className="border-b border-line py-1 pe-4">
                      {day.reason === null ? '' : reasonWithArticle(words, day.reason)}
                      <span className="block text-ink2 sm:hidden">{who(day.version)}</span>
                    </td>
                    <td className="border-b border-line py-1 text-ink2 max-sm:hidden">{who(day.version)}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </li>
        ))}
      </ul>
      {answer.people > answer.changes.length && (
        <p className="mt-3 text-ink3">
          {words.roster.difference.more({ count: formats.number(answer.people - answer.changes.length) })}
        </p>
      )}
    </>
  );
};
