import { useCallback, useEffect, useState } from 'react';
import { tellOnlyOwn } from '../../app/live/changes.ts';
import { useChanges } from '../../app/live/useChanges.ts';
import { ownChanged } from '../useKept.ts';

tellOnlyOwn();

/** When a plan is published everybody is told at once; not every phone asks in the same second. */
const mostWaitMs = 3000;

const Following = () => {
  const tell = useCallback(() => {
    setTimeout(() => dispatchEvent(new Event(ownChanged)), Math.random() * mostWaitMs);
  }, []);
  useChanges(['inbox', 'punches'], tell);
  return null;
};

/** Screens show what was decided, and what a kiosk or terminal took, while they are looked at and there is a network. */
export const OwnChanges = () => {
  const [online, setOnline] = useState(navigator.onLine);
  useEffect(() => {
    const look = () => setOnline(navigator.onLine);
    addEventListener('online', look);
    addEventListener('offline', look);
    return () => {
      removeEventListener('online', look);
      removeEventListener('offline', look);
    };
  }, []);
  return online ? <Following /> : null;
};
