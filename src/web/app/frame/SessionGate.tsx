import { type ReactNode, useEffect } from 'react';
import { useUiLanguage } from '../../ui/language.tsx';
import { Skeleton } from '../../ui/Skeleton.tsx';
import { useGo } from '../moves.ts';
import { Refused } from '../Refused.tsx';
import { SessionProvider, useMe } from '../session.tsx';

/** Lets the signed-in through; others go to the sign-in page and come back to the same address afterwards. */
export const SessionGate = ({ children }: { readonly children: ReactNode }) => {
  const me = useMe();
  const go = useGo();
  const { app } = useUiLanguage();
  const mustSignIn = me.refusal?.status === 401;
  const mustChange = me.data?.mustChangePassword === true;
  useEffect(() => {
    const here = `${location.pathname}${location.search}`;
    if (mustSignIn) go(here === '/' ? '/masuk' : `/masuk?lanjut=${encodeURIComponent(here)}`, 'replace');
    else if (mustChange) go('/ganti-sandi', 'replace');
  }, [mustSignIn, mustChange, go]);
  if (me.data && !mustChange) return <SessionProvider me={me.data}>{children}</SessionProvider>;
  if (me.refusal && !mustSignIn)
    return (
      <main className="mx-auto max-w-xl p-6">
        <Refused refusal={me.refusal} retry={me.reload} />
      </main>
    );
  return <Skeleton label={app.progress.loading} />;
};
