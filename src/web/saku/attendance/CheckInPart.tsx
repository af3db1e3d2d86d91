import { type ComponentType, lazy, Suspense, useEffect, useState } from 'react';
import type { MyDay } from '../../../contract/roster.ts';
import type { Id } from '../../../kernel/id.ts';
import { usePhone } from '../usePhone.tsx';
import { CheckInCard } from './CheckInCard.tsx';
import { PromptCard } from './PromptCard.tsx';
import { TodayPunches } from './TodayPunches.tsx';
import { hasRequests, onOutbox } from './unsent.ts';
import { useCheckIn } from './useCheckIn.ts';

// Where no network brings it, the button stays without the note.
const KeptRequestsNote = lazy(
  (): Promise<{ default: ComponentType<{ accountId: Id }> }> =>
    import('./request/KeptRequestsNote.tsx').then(
      ({ KeptRequestsNote }) => ({ default: KeptRequestsNote }),
      () => ({ default: () => null }),
    ),
);

/** The check-in of the first screen; comes after the frame, so that the first sight of the day waits for nothing. */
export const CheckInPart = ({ day }: { readonly day: MyDay | undefined }) => {
  const { me, today } = usePhone();
  const check = useCheckIn();
  const [requests, setRequests] = useState(false);
  useEffect(() => {
    const look = () => void hasRequests().then(setRequests, () => setRequests(false));
    look();
    return onOutbox(look);
  }, []);
  return (
    <>
      {check.read.data?.day === today && <PromptCard check={check} today={check.read.data} />}
      <CheckInCard check={check} day={day} />
      {requests && (
        <Suspense fallback={null}>
          <KeptRequestsNote accountId={me.accountId} />
        </Suspense>
      )}
      <TodayPunches check={check} />
    </>
  );
};
