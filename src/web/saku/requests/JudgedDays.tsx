import type { AnswerOf } from '../../../contract/endpoint.ts';
import type { DayJudgement, rosterRequestEndpoints } from '../../../contract/rosterRequests.ts';
import type { PlainDate } from '../../../kernel/time.ts';
import { useRequestWords } from '../../roster/requests/RequestWords.tsx';
import { Badge } from '../../ui/Badge.tsx';
import { Button } from '../../ui/Button.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { type ModeLetter, modeOfLetter } from '../../ui/modeLook.ts';
import { Notice } from '../../ui/Notice.tsx';
import { ReasonText } from '../parts/ReasonText.tsx';
import { usePhoneWords } from '../words.tsx';

type Verdict = AnswerOf<typeof rosterRequestEndpoints.judgeFlexible>;
interface JudgedDaysProps {
  readonly verdict: Verdict;
  readonly onFree: (day: PlainDate) => void;
}

/** What the policies say of each day, criterion by criterion, and which other days are open. */
export const JudgedDays = ({ verdict, onFree }: JudgedDaysProps) => {
  const { formats } = usePhoneWords();
  const t = useRequestWords().flexible;
  return (
    <section className="mt-4 border-t border-line pt-3" aria-live="polite">
      <h3 className="font-semibold">{t.judged}</h3>
      <ul className="divide-y divide-line">
        {verdict.days.map((day) => (
          <Judged key={day.day} day={day} names={verdict.instruments} />
        ))}
      </ul>
      {verdict.days.some((day) => !day.allowed) && (
        <Notice tone="warn" className="mt-2">
          {t.warn}
        </Notice>
      )}
      {verdict.free.length > 0 && (
        <div className="mt-2">
          <p className="text-[0.875rem] text-ink2">{t.free}</p>
          <div className="mt-1 flex flex-wrap gap-2">
            {verdict.free.map((day) => (
              <Button key={day} onClick={() => onFree(day)}>
                {`${formats.weekdayShort(day)}, ${formats.dayAndMonth(day)}`}
              </Button>
            ))}
          </div>
        </div>
      )}
    </section>
  );
};

const Judged = ({ day, names }: { readonly day: DayJudgement; readonly names: Verdict['instruments'] }) => {
  const { words, formats } = usePhoneWords();
  const t = useRequestWords().flexible;
  return (
    <li>
      <details open={!day.allowed}>
        <summary className="flex min-h-12 flex-wrap items-center justify-between gap-2">
          <span>
            {`${formats.weekdayShort(day.day)}, ${formats.dayAndMonth(day.day)}`}
            {day.letter !== null && day.letter !== '-' && (
              <span className="text-[0.875rem] text-ink3">
                {` · ${t.now({ mode: words.app.modes[modeOfLetter[day.letter as ModeLetter]].toLowerCase() })}`}
              </span>
            )}
          </span>
          <Badge tone={day.allowed ? 'okay' : 'bad'}>{day.allowed ? t.allowed : t.notAllowed}</Badge>
        </summary>
        <ul className="space-y-1.5 pb-3 text-[0.9375rem]">
          {day.conflicts.map((conflict) => (
            <li key={conflict} className="flex gap-2">
              <Icon name="warn" size={18} className="mt-0.5 text-bad" /> {conflict}
            </li>
          ))}
          {day.criteria.map((criterion) => (
            <li key={criterion.name + JSON.stringify(criterion.reason)} className="flex gap-2">
              <Icon
                name={criterion.met ? 'check' : 'close'}
                size={18}
                className={criterion.met ? 'mt-0.5 text-okay' : 'mt-0.5 text-bad'}
              />
              <span>
                {t.criteria[criterion.name]}
                <span className="sr-only">{` (${criterion.met ? t.met : t.unmet})`}</span>
                {criterion.reason && (criterion.name === 'rule' || criterion.name === 'bound') && (
                  <span className="block text-ink2">
                    <ReasonText reason={criterion.reason} names={names} />
                  </span>
                )}
                {criterion.reason?.ref && criterion.name !== 'rule' && criterion.name !== 'bound' && (
                  <span className="block text-[0.8125rem] text-ink3">{criterion.reason.ref.article}</span>
                )}
              </span>
            </li>
          ))}
        </ul>
      </details>
    </li>
  );
};
