import { type ReactNode, useEffect, useRef } from 'react';
import { useUiLanguage } from '../../ui/language.tsx';
import { Skeleton } from '../../ui/Skeleton.tsx';
import { applyBrand } from '../brandSheet.ts';
import { sessionEnded } from '../call.ts';
import { useGo } from '../moves.ts';
import { Refused } from '../Refused.tsx';
import { SessionProvider, useMe } from '../session.tsx';
import { SessionEndedDialog } from './SessionEndedDialog.tsx';

/**
 * Lets the signed-in through; others go to the sign-in page and come back to the same address afterwards.
 * A session that ends in the middle of work leaves the screen as it is and asks to sign in beside it.
 */
export const SessionGate = ({ children }: { readonly children: ReactNode }) => {
  const me = useMe();
  const go = useGo();
  const { app } = useUiLanguage();
  const mustSignIn = me.refusal?.status === 401;
  const atWork = me.data !== undefined;
  const mustChange = me.data?.mustChangePassword === true;
  const first = useRef<string | null>(null);
  const accountId = me.data?.accountId;

  useEffect(() => {
    if (accountId === undefined) return;
    if (first.current !== null && first.current !== accountId) location.reload();
    first.current = accountId;
  }, [accountId]);
  useEffect(() => {
    const here = `${location.pathname}${location.search}`;
    if (mustSignIn && !atWork) go(here === '/' ? '/masuk' : `/masuk?lanjut=${encodeURIComponent(here)}`, 'replace');
    else if (mustChange) go('/ganti-sandi', 'replace');
  }, [mustSignIn, atWork, mustChange, go]);
  const colour = me.data?.agency.brandColour ?? null;
  useEffect(() => applyBrand(colour), [colour]);
  const { reload } = me;
  useEffect(() => {
    if (!atWork || mustSignIn) return;
    addEventListener(sessionEnded, reload);
    return () => removeEventListener(sessionEnded, reload);
  }, [atWork, mustSignIn, reload]);

  if (me.data && !mustChange)
    return (
      <SessionProvider me={me.data}>
        {children}
        <SessionEndedDialog open={mustSignIn} asking={me.renewing} onGoOn={me.reload} />
      </SessionProvider>
    );
  if (me.refusal && !mustSignIn)
    return (
      <main className="mx-auto max-w-xl p-6">
        <Refused refusal={me.refusal} retry={me.reload} />
      </main>
    );
  return <Skeleton label={app.progress.loading} />;
};
