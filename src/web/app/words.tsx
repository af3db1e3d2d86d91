import { createContext, type ReactNode, use, useCallback, useMemo, useState } from 'react';
import { type Formats, formatsOf, type Language } from '../../words/format.ts';
import type { Words } from '../../words/id.ts';
import type { SameShape } from '../../words/shape.ts';
import { UiLanguageContext } from '../ui/language.tsx';

export type AllWords = SameShape<Words>;

const storeName = 'luwes.language';

/** Indonesian at the first visit, then what was chosen on this device. */
export const chosenLanguage = (): Language => (localStorage.getItem(storeName) === 'en' ? 'en' : 'id');

/** Only the chosen language is ever loaded. */
export const loadWords = async (language: Language): Promise<AllWords> =>
  language === 'en' ? (await import('../../words/en.ts')).en : (await import('../../words/id.ts')).id;

interface WordsState {
  readonly words: AllWords;
  readonly language: Language;
  readonly formats: Formats;
  readonly setLanguage: (language: Language) => void;
}
const WordsContext = createContext<WordsState | null>(null);

const useWordsState = (): WordsState => {
  const state = use(WordsContext);
  if (state === null) throw new Error('no WordsProvider above this part');
  return state;
};

/** The whole catalogue in the chosen language. */
export const useWords = (): AllWords => useWordsState().words;
export const useFormats = (): Formats => useWordsState().formats;
export const useLanguage = (): Pick<WordsState, 'language' | 'setLanguage'> => useWordsState();

interface WordsProviderProps {
  readonly language: Language;
  readonly words: AllWords;
  readonly onChange: () => void;
  readonly children: ReactNode;
}

export const WordsProvider = ({ language, words, onChange, children }: WordsProviderProps) => {
  const [now, setNow] = useState({ language, words });
  const setLanguage = useCallback(
    (next: Language) => {
      loadWords(next).then((loaded) => {
        localStorage.setItem(storeName, next);
        document.documentElement.lang = next;
        setNow({ language: next, words: loaded });
        onChange();
      });
    },
    [onChange],
  );
  const formats = formatsOf(now.language);
  const state = useMemo(() => ({ ...now, formats, setLanguage }), [now, formats, setLanguage]);
  const ui = useMemo(() => ({ app: now.words.app, formats }), [now, formats]);
  return (
    <WordsContext value={state}>
      <UiLanguageContext value={ui}>{children}</UiLanguageContext>
    </WordsContext>
  );
};
