import { type ReactNode, useEffect } from 'react';
import { usePhoneWords } from '../words.tsx';
import { Header } from './Header.tsx';

interface ScreenProps {
  /** Named in the head; the greeting stands there without one. */
  readonly title?: string;
  readonly documentTitle: string;
  readonly asking?: boolean;
  readonly children: ReactNode;
}

export const Screen = ({ title, documentTitle, asking = false, children }: ScreenProps) => {
  const { words } = usePhoneWords();
  useEffect(() => {
    document.title = `${documentTitle} · ${words.app.name}`;
    scrollTo(0, 0);
  }, [documentTitle, words]);
  return (
    <>
      <Header asking={asking} {...(title === undefined ? {} : { title })} />
      <main className="relative mx-auto -mt-12 max-w-xl space-y-3 px-3 pb-24">{children}</main>
    </>
  );
};
