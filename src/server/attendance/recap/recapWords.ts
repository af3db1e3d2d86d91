import { judgedDayWords as judgedEn } from '../../../words/en/judgedDay.ts';
import { recapPaperWords as paperEn } from '../../../words/en/recapPaper.ts';
import { formatsOf, type Language } from '../../../words/format.ts';
import { judgedDayWords as judgedId } from '../../../words/id/judgedDay.ts';
import { recapPaperWords as paperId } from '../../../words/id/recapPaper.ts';

/** What a paper of attendance says, and how it writes numbers and days. */
export const recapWords = (language: Language) => ({
  w: language === 'en' ? paperEn : paperId,
  judged: language === 'en' ? judgedEn : judgedId,
  formats: formatsOf(language),
});
