import type { ReactNode } from 'react';
import type { dayRequestScreenWords as source } from '../../../words/id/dayRequestScreens.ts';
import type { judgedDayWords as judged } from '../../../words/id/judgedDay.ts';
import type { SameShape } from '../../../words/shape.ts';
import { ownWords } from '../../app/ownWords.tsx';
import { useUiLanguage } from '../../ui/language.tsx';
import { Skeleton } from '../../ui/Skeleton.tsx';

type Words = SameShape<typeof source> & { readonly dayStates: SameShape<typeof judged>['states'] };

const { Frame, useOwnWords } = ownWords<Words>(async (language) => {
  const [screens, day] =
    language === 'en'
      ? await Promise.all([import('../../../words/en/dayRequestScreens.ts'), import('../../../words/en/judgedDay.ts')])
      : await Promise.all([import('../../../words/id/dayRequestScreens.ts'), import('../../../words/id/judgedDay.ts')]);
  return { ...screens.dayRequestScreenWords, dayStates: day.judgedDayWords.states };
});
export const useDayRequestWords = useOwnWords;

/** Corrections and permits bring their own words, on the phone and at the desk. */
export const DayRequestFrame = ({ children }: { readonly children: ReactNode }) => {
  const { app, formats } = useUiLanguage();
  return (
    <Frame language={formats.language} waiting={<Skeleton rows={6} label={app.progress.loading} />}>
      {children}
    </Frame>
  );
};
