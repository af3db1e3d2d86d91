import { useEffect, useSyncExternalStore } from 'react';
import type { LiveArea } from '../../../contract/attendanceLive.ts';
import { followChanges, isLineOpen, watchLine } from './changes.ts';

/** At most so often the page asks again, however much comes in. */
const atMostEveryMs = 2500;

/** Calls `onChange` when something of these areas changed; answers whether the line is open. It opens again by itself. */
export const useChanges = (areas: readonly LiveArea[], onChange: () => void): boolean => {
  const key = areas.join(' ');
  useEffect(() => {
    let last = performance.now();
    let due: ReturnType<typeof setTimeout> | undefined;
    const end = followChanges(key.split(' ') as LiveArea[], () => {
      due ??= setTimeout(
        () => {
          due = undefined;
          last = performance.now();
          onChange();
        },
        Math.max(0, last + atMostEveryMs - performance.now()),
      );
    });
    return () => {
      clearTimeout(due);
      end();
    };
  }, [key, onChange]);
  return useSyncExternalStore(watchLine, isLineOpen);
};
