import { useEffect } from 'react';

/** Keeps the screen on while the page is in sight, where the browser can. */
export const useAwake = (): void => {
  useEffect(() => {
    const ask = () => {
      if (document.visibilityState === 'visible') void navigator.wakeLock?.request('screen').catch(() => {});
    };
    ask();
    document.addEventListener('visibilitychange', ask);
    return () => document.removeEventListener('visibilitychange', ask);
  }, []);
};
