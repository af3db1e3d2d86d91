import type { ReactNode } from 'react';
import { formatsOf, type Language } from '../../words/format.ts';
import type { appWords as frame } from '../../words/id/app.ts';
import type { kiosWords as source } from '../../words/id/kios.ts';
import type { SameShape } from '../../words/shape.ts';
import { ownWords } from '../app/ownWords.tsx';
import { UiLanguageContext } from '../ui/language.tsx';

type KiosWords = SameShape<typeof source> & { readonly app: SameShape<typeof frame> };

const storeName = 'luwes.language';
export const chosenLanguage = (): Language => (localStorage.getItem(storeName) === 'en' ? 'en' : 'id');
export const chooseLanguage = (language: Language): void => {
  localStorage.setItem(storeName, language);
  location.reload();
};

export const { Frame: KiosWordsFrame, useOwnWords: useKiosWords } = ownWords<KiosWords>(async (language) =>
  language === 'en' ? (await import('./wordsEn.ts')).words : (await import('./wordsId.ts')).words,
);

export const kiosFormats = () => formatsOf(chosenLanguage());

/** What the parts of the kit need to speak. */
export const KitLanguage = ({ children }: { readonly children: ReactNode }) => {
  const { app } = useKiosWords();
  return <UiLanguageContext value={{ app, formats: kiosFormats() }}>{children}</UiLanguageContext>;
};
