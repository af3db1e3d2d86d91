import { useEffect, useState } from 'react';
import type { Id } from '../../../../kernel/id.ts';
import type { KeptRequest } from '../punchDb.ts';
import { onOutbox } from '../unsent.ts';
import { dropKeptRequest, readKeptRequests, sendKeptRequests } from './keptRequests.ts';

/** A poor network comes back without any event. */
const againMs = 60_000;

/** What is still on this phone; sent when the screen opens, whenever a network comes, and every minute. */
export const useKeptRequests = (accountId: Id, onSent: () => void) => {
  const [kept, setKept] = useState<readonly KeptRequest[]>([]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: one listener for the life of the screen.
  useEffect(() => {
    const show = () => readKeptRequests(accountId).then(setKept, () => undefined);
    const send = () =>
      void sendKeptRequests(accountId).then(
        (sent) => sent && onSent(),
        () => undefined,
      );
    void show();
    send();
    addEventListener('online', send);
    const timer = setInterval(send, againMs);
    const end = onOutbox(show);
    return () => {
      end();
      clearInterval(timer);
      removeEventListener('online', send);
    };
  }, [accountId]);
  return { kept, drop: dropKeptRequest };
};
