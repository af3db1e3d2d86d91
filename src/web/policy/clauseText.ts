import type { Clause } from '../../domain/policy/clause.ts';
import type { Filter, Reason } from '../../domain/policy/model.ts';
import { filterText, sentenceOf } from '../../words/clauseSentence.ts';
import { reasonText } from '../../words/reasonText.ts';
import { useLanguage, useWords } from '../app/words.tsx';

/** Clauses, people and reasons in the chosen language. */
export const useClauseText = () => {
  const { policy } = useWords();
  const { language } = useLanguage();
  return {
    sentence: (clause: Clause) => sentenceOf(clause, policy, language),
    people: (filter: Filter | undefined) => filterText(filter, policy, language),
    reason: (reason: Pick<Reason, 'code' | 'params'>) => reasonText(reason, policy),
  };
};
