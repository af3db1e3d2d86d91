import { toldToOthers } from '../../../domain/policy/toldToOthers.ts';
import type { Board, BoardFault } from '../../../domain/roster/board.ts';
import { en } from '../../../words/en.ts';
import { formatsOf, type Language } from '../../../words/format.ts';
import { id } from '../../../words/id.ts';
import { breachSentence } from '../../../words/rosterSentence.ts';

export const wordsIn = (language: Language) => (language === 'en' ? en : id);

/** What a change would break, as sentences. Others than the person himself never read which clause keeps him at home for his own sake. */
export const conflictText = (
  language: Language,
  board: Board,
  faults: readonly BoardFault[],
  reader: 'self' | 'others',
): string[] => {
  const formats = formatsOf(language);
  const sentences = faults.map((fault) => {
    const reason = board.reasons[fault.reason];
    const ref =
      reader === 'others' && fault.code === 'roster.notAllowed' && reason !== undefined && fault.ref !== null
        ? toldToOthers(reason).ref
        : fault.ref;
    return breachSentence(wordsIn(language), formats, {
      code: fault.code,
      params: fault.params,
      ref,
      day: fault.day === null ? null : board.days[fault.day]!,
    });
  });
  return [...new Set(sentences)];
};
