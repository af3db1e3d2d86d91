import type { Problem } from '../../../kernel/result.ts';
import { en } from '../../../words/en.ts';
import { id } from '../../../words/id.ts';
import { problemSentence } from '../../../words/problemSentence.ts';
import { statusOf } from './statusOf.ts';

export interface FieldFault {
  readonly path: string;
  readonly message: string;
}

/** RFC 9457 problem document. `detail` is the sentence for the person, in the language asked for. */
export const problemDocument = (problem: Problem, language: 'id' | 'en', fields?: readonly FieldFault[]) => ({
  type: `urn:luwes:problem:${problem.code}`,
  title: problem.code,
  status: statusOf(problem.code),
  detail: problemSentence(language === 'en' ? en : id, problem),
  code: problem.code,
  params: problem.params ?? {},
  ...(fields ? { fields } : {}),
});
