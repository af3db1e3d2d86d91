import type { ProblemCode } from '../domain/problems.ts';
import type { Problem } from '../kernel/result.ts';
import type { Words } from './id.ts';
import type { SameShape } from './shape.ts';

type Sentence = (params: Record<string, string | number>) => string;
type AnyWords = SameShape<Words>;

/** Every refusal's sentence in one language. The test beside this file holds that no code lacks one. */
export const problemSentences = (words: AnyWords): Partial<Record<ProblemCode, Sentence>> =>
  Object.assign({}, ...Object.values(words).map((area) => ('problems' in area ? area.problems : {})));

export const problemSentence = (words: AnyWords, problem: Problem): string => {
  const sentence = problemSentences(words)[problem.code as ProblemCode];
  return sentence ? sentence(problem.params ?? {}) : problem.code;
};
