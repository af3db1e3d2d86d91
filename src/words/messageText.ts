import { formatsOf, type Language } from './format.ts';
import type { inboxWords } from './id/inbox.ts';
import type { SameShape } from './shape.ts';

type InboxWords = SameShape<typeof inboxWords>;
export type MessageKind = keyof typeof inboxWords.kinds;
export type MessageParams = Readonly<Record<string, string | number>>;

interface Sentences {
  title(p: MessageParams): string;
  body(p: MessageParams): string;
}

const isDay = (value: string | number): value is `${number}-${number}-${number}` =>
  /^\d{4}-\d{2}-\d{2}$/.test(String(value));

/** The two sentences of a message. Values that are days (YYYY-MM-DD) are written out in the language. */
export const messageText = (words: InboxWords, language: Language, kind: string, params: MessageParams) => {
  const formats = formatsOf(language);
  const said = Object.fromEntries(
    Object.entries(params).map(([name, value]) => [name, isDay(value) ? formats.day(value) : value]),
  );
  const kinds = words.kinds as Readonly<Record<string, Sentences>>;
  const sentences = kinds[kind] ?? words.unknown;
  return { title: sentences.title(said), body: sentences.body(said) };
};
