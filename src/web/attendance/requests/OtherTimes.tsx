import { useState } from 'react';
import { attendanceRequestEndpoints, type DayRequestHead } from '../../../contract/attendanceRequest.ts';
import { readClock } from '../../../kernel/readClock.ts';
import { useRead } from '../../app/useRead.ts';
import { useFormats } from '../../app/words.tsx';
import { Button } from '../../ui/Button.tsx';
import { Field } from '../../ui/Field.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { TimeInput } from '../../ui/TimeInput.tsx';
import { ChangeView } from './ChangeView.tsx';
import { useDayRequestWords } from './DayRequestFrame.tsx';
import type { Decision } from './DecideDialog.tsx';

interface OtherTimesProps {
  readonly request: DayRequestHead;
  readonly onBack: () => void;
  readonly onApprove: (times: NonNullable<Decision['times']>) => void;
}

/** Times other than those asked for, with what they would change. */
export const OtherTimes = ({ request, onBack, onApprove }: OtherTimesProps) => {
  const words = useDayRequestWords();
  const t = words.desk;
  const formats = useFormats();
  const clock = (at: DayRequestHead['in']) => (at === null ? null : readClock(formats.clock(at, request.zone)));
  const [typed, setTyped] = useState({
    in: clock(request.in),
    out: clock(request.out),
    from: request.from,
    to: request.to,
  });
  const part = request.permit?.part;
  const fields =
    request.kind === 'correction'
      ? (['in', 'out'] as const)
      : (['from', 'to'] as const).filter((each) => (each === 'from' ? part !== 'start' : part !== 'end'));
  const times = {
    ...typed,
    from: part === 'start' ? null : typed.from,
    to: part === 'end' ? null : typed.to,
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
            <TimeInput value={typed[each]} onValue={(time) => setTyped({ ...typed, [each]: time })} />
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
