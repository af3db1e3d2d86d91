import type { DayJudgement } from '../../../contract/rosterRequests.ts';
import type { Language } from '../../../words/format.ts';
import { formatsOf } from '../../../words/format.ts';
import { reasonWithArticle } from '../../../words/rosterSentence.ts';
import { wordsIn } from './conflictText.ts';

/** The first thing that stands against a day, as a sentence. */
export const notMetText = (language: Language, judged: DayJudgement): string => {
  const words = wordsIn(language);
  const [conflict] = judged.conflicts;
  if (conflict !== undefined) return conflict;
  const criterion = judged.criteria.find((each) => !each.met);
  if (criterion === undefined) return '';
  const text = words.rosterRequests.criteria[criterion.name];
  if (criterion.reason === null) return text;
  return criterion.name === 'rule' || criterion.name === 'bound'
    ? reasonWithArticle(words, criterion.reason)
    : words.roster.withArticle({ text, article: criterion.reason.ref?.article ?? formatsOf(language).day(judged.day) });
};
