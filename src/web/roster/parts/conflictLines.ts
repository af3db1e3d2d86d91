// The parts of a conflict as sentences; held days that are alike share one.
import type { ConflictPartAnswer, CorrectionAnswer } from '../../../contract/rosterConflict.ts';
import { modeOf } from '../../../domain/roster/model.ts';
import { addDays, type PlainDate } from '../../../kernel/time.ts';
import { reasonWithArticle } from '../../../words/rosterSentence.ts';
import type { useFormats, useWords } from '../../app/words.tsx';

type Words = ReturnType<typeof useWords>;
type Formats = ReturnType<typeof useFormats>;
type Held = Extract<ConflictPartAnswer, { kind: 'held' }>;

/** Names told one by one; more are counted. */
const namesTold = 6;

const heldText = (words: Words, held: Pick<Held, 'letter' | 'shift'>): string => {
  const mode = words.app.modes[modeOf[held.letter]];
  return held.shift === null ? mode : words.rosterConflict.onShift({ mode, ...held.shift });
};

/** People with the same days, each with a stretch of days alike. */
const heldLines = (words: Words, formats: Formats, held: readonly Held[]): string[] => {
  const whyOf = (part: Held) =>
    part.byHand && !'CD'.includes(part.letter) ? words.rosterConflict.byHand : reasonWithArticle(words, part.reason);
  const runs: { readonly part: Held; readonly from: PlainDate; to: PlainDate; readonly key: string }[] = [];
  for (const part of [...held].sort((a, b) => formats.compare(a.name, b.name) || (a.day < b.day ? -1 : 1))) {
    const key = `${part.letter} ${part.byHand} ${part.shift?.name} ${whyOf(part)}`;
    const last = runs.at(-1);
    if (last?.part.name === part.name && last.key === key && addDays(last.to, 1) === part.day) last.to = part.day;
    else runs.push({ part, from: part.day, to: part.day, key });
  }
  const alike = new Map<string, typeof runs>();
  for (const run of runs) {
    const key = `${run.key} ${run.from} ${run.to}`;
    alike.set(key, [...(alike.get(key) ?? []), run]);
  }
  return [...alike.values()].map((each) => {
    const { part, from, to } = each[0]!;
    const names = each.map((run) => run.part.name);
    const told = names.length <= namesTold ? names : names.slice(0, namesTold - 1);
    const others = names.length - told.length;
    return words.rosterConflict.heldDays({
      // Names hold commas before their degrees.
      names: [...told, ...(others > 0 ? [words.rosterConflict.others({ count: others })] : [])].join('; '),
      days: from === to ? formats.dayMedium(from) : formats.span(from, to),
      what: heldText(words, part),
      why: whyOf(part),
    });
  });
};

const partLine = (words: Words, formats: Formats, part: Exclude<ConflictPartAnswer, Held>): string => {
  const t = words.rosterConflict;
  switch (part.kind) {
    case 'bound': {
      const day = part.day === null ? '' : formats.dayMedium(part.day);
      return t.bound({ ...part, day, why: reasonWithArticle(words, part.reason) });
    }
    case 'cover':
      return t.cover({ ...part, ...part.shift, day: formats.dayMedium(part.day), article: articleOf(part) });
    case 'rule':
      return t.rule({ ...part, article: articleOf(part) });
    case 'beside':
      return t.beside(part);
  }
};

/** Every part as a sentence, bounds and rules before held days. */
export const partLines = (words: Words, formats: Formats, parts: readonly ConflictPartAnswer[]): string[] => [
  ...parts.flatMap((part) => (part.kind === 'held' ? [] : [partLine(words, formats, part)])),
  ...heldLines(
    words,
    formats,
    parts.flatMap((part) => (part.kind === 'held' ? [part] : [])),
  ),
];

const articleOf = ({ reason }: Pick<Extract<ConflictPartAnswer, { kind: 'rule' }>, 'reason'>): string =>
  reason.ref?.article ?? '';

export const correctionLine = (words: Words, formats: Formats, change: CorrectionAnswer): string => {
  const t = words.rosterConflict;
  switch (change.kind) {
    case 'bound': {
      const day = change.day === null ? '' : formats.dayMedium(change.day);
      return t.setBound({ ...change, day, why: reasonWithArticle(words, change.reason) });
    }
    case 'cover':
      return t.setCover({ ...change, ...change.shift, day: formats.dayMedium(change.day), article: articleOf(change) });
    case 'lend':
      return t.lend({ ...change, ...change.shift, day: formats.dayMedium(change.day) });
    case 'rule':
      return t.setRule({ ...change, article: articleOf(change) });
    case 'held':
      return t.free({ ...change, day: formats.dayMedium(change.day), mode: heldText(words, change) });
  }
};
