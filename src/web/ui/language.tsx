import { createContext, use } from 'react';
import type { Formats } from '../../words/format.ts';
import type { appWords } from '../../words/id/app.ts';
import type { SameShape } from '../../words/shape.ts';

export type AppWords = SameShape<typeof appWords>;

/** What the ui parts need to speak: the frame's words and the formatters of the chosen language. */
export interface UiLanguage {
  readonly app: AppWords;
  readonly formats: Formats;
}

export const UiLanguageContext = createContext<UiLanguage | null>(null);

export const useUiLanguage = (): UiLanguage => {
  const language = use(UiLanguageContext);
  if (language === null) throw new Error('no UiLanguageContext above this part');
  return language;
};
