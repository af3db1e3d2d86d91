import { useEffect, useState } from 'react';
import { attendanceLiveEndpoints } from '../../../contract/attendanceLive.ts';

/** At most so often the page asks again, however much comes in. */
const atMostEveryMs = 2500;

/** Calls `onChange` when punches came in; answers whether the line is open. The browser opens it again by itself. */
export const useChanges = (onChange: () => void): boolean => {
  const [open, setOpen] = useState(false);
  useEffect(() => {
    const source = new EventSource(attendanceLiveEndpoints.changes.path);
    let last = 0;
    let due: ReturnType<typeof setTimeout> | undefined;
    const tell = () => {
      due = undefined;
      last = performance.now();
      onChange();
    };
    source.onopen = () => setOpen(true);
    source.onerror = () => setOpen(false);
    source.onmessage = () => {
      due ??= setTimeout(tell, Math.max(0, last + atMostEveryMs - performance.now()));
    };
    return () => {
      clearTimeout(due);
      source.close();
    };
  }, [onChange]);
  return open;
};
