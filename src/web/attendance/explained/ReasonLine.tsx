import type { DayExplanation } from '../../../contract/attendanceDay.ts';
import { useUiLanguage } from '../../ui/language.tsx';

type Reason = DayExplanation['planned'][number];

interface ReasonLineProps {
  readonly reason: Reason;
  readonly sentence: string;
  readonly instruments: DayExplanation['instruments'];
}

/** A reason as a sentence, its article and instrument beneath. */
export const ReasonLine = ({ reason, sentence, instruments }: ReasonLineProps) => {
  const { formats } = useUiLanguage();
  const { ref } = reason;
  const instrument = instruments.find((each) => each.id === ref?.instrument)?.name[formats.language];
  return (
    <li className="py-2">
      <span className="block">{sentence}</span>
      {ref && (
        <span className="block text-[0.8125rem] text-ink3">
          {[ref.article, instrument].filter(Boolean).join(' · ')}
        </span>
      )}
    </li>
  );
};
