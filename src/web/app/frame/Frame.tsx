import { lazy, type ReactNode, Suspense, useEffect, useRef, useState } from 'react';
import { useLocation } from 'wouter';
import { useUiLanguage } from '../../ui/language.tsx';
import { Skeleton } from '../../ui/Skeleton.tsx';
import { isTyping, ShortcutsProvider } from '../shortcuts.tsx';
import { LeaverNotice } from './LeaverNotice.tsx';
import { MenuDrawer } from './MenuDrawer.tsx';
import { OfflineNotice } from './OfflineNotice.tsx';
import { PageFailure } from './PageFailure.tsx';
import { PrintHead } from './PrintHead.tsx';
import { SessionGate } from './SessionGate.tsx';
import { ShortcutsDialog } from './ShortcutsDialog.tsx';
import { SideBar } from './SideBar.tsx';
import { TopBar } from './TopBar.tsx';

const Palette = lazy(async () => ({ default: (await import('./Palette.tsx')).Palette }));

/** Side bar, top bar and the page; Ctrl K and ? work everywhere in it. */
export const Frame = ({ children }: { readonly children: ReactNode }) => {
  const { app } = useUiLanguage();
  const [menu, setMenu] = useState(false);
  const [search, setSearch] = useState(false);
  const [help, setHelp] = useState(false);
  const [at] = useLocation();
  const content = useRef<HTMLElement>(null);
  const before = useRef(at);

  // A move is heard as well as seen: focus goes to the content, so that a screen reader starts there.
  useEffect(() => {
    if (before.current !== at) content.current?.focus({ preventScroll: true });
    before.current = at;
  }, [at]);

  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'k') {
        event.preventDefault();
        setSearch(true);
      } else if (event.key === '?' && !isTyping(event)) setHelp(true);
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, []);

  return (
    <SessionGate>
      <ShortcutsProvider>
        <a
          href="#isi"
          className="sr-only z-50 rounded-control bg-card px-4 py-3 font-semibold focus:not-sr-only focus:fixed focus:inset-s-2 focus:top-2"
        >
          {app.skipToContent}
        </a>
        <div className="lg:grid lg:grid-cols-[13rem_minmax(0,1fr)] print:block">
          <aside className="sticky top-0 hidden h-dvh lg:block print:hidden">
            <SideBar />
          </aside>
          <div className="min-w-0">
            <TopBar onMenu={() => setMenu(true)} onSearch={() => setSearch(true)} />
            <OfflineNotice />
            <LeaverNotice />
            <main ref={content} id="isi" tabIndex={-1} className="px-3 py-4 outline-none sm:px-4">
              <PrintHead />
              <PageFailure key={at}>
                <Suspense fallback={<Skeleton label={app.progress.loading} />}>{children}</Suspense>
              </PageFailure>
            </main>
          </div>
        </div>
        <MenuDrawer open={menu} onClose={() => setMenu(false)} />
        <ShortcutsDialog open={help} onClose={() => setHelp(false)} />
        {search && (
          <Suspense>
            <Palette onClose={() => setSearch(false)} />
          </Suspense>
        )}
      </ShortcutsProvider>
    </SessionGate>
  );
};
