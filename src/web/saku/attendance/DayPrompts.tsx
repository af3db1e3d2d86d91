import { attendancePhoneEndpoints } from '../../../contract/attendancePhone.ts';
import type { PlainDate } from '../../../kernel/time.ts';
import { useExplained } from '../../attendance/explained/ExplainedFrame.tsx';
import { Part } from '../../attendance/explained/Part.tsx';
import { useKept } from '../useKept.ts';

/** Presence prompts of a day at home, and the draw behind them, open to be checked. */
export const DayPrompts = ({ day }: { readonly day: PlainDate }) => {
  const { t, proof } = useExplained();
  const read = useKept(attendancePhoneEndpoints.days, { query: { from: day, to: day } });
  const found = read.data?.days[0];
  if (found === undefined || (found.prompts.length === 0 && found.drawn === null)) return null;
  const answered = found.prompts.filter(({ answeredAt }) => answeredAt !== null).length;
  return (
    <Part title={t.day.prompts}>
      {found.prompts.length > 0 && (
        <p className="text-[0.9375rem] text-ink2">{proof.days.prompts({ n: answered, of: found.prompts.length })}</p>
      )}
      {found.drawn && (
        <details className="text-[0.8125rem] text-ink3">
          <summary className="flex min-h-11 items-center">{proof.days.drawn}</summary>
          <p className="break-all">{found.drawn.commitment}</p>
          <p className="break-all">
            {proof.days.salt} {found.drawn.salt}
          </p>
        </details>
      )}
    </Part>
  );
};
