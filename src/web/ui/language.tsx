import { createContext, use } from 'react';
import { type Formats, formatsOf } from '../../words/format.ts';
import { appWords } from '../../words/id/app.ts';
import type { SameShape } from '../../words/shape.ts';

export type AppWords = SameShape<typeof appWords>;

/** What the ui parts need to speak: the frame's words and the formatters of the chosen language. */
export interface UiLanguage {
  readonly app: AppWords;
  readonly formats: Formats;
}

export const UiLanguageContext = createContext<UiLanguage>({ app: appWords, formats: formatsOf('id') });

export const useUiLanguage = (): UiLanguage => use(UiLanguageContext);
