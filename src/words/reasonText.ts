import type { Words } from './id.ts';
import type { SameShape } from './shape.ts';

type PolicyWords = SameShape<Words['policy']>;
type Sentences = Readonly<Record<string, (params: Readonly<Record<string, string | number>>) => string>>;

/** A reason or broken rule in words; a breach also says what the plan has. */
export const reasonText = (
  reason: { readonly code: string; readonly params: Readonly<Record<string, string | number>> },
  words: Pick<PolicyWords, 'reasons' | 'inPlan'>,
): string => {
  const sentences: Sentences = words.reasons;
  const sentence = sentences[reason.code];
  const said = sentence === undefined ? reason.code : sentence(reason.params);
  const { found, unit } = reason.params;
  return found === undefined || unit !== undefined ? said : `${said}; ${words.inPlan(found)}`;
};
