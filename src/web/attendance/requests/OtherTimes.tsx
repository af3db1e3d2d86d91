import { useState } from 'react';
import { attendanceRequestEndpoints, type DayRequestHead } from '../../../contract/attendanceRequest.ts';
import type { ClockTime } from '../../../kernel/time.ts';
import { useRead } from '../../app/useRead.ts';
import { useFormats } from '../../app/words.tsx';
import { Button } from '../../ui/Button.tsx';
import { Field } from '../../ui/Field.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { TextInput } from '../../ui/TextInput.tsx';
import { ChangeView } from './ChangeView.tsx';
import { useDayRequestWords } from './DayRequestFrame.tsx';
import type { Decision } from './DecideDialog.tsx';

interface OtherTimesProps {
  readonly request: DayRequestHead;
  readonly onBack: () => void;
  readonly onApprove: (times: NonNullable<Decision['times']>) => void;
}
const clockOf = (text: string): ClockTime | null =>
  /^([01]\d|2[0-3]):[0-5]\d/.test(text) ? (text.slice(0, 5) as ClockTime) : null;

/** Times other than those asked for, with what they would change. */
export const OtherTimes = ({ request, onBack, onApprove }: OtherTimesProps) => {
  const words = useDayRequestWords();
  const t = words.desk;
  const formats = useFormats();
  const clock = (at: DayRequestHead['in']) => (at === null ? '' : formats.clock(at, request.zone).replace('.', ':'));
  const [text, setText] = useState({
    in: clock(request.in),
    out: clock(request.out),
    from: request.from ?? '',
    to: request.to ?? '',
  });
  const part = request.permit?.part;
  const fields =
    request.kind === 'correction'
      ? (['in', 'out'] as const)
      : (['from', 'to'] as const).filter((each) => (each === 'from' ? part !== 'start' : part !== 'end'));
  const times = {
    in: clockOf(text.in),
    out: clockOf(text.out),
    from: part === 'start' ? null : clockOf(text.from),
    to: part === 'end' ? null : clockOf(text.to),
  };
  const ready = fields.some((each) => times[each] !== null);
  const read = useRead(
    attendanceRequestEndpoints.tryTimes,
    { params: { id: request.id }, query: times },
    { enabled: ready, keep: true },
  );
  return (
    <section className="space-y-3 rounded-card border border-line p-4">
      <h3 className="font-semibold">{t.otherTimes}</h3>
      <div className="grid grid-cols-2 gap-3">
        {fields.map((each) => (
          <Field key={each} label={words[each]}>
            <TextInput type="time" value={text[each]} onValue={(next) => setText({ ...text, [each]: next })} />
          </Field>
        ))}
      </div>
      {read.data?.problem && <Notice tone="warn">{read.data.problem.sentence}</Notice>}
      {read.data?.change && <ChangeView change={read.data.change} />}
      <div className="flex flex-wrap justify-end gap-2">
        <Button onClick={onBack}>{t.sameTimes}</Button>
        <Button
          kind="main"
          icon="check"
          disabled={!ready || read.data === undefined || read.data.problem !== null}
          onClick={() => onApprove(times)}
        >
          {t.otherTimes}
        </Button>
      </div>
    </section>
  );
};
