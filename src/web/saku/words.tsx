import { createContext, type ReactNode, use, useMemo, useState } from 'react';
import { type Formats, formatsOf, type Language } from '../../words/format.ts';
import type { Words } from '../../words/id.ts';
import type { SameShape } from '../../words/shape.ts';
import { UiLanguageContext } from '../ui/language.tsx';

type AllWords = SameShape<Words>;

/** The phone loads only what it shows; `tools/pruneWordsPlugin.ts` leaves the rest out of its files. */
export type PhoneWords = Pick<AllWords, 'app' | 'saku' | 'inbox'> & {
  readonly attendancePhone: Pick<AllWords['attendancePhone'], 'checkIn'>;
  readonly roster: Pick<AllWords['roster'], 'reasons' | 'precedence' | 'hours'>;
  readonly policy: Pick<AllWords['policy'], 'reasons' | 'inPlan'>;
};

const storeName = 'luwes.language';
export const chosenLanguage = (): Language => (localStorage.getItem(storeName) === 'en' ? 'en' : 'id');

export const loadPhoneWords = async (language: Language): Promise<PhoneWords> =>
  language === 'en' ? (await import('./wordsEn.ts')).phoneWords : (await import('./wordsId.ts')).phoneWords;

interface PhoneLanguage {
  readonly words: PhoneWords;
  readonly formats: Formats;
  readonly language: Language;
  readonly setLanguage: (language: Language) => Promise<void>;
}
const PhoneLanguageContext = createContext<PhoneLanguage | null>(null);

export const usePhoneWords = (): PhoneLanguage => {
  const state = use(PhoneLanguageContext);
  if (state === null) throw new Error('no words above this part');
  return state;
};

interface PhoneWordsProviderProps {
  readonly language: Language;
  readonly words: PhoneWords;
  readonly children: ReactNode;
}

export const PhoneWordsProvider = ({ language, words, children }: PhoneWordsProviderProps) => {
  const [now, setNow] = useState({ language, words });
  const state = useMemo(
    () => ({
      ...now,
      formats: formatsOf(now.language),
      setLanguage: async (next: Language) => {
        const loaded = await loadPhoneWords(next);
        localStorage.setItem(storeName, next);
        document.documentElement.lang = next;
        setNow({ language: next, words: loaded });
      },
    }),
    [now],
  );
  const ui = useMemo(() => ({ app: state.words.app, formats: state.formats }), [state]);
  return (
    <PhoneLanguageContext value={state}>
      <UiLanguageContext value={ui}>{children}</UiLanguageContext>
    </PhoneLanguageContext>
  );
};
