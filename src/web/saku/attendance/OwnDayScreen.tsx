import { useParams } from 'wouter';
import { attendanceDayEndpoints } from '../../../contract/attendanceDay.ts';
import { addDays, isPlainDate, type PlainDate } from '../../../kernel/time.ts';
import { Refused } from '../../app/Refused.tsx';
import { DayExplained } from '../../attendance/explained/DayExplained.tsx';
import { ExplainedFrame, useExplained } from '../../attendance/explained/ExplainedFrame.tsx';
import { firstOfMonth } from '../../ui/dayArithmetic.ts';
import { Icon } from '../../ui/Icon.tsx';
import { LinkButton } from '../../ui/LinkButton.tsx';
import { Skeleton } from '../../ui/Skeleton.tsx';
import { TextLink } from '../../ui/TextLink.tsx';
import { Age } from '../parts/Age.tsx';
import { Panel } from '../parts/Panel.tsx';
import { Screen } from '../parts/Screen.tsx';
import { useKept } from '../useKept.ts';
import { usePhone } from '../usePhone.tsx';
import { usePhoneWords } from '../words.tsx';
import { DayAppeals } from './DayAppeals.tsx';
import { DayPrompts } from './DayPrompts.tsx';

const OwnDay = () => {
  const { today } = usePhone();
  const { words, formats } = usePhoneWords();
  const { t } = useExplained();
  const asked = useParams<{ day: string }>().day;
  const day: PlainDate = isPlainDate(asked) ? asked : today;
  const read = useKept(attendanceDayEndpoints.explainMine, { params: { day } });
  const title = formats.dayLong(day);
  return (
    <Screen title={title} documentTitle={title} asking={read.asking}>
      <nav aria-label={t.day.around} className="flex items-center gap-1 rounded-2xl border border-line bg-card p-1">
        <LinkButton kind="quiet" icon="left" className="px-2" href={`/saku/hari-saya/${addDays(day, -1)}`}>
          {formats.dayBrief(addDays(day, -1))}
        </LinkButton>
        <TextLink
          href={`/saku/hari-saya?bulan=${firstOfMonth(day)}`}
          className="flex min-h-11 flex-1 items-center justify-center text-center leading-tight"
        >
          {t.day.back}
        </TextLink>
        {day < today && (
          <LinkButton kind="quiet" className="px-2" href={`/saku/hari-saya/${addDays(day, 1)}`}>
            {formats.dayBrief(addDays(day, 1))}
            <Icon name="right" />
          </LinkButton>
        )}
      </nav>
      {read.data === undefined ? (
        <Panel>
          {read.asking ? (
            <Skeleton rows={8} label={words.app.progress.loading} />
          ) : (
            <Refused refusal={read.refusal} retry={read.reload} />
          )}
        </Panel>
      ) : (
        <DayExplained day={read.data} planWords={words} />
      )}
      <DayAppeals day={day} />
      <div className="grid grid-cols-2 gap-2">
        {day <= today && (
          <LinkButton icon="edit" href={`/saku/izin/perbaiki?hari=${day}`}>
            {t.day.correct}
          </LinkButton>
        )}
        <LinkButton icon="clock" href={`/saku/izin/baru?hari=${day}`}>
          {t.day.permit}
        </LinkButton>
      </div>
      <DayPrompts day={day} />
      <Age at={read.at} stale={read.refusal?.status === 0} />
    </Screen>
  );
};

/** One of the own days explained. */
export const OwnDayScreen = () => (
  <ExplainedFrame>
    <OwnDay />
  </ExplainedFrame>
);
