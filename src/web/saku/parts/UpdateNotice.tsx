import { useEffect, useState } from 'react';
import { Button } from '../../ui/Button.tsx';
import { useUnsent } from '../attendance/useUnsent.ts';
import { usePhoneWords } from '../words.tsx';

/** A new version waits until the person asks for it and everything is sent; nothing reloads by itself. */
export const UpdateNotice = () => {
  const { words } = usePhoneWords();
  const [waiting, setWaiting] = useState<ServiceWorker | null>(null);
  const unsent = useUnsent();
  useEffect(() => {
    if (!('serviceWorker' in navigator)) return;
    const watch = (registration: ServiceWorkerRegistration) => {
      const look = () => {
        if (registration.waiting && navigator.serviceWorker.controller) setWaiting(registration.waiting);
      };
      look();
      registration.addEventListener('updatefound', () =>
        registration.installing?.addEventListener('statechange', look),
      );
    };
    navigator.serviceWorker.ready.then(watch, () => {});
  }, []);
  if (waiting === null || unsent > 0) return null;
  const load = () => {
    navigator.serviceWorker.addEventListener('controllerchange', () => location.reload(), { once: true });
    waiting.postMessage('take over');
  };
  return (
    <aside
      role="status"
      className="fixed inset-x-3 bottom-20 z-40 mx-auto flex max-w-xl items-center justify-between gap-3 rounded-2xl border border-line2 bg-card px-4 py-2 shadow-float"
    >
      {words.saku.update.text}
      <Button kind="main" onClick={load}>
        {words.saku.update.load}
      </Button>
    </aside>
  );
};
