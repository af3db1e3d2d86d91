import { useEffect, useRef, useState } from 'react';
import { deviceNow } from '../../app/clock.ts';
import { keep, readKept } from '../keptStore.ts';

const keyOf = (name: string): string => `draft:${name}`;
const pauseMs = 800;

/** What somebody has begun to write, kept on this phone until it is sent; null in the store means nothing is kept. */
export const useDraft = <T>(name: string, empty: T) => {
  const [draft, setDraft] = useState(empty);
  const [found, setFound] = useState(false);
  const [ready, setReady] = useState(false);
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);

  useEffect(() => {
    let current = true;
    setReady(false);
    readKept(keyOf(name)).then((kept) => {
      if (!current) return;
      const value = (kept?.value ?? null) as T | null;
      if (value !== null) setDraft(value);
      setFound(value !== null);
      setReady(true);
    });
    return () => {
      current = false;
    };
  }, [name]);

  const change = (next: T) => {
    setDraft(next);
    setFound(true);
    clearTimeout(timer.current);
    timer.current = setTimeout(() => void keep(keyOf(name), { value: next, at: deviceNow() }), pauseMs);
  };
  const clear = (next: T = empty) => {
    clearTimeout(timer.current);
    setDraft(next);
    setFound(false);
    void keep(keyOf(name), { value: null, at: deviceNow() });
  };
  return { draft, found, ready, change, clear };
};

/** Whether something is kept under a name. */
export const useHasDraft = (name: string): boolean => {
  const [has, setHas] = useState(false);
  useEffect(() => {
    readKept(keyOf(name)).then((kept) => setHas((kept?.value ?? null) !== null));
  }, [name]);
  return has;
};
