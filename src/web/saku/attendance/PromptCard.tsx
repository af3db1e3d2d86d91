import { attendancePhoneEndpoints } from '../../../contract/attendancePhone.ts';
import { Refused } from '../../app/Refused.tsx';
import { Button } from '../../ui/Button.tsx';
import { usePhone } from '../usePhone.tsx';
import { useSend } from '../useSend.ts';
import { usePhoneWords } from '../words.tsx';
import type { CheckIn, PhoneToday } from './useCheckIn.ts';

/** An open presence prompt; one tap answers it. */
export const PromptCard = ({ check, today }: { readonly check: CheckIn; readonly today: PhoneToday }) => {
  const { now } = usePhone();
  const { words, formats } = usePhoneWords();
  const { send, busy, refusal } = useSend(attendancePhoneEndpoints.answerPrompt);
  const t = words.attendancePhone.checkIn.prompt;
  const open = today.prompts.find(({ from, until, answeredAt }) => from <= now && now < until && answeredAt === null);
  if (open === undefined) return null;
  const answer = async () => {
    const answered = await send({ body: { n: open.n } });
    if (answered.ok) check.reload();
  };
  return (
    <section className="rounded-2xl border border-warn-line bg-warn-soft px-4 py-4 text-warn">
      <h2 className="text-lg font-bold">{t.title}</h2>
      <p className="mt-1 mb-3 text-[0.9375rem]">{t.why({ until: formats.clock(open.until, check.zone) })}</p>
      <Button kind="main" large icon="check" busy={busy} onClick={() => void answer()}>
        {t.answer}
      </Button>
      <Refused refusal={refusal} className="mt-3" />
    </section>
  );
};
