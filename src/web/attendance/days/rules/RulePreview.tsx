import { useState } from 'react';
import { attendanceDayEndpoints } from '../../../../contract/attendanceDay.ts';
import type { AnswerOf } from '../../../../contract/endpoint.ts';
import type { RuleSet } from '../../../../domain/attendance/day/rules.ts';
import type { ClockTime, PlainDate } from '../../../../kernel/time.ts';
import { dayReason } from '../../../../words/daySentence.ts';
import { Refused } from '../../../app/Refused.tsx';
import { useAct } from '../../../app/useAct.ts';
import { useFormats } from '../../../app/words.tsx';
import { Button } from '../../../ui/Button.tsx';
import { Field } from '../../../ui/Field.tsx';
import { TimeInput } from '../../../ui/TimeInput.tsx';
import { useExplained } from '../../explained/ExplainedFrame.tsx';
import { StatePill } from '../../explained/StateMark.tsx';
import { useRulesWords } from './RulesFrame.tsx';

type Judged = AnswerOf<typeof attendanceDayEndpoints.previewRules>['before'];

interface RulePreviewProps {
  readonly ruleSet: string;
  readonly content: RuleSet | null;
  readonly day: PlainDate;
}

const Outcome = ({ title, judged }: { readonly title: string; readonly judged: Judged }) => {
  const t = useRulesWords().rules;
  const { judged: words } = useExplained();
  const formats = useFormats();
  return (
    <div className="rounded-control bg-paper p-3">
      <h4 className="mb-1 text-[0.8125rem] text-ink3">{title}</h4>
      <StatePill state={judged.record.state} />
      <ul className="mt-2 text-[0.9375rem]">
        {judged.record.reasons.map((reason) => (
          <li key={JSON.stringify(reason)}>{dayReason(words, reason)}</li>
        ))}
      </ul>
      <p className="mt-1 font-semibold">{t.percent({ percent: formats.number(judged.percent) })}</p>
    </div>
  );
};

/** One invented day by the rules as they are and as they would be. */
export const RulePreview = ({ ruleSet, content, day }: RulePreviewProps) => {
  const t = useRulesWords().rules;
  const preview = useAct(attendanceDayEndpoints.previewRules, []);
  const [from, setFrom] = useState<ClockTime | null>('07:52');
  const [to, setTo] = useState<ClockTime | null>('15:40');
  const [shown, setShown] = useState<AnswerOf<typeof attendanceDayEndpoints.previewRules> | null>(null);
  const run = async () => {
    const answer = await preview.run({ body: { ruleSet, content, day, in: from, out: to } });
    setShown(answer.ok ? answer.value : null);
  };
  return (
    <section className="border-t border-line pt-3">
      <h3 className="font-bold">{t.try}</h3>
      <p className="mb-2 text-[0.875rem] text-ink2">{t.tryWhy}</p>
      <div className="flex flex-wrap items-end gap-3">
        <Field label={t.tryIn}>
          <TimeInput value={from} onValue={setFrom} />
        </Field>
        <Field label={t.tryOut}>
          <TimeInput value={to} onValue={setTo} />
        </Field>
        <Button icon="play" busy={preview.busy} onClick={() => void run()}>
          {t.tryRun}
        </Button>
      </div>
      <Refused refusal={preview.refusal} className="mt-2" />
      {shown && (
        <div aria-live="polite" className="mt-3 grid gap-3 sm:grid-cols-2">
          <Outcome title={t.before} judged={shown.before} />
          <Outcome title={t.after} judged={shown.after} />
        </div>
      )}
    </section>
  );
};
