import type { Breach, Overruled, Reason } from '../domain/policy/model.ts';
import type { Formats } from './format.ts';
import type { Words } from './id.ts';
import { reasonText } from './reasonText.ts';
import type { SameShape } from './shape.ts';

type AnyWords = Pick<SameShape<Words>, 'roster' | 'policy'>;
type Sentences = Readonly<Record<string, (params: Readonly<Record<string, string | number>>) => string>>;
type Spoken = Pick<Reason, 'code' | 'params'>;

type ReasonWords = {
  readonly roster: Pick<AnyWords['roster'], 'reasons'>;
  readonly policy: Pick<AnyWords['policy'], 'reasons' | 'inPlan'>;
};

/** Why a day stands as it does, from the roster's own sentences or the clause's. */
export const reasonSentence = (words: ReasonWords, reason: Spoken): string => {
  const own: Sentences = words.roster.reasons;
  return own[reason.code]?.(reason.params) ?? reasonText(reason, words.policy);
};

/** The reason with its article, as it stands in a message, a calendar or a file. */
export const reasonWithArticle = (words: AnyWords, reason: Reason): string => {
  const text = reasonSentence(words, reason);
  return reason.ref === null ? text : words.roster.withArticle({ text, article: reason.ref.article });
};

type WinWords = ReasonWords & { readonly roster: Pick<AnyWords['roster'], 'reasons' | 'precedence'> };

/** Both clauses by instrument and article, what the one that lost says, and what decided between them. */
export const overruledSentence = (
  words: WinWords,
  { reason, by, why }: Overruled,
  instrumentOf: (id: string) => string | undefined,
): string => {
  const t = words.roster.precedence;
  const nameOf = (each: Reason) =>
    each.ref === null
      ? reasonSentence(words, each)
      : t.clause({ article: each.ref.article, instrument: instrumentOf(each.ref.instrument) ?? '' });
  // A clause that only counts people or days has no sentence of its own about one person.
  const said = reason.ref === null || reason.code === 'governed' ? '' : reasonSentence(words, reason);
  return t.wins({ winner: nameOf(by), loser: nameOf(reason), said, why: why === undefined ? '' : t.precedents[why] });
};

/** A broken rule: day, number, shortfall and article. */
export const breachSentence = (
  words: AnyWords,
  formats: Formats,
  breach: Pick<Breach, 'code' | 'params' | 'day' | 'ref'>,
): string => {
  const own: Sentences = words.roster.breaches;
  const said = own[breach.code]?.(breach.params) ?? reasonText(breach, words.policy);
  const text = breach.ref === null ? said : words.roster.withArticle({ text: said, article: breach.ref.article });
  return breach.day === null ? text : words.roster.dayAndBreach({ day: formats.dayAndMonth(breach.day), text });
};

/** Where a day is spent, with its hours where it has its own: "Kantor, Malam 21.00–07.00". */
export const dayText = (
  words: { readonly app: Pick<SameShape<Words>['app'], 'modes'>; readonly roster: Pick<AnyWords['roster'], 'hours'> },
  day: {
    readonly mode: keyof Words['app']['modes'];
    readonly time?:
      | { readonly name: string; readonly start: string; readonly end: string; readonly kind: string }
      | undefined;
  },
): string => {
  const mode = words.app.modes[day.mode];
  if (day.time === undefined) return mode;
  const { name, start, end, kind } = day.time;
  const t = words.roster.hours;
  return t.day({ mode, name: kind === 'wave' ? t.wave({ wave: name }) : name, start, end });
};
