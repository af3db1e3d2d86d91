import { useEffect, useState } from 'react';
import { dropKeptRequest, type KeptRequest, readKeptRequests, sendKeptRequests } from './keptRequests.ts';

/** What is still on this phone; sent when the screen opens and whenever a network comes. */
export const useKeptRequests = (onSent: () => void) => {
  const [kept, setKept] = useState<readonly KeptRequest[]>([]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: one listener for the life of the screen.
  useEffect(() => {
    let current = true;
    const send = async () => {
      const { left, sent } = await sendKeptRequests();
      if (!current) return;
      setKept(left);
      if (sent) onSent();
    };
    void readKeptRequests().then((found) => {
      if (!current) return;
      setKept(found);
      if (found.length > 0) void send();
    });
    addEventListener('online', send);
    return () => {
      current = false;
      removeEventListener('online', send);
    };
  }, []);
  const drop = async (id: string) => {
    await dropKeptRequest(id);
    setKept(await readKeptRequests());
  };
  return { kept, drop };
};
