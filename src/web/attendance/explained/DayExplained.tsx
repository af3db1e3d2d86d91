import type { ReactNode } from 'react';
import type { DayExplanation } from '../../../contract/attendanceDay.ts';
import { dayReason } from '../../../words/daySentence.ts';
import { reasonSentence } from '../../../words/rosterSentence.ts';
import { Badge } from '../../ui/Badge.tsx';
import { useUiLanguage } from '../../ui/language.tsx';
import { DayCosts } from './DayCosts.tsx';
import { DayHeadline } from './DayHeadline.tsx';
import { useExplained } from './ExplainedFrame.tsx';
import { Part } from './Part.tsx';
import { PlannedHours } from './PlannedHours.tsx';
import { PunchProof } from './PunchProof.tsx';
import { ReasonLine } from './ReasonLine.tsx';

interface DayExplainedProps {
  readonly day: DayExplanation;
  /** Sentences of the roster and its clauses, which each face has already. */
  readonly planWords: Parameters<typeof reasonSentence>[0];
  /** What can be done about the day, under its headline. */
  readonly actions?: ReactNode;
}

/** What people decided stands apart from what the rules say. */
const isDecided = (code: string): boolean => /^day\.(whole|part|corrected|accepted|explained|outage)/.test(code);

/** One day on one screen: what it is, what was planned and why, what was judged by which rule, every punch with its proof. */
export const DayExplained = ({ day, planWords, actions }: DayExplainedProps) => {
  const { t, judged } = useExplained();
  const { formats } = useUiLanguage();
  const { record, planned, punches, instruments } = day;
  const decided = record.reasons.filter(({ code }) => isDecided(code));
  const rules = record.reasons.filter(({ code }) => !isDecided(code));
  const line = (reason: (typeof record.reasons)[number]) => (
    <ReasonLine
      key={JSON.stringify(reason)}
      reason={reason}
      sentence={dayReason(judged, reason)}
      instruments={instruments}
    />
  );
  const usedAs = (id: string) =>
    (['in', 'out'] as const).filter((side) => record[side]?.punchId === id && record[side] !== null);
  return (
    <>
      <DayHeadline day={day}>{actions}</DayHeadline>
      {decided.length > 0 && (
        <Part title={t.day.decided}>
          <ul className="divide-y divide-line">{decided.map(line)}</ul>
        </Part>
      )}
      {rules.length > 0 && (
        <Part title={t.day.judged}>
          {record.flags.length > 0 && (
            <p className="mb-1 flex flex-wrap gap-1.5">
              {record.flags.map((flag) => (
                <Badge key={flag}>{judged.flags[flag]}</Badge>
              ))}
            </p>
          )}
          <ul className="divide-y divide-line">{rules.map(line)}</ul>
          <DayCosts day={day} />
        </Part>
      )}
      <Part title={t.day.punches}>
        {punches.length === 0 ? (
          <p className="text-ink2">{t.day.noPunches}</p>
        ) : (
          <ul className="divide-y divide-line">
            {[...punches]
              .sort((a, b) => formats.compare(a.at, b.at))
              .map((punch) => (
                <PunchProof key={punch.id} punch={punch} zone={record.zone} usedAs={usedAs(punch.id)} />
              ))}
          </ul>
        )}
      </Part>
      <Part title={t.day.planned}>
        <PlannedHours record={record} />
        <ul className="divide-y divide-line">
          {planned.map((reason) => (
            <ReasonLine
              key={JSON.stringify(reason)}
              reason={reason}
              sentence={`${reasonSentence(planWords, reason)}.`}
              instruments={instruments}
            />
          ))}
        </ul>
      </Part>
    </>
  );
};
