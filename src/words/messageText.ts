import { readDayNews } from '../domain/roster/dayNews.ts';
import type { Zone } from '../kernel/time.ts';
import { type Formats, formatsOf, type Language } from './format.ts';
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

/** Days with their hours, as far as they are told: Sen 7 Des: dinas malam 21.00–07.00 WIB */
const hoursText = (words: InboxWords, formats: Formats, { hours, zone, days }: MessageParams): string => {
  const told = readDayNews(String(hours));
  const zoneName = zone === undefined ? '' : formats.zoneName(zone as Zone);
  const lines = told.map(({ day, letter, time }) => {
    const text =
      time === null
        ? (words.dayPlaces[letter] ?? '')
        : words.dayHours({
            ...time,
            start: formats.clockText(time.start),
            end: formats.clockText(time.end),
            zone: zoneName,
          });
    return words.dayAnd({ day: formats.dayBrief(day), text });
  });
  const rest = Number(days ?? told.length) - told.length;
  return [...lines, ...(rest > 0 ? [words.moreDays({ n: rest })] : [])].join('; ');
};

/** The two sentences of a message. Values that are days (YYYY-MM-DD) are written out in the language, `hours` as days with hours. */
export const messageText = (words: InboxWords, language: Language, kind: string, params: MessageParams) => {
  const formats = formatsOf(language);
  const said = Object.fromEntries(
    Object.entries(params).map(([name, value]) => [name, isDay(value) ? formats.day(value) : value]),
  );
  if (params.hours !== undefined) said.hours = hoursText(words, formats, params);
  const kinds = words.kinds as Readonly<Record<string, Sentences>>;
  const sentences = kinds[kind] ?? words.unknown;
  return { title: sentences.title(said), body: sentences.body(said) };
};
