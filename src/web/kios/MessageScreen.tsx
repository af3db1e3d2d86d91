import type { ReactNode } from 'react';
import { Kawung } from '../ui/Kawung.tsx';
import { Logo } from '../ui/Logo.tsx';
import { useKiosWords } from './KiosWords.tsx';

interface MessageScreenProps {
  readonly title: string;
  readonly text: string;
  readonly children?: ReactNode;
}

/** A card in the middle of the screen: something to read and one thing to do. */
export const MessageScreen = ({ title, text, children }: MessageScreenProps) => {
  const t = useKiosWords();
  return (
    <div className="relative grid min-h-dvh place-items-center overflow-hidden bg-side px-4 py-8 text-on-brand">
      <Kawung className="absolute inset-0 opacity-[0.08]" />
      <main className="relative w-full max-w-xl">
        <p className="mb-5 flex items-center gap-3 text-2xl font-bold">
          <Logo size={34} />
          {t.name}
        </p>
        <div className="rounded-2xl border border-line bg-card px-6 py-7 text-ink sm:px-8">
          <h1 className="text-2xl leading-tight font-bold">{title}</h1>
          <p className="mt-2 text-lg text-ink2">{text}</p>
          {children}
        </div>
      </main>
    </div>
  );
};
