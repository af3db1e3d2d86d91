import { useSyncExternalStore } from 'react';

// Whether the last request reached the server; navigator.onLine says nothing about that.
let reachable = true;
const listeners = new Set<() => void>();

export const noteReachable = (now: boolean): void => {
  if (now === reachable) return;
  reachable = now;
  for (const listener of listeners) listener();
};

const subscribe = (listener: () => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

export const useReachable = (): boolean => useSyncExternalStore(subscribe, () => reachable);
