import type { DoubtfulPunch, DoubtRowView } from '../../../../contract/attendanceDoubt.ts';
import type { Zone } from '../../../../kernel/time.ts';
import { useFormats } from '../../../app/words.tsx';
import { Badge } from '../../../ui/Badge.tsx';
import { Checkbox } from '../../../ui/Checkbox.tsx';
import { Icon } from '../../../ui/Icon.tsx';
import { LinkButton } from '../../../ui/LinkButton.tsx';
import { findingSentence, useDoubtWords } from '../DoubtWords.tsx';
import { addressOfPunch, levelTone, stateTone } from '../doubtLook.ts';

interface DoubtRowProps {
  readonly row: DoubtRowView;
  readonly zone: Zone;
  readonly chosen: boolean;
  readonly onChoose: () => void;
}
const shownFindings = 2;

const Signs = ({ punch }: { readonly punch: DoubtfulPunch }) => {
  const t = useDoubtWords();
  return (
    <ul className="mt-1 text-[0.9375rem] text-ink2">
      {punch.findings.slice(0, shownFindings).map((finding) => (
        <li key={finding.code} className={finding.muted ? 'text-ink3' : ''}>
          {findingSentence(t, finding)}
        </li>
      ))}
    </ul>
  );
};

const Badges = ({ punch }: { readonly punch: DoubtfulPunch }) => {
  const t = useDoubtWords();
  return (
    <>
      <Badge tone={stateTone[punch.state]}>{t.states[punch.state]}</Badge>
      {punch.appeal && <Badge tone="warn">{t.appealed}</Badge>}
    </>
  );
};

/** One punch, or one cause that many share; each opens its evidence. */
export const DoubtRow = ({ row, zone, chosen, onChoose }: DoubtRowProps) => {
  const t = useDoubtWords();
  const formats = useFormats();
  const first = row.punches[0]!;
  const single = row.cause === null;
  const title = row.cause === null ? first.name : t.causes[row.cause]({ n: row.people, ...row });
  const selectable = row.punches.some(({ may }) => may === 'decide');
  return (
    <li className="flex items-start gap-3 px-4 py-3">
      {selectable && <Checkbox wordless label={t.select({ name: title })} checked={chosen} onValue={onChoose} />}
      <div className="min-w-0 flex-1">
        <div className="flex flex-wrap items-center gap-x-2 gap-y-1">
          <h2 className="font-semibold">{title}</h2>
          <Badge tone={levelTone[row.level]} title={t.levelWhy({ level: t.levels[row.level] })}>
            {t.levels[row.level]}
          </Badge>
          {single && <Badges punch={first} />}
        </div>
        <p className="text-[0.9375rem] text-ink2">
          {formats.dayMedium(row.day)}
          {single && `, ${formats.clockWithZone(first.at, zone)}`} · {t.proof.channels[first.channel]}
          {single && first.unitName !== '' && ` · ${first.unitName}`}
        </p>
        {single ? <Signs punch={first} /> : <p className="mt-1 text-[0.9375rem] text-ink2">{t.causeWhy[row.cause!]}</p>}
        {!single && (
          <details className="group mt-1">
            <summary className="flex min-h-11 list-none items-center gap-1 font-medium text-brand-text [&::-webkit-details-marker]:hidden">
              {t.showPeople({ n: row.punches.length })}
              <Icon name="down" size={18} className="group-open:rotate-180" />
            </summary>
            <ul className="divide-y divide-line border-y border-line">
              {row.punches.map((punch) => (
                <li key={punch.punchId} className="flex flex-wrap items-center justify-between gap-2 py-2">
                  <div className="min-w-0">
                    <p className="flex flex-wrap items-center gap-2">
                      <span className="font-medium">{punch.name}</span>
                      <span className="text-ink2 tabular-nums">{formats.clockWithZone(punch.at, zone)}</span>
                      <Badges punch={punch} />
                    </p>
                    <Signs punch={punch} />
                  </div>
                  <LinkButton href={addressOfPunch(punch)} aria-label={t.openOf({ name: punch.name })}>
                    {t.open}
                  </LinkButton>
                </li>
              ))}
            </ul>
          </details>
        )}
        {single && (
          <LinkButton
            href={addressOfPunch(first)}
            className="mt-2 sm:hidden"
            aria-label={t.openOf({ name: first.name })}
          >
            {t.open}
          </LinkButton>
        )}
      </div>
      {single && (
        <LinkButton href={addressOfPunch(first)} className="max-sm:hidden" aria-label={t.openOf({ name: first.name })}>
          {t.open}
        </LinkButton>
      )}
    </li>
  );
};
