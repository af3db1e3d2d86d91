import { type ReactNode, useEffect } from 'react';
import { useLanguage, useWords } from '../../app/words.tsx';
import { Kawung } from '../../ui/Kawung.tsx';
import { Logo } from '../../ui/Logo.tsx';

interface EntryFrameProps {
  readonly title: string;
  readonly explain?: ReactNode;
  /** For the longer form of the first set-up. */
  readonly wide?: boolean;
  readonly children: ReactNode;
}

/** The page around everything that happens before somebody is signed in. */
export const EntryFrame = ({ title, explain, wide = false, children }: EntryFrameProps) => {
  const { app, access } = useWords();
  const { language, setLanguage } = useLanguage();
  useEffect(() => {
    document.title = `${title} · ${app.name}`;
  }, [title, app]);
  return (
    <div className="flex min-h-dvh flex-col bg-paper lg:flex-row">
      <aside className="relative overflow-hidden bg-brand text-on-brand lg:w-[26rem] lg:shrink-0">
        <Kawung className="absolute inset-0 opacity-[0.08]" />
        <div className="relative flex items-center gap-3 px-5 py-4 lg:h-full lg:flex-col lg:items-start lg:justify-between lg:p-10">
          <p className="flex items-center gap-2.5 text-lg font-bold lg:text-2xl">
            <Logo size={28} /> {app.name}
          </p>
          <p className="hidden max-w-72 text-[1.75rem] leading-snug font-bold lg:block">{access.signIn.welcome}</p>
          <span className="hidden lg:block" />
        </div>
      </aside>
      <main className="flex flex-1 flex-col items-center px-4 py-7 sm:py-12 lg:justify-center">
        <div className={wide ? 'w-full max-w-2xl' : 'w-full max-w-[26rem]'}>
          <h1 className="text-2xl font-bold tracking-[-0.01em]">{title}</h1>
          {explain && <p className="mt-1 text-ink2">{explain}</p>}
          <div className="mt-6">{children}</div>
          <p className="mt-8 border-t border-line pt-3 text-sm">
            <button
              type="button"
              lang={language === 'id' ? 'en' : 'id'}
              onClick={() => setLanguage(language === 'id' ? 'en' : 'id')}
              className="min-h-11 font-medium text-brand-text hover:underline"
            >
              {access.signIn.otherLanguage}
            </button>
          </p>
        </div>
      </main>
    </div>
  );
};
