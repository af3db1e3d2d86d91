import { useEffect, useState } from 'react';
import { countUnsent, onOutbox } from './unsent.ts';

/** How many punches and requests on this phone have no answer yet. */
export const useUnsent = (): number => {
  const [unsent, setUnsent] = useState(0);
  useEffect(() => {
    const look = () => void countUnsent().then(setUnsent, () => setUnsent(0));
    look();
    return onOutbox(look);
  }, []);
  return unsent;
};
