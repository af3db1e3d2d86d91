import type { MyDay } from '../../../contract/roster.ts';
import { usePhone } from '../usePhone.tsx';
import { CheckInCard } from './CheckInCard.tsx';
import { PromptCard } from './PromptCard.tsx';
import { TodayPunches } from './TodayPunches.tsx';
import { useCheckIn } from './useCheckIn.ts';

/** The check-in of the first screen; comes after the frame, so that the first sight of the day waits for nothing. */
export const CheckInPart = ({ day }: { readonly day: MyDay | undefined }) => {
  const { today } = usePhone();
  const check = useCheckIn();
  return (
    <>
      {check.read.data?.day === today && <PromptCard check={check} today={check.read.data} />}
      <CheckInCard check={check} day={day} />
      <TodayPunches check={check} />
    </>
  );
};
