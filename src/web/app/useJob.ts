import { useState } from 'react';
import { jobEndpoints } from '../../contract/jobs.ts';
import { useRead } from './useRead.ts';

const isEnded = (state: string | undefined): boolean => state === 'done' || state === 'failed' || state === 'cancelled';
const everyMs = 700;

/** Follows one job until it ends. The id lives with the caller (in the address), so that a closed tab finds it again. */
export const useJob = (id: string) => {
  const [ended, setEnded] = useState<string | null>(null);
  const read = useRead(
    jobEndpoints.read,
    { params: { id } },
    { enabled: id !== '', every: ended === id ? false : everyMs },
  );
  if (id !== '' && isEnded(read.data?.state) && ended !== id) setEnded(id);
  return { job: id === '' ? undefined : read.data, isRunning: id !== '' && !isEnded(read.data?.state) };
};
