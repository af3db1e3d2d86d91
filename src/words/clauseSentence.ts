// A clause as a sentence with its values, for the editor, explanations, comparisons and the terminal alike.
import { type Clause, kindOf } from '../domain/policy/clause.ts';
import type { ClauseChange, FieldChange } from '../domain/policy/compareInstruments.ts';
import type { Field } from '../domain/policy/field.ts';
import type { Filter, When } from '../domain/policy/model.ts';
import { shareText } from '../domain/policy/share.ts';
import type { PlainDate } from '../kernel/time.ts';
import { formatsOf, type Language } from './format.ts';
import type { Words } from './id.ts';
import type { SameShape } from './shape.ts';

type PolicyWords = SameShape<Words['policy']>;
type Labels = Readonly<Record<string, string>>;

/** A stretch of a sentence: plain words, or the value of a field; `text` of a field is null where no value is given. */
export type Part =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'field'; readonly field: Field; readonly text: string | null };

const listed = (
  items: readonly string[],
  language: Language,
  type: 'conjunction' | 'disjunction' = 'conjunction',
): string => new Intl.ListFormat(language === 'id' ? 'id-ID' : 'en-GB', { type }).format(items);

const labelled = (values: readonly string[], labels: Labels): string[] => values.map((value) => labels[value] ?? value);

/** Who is meant, in words. */
export const filterText = (filter: Filter | undefined, words: PolicyWords, language: Language): string => {
  const w = words.filter;
  if (filter === undefined || Object.keys(filter).length === 0) return w.everybody;
  const or = (values: readonly string[], labels: Labels) => listed(labelled(values, labels), language, 'disjunction');
  const nouns: string[] = [];
  if (filter.heads !== undefined) nouns.push(filter.heads ? w.heads : w.notHeads);
  if (filter.positionKinds) nouns.push(or(filter.positionKinds, words.positionKinds));
  if (filter.employmentKinds) nouns.push(or(filter.employmentKinds, words.employmentKinds));
  if (filter.employeeIds) nouns.push(w.people(filter.employeeIds.length));
  const rest: string[] = [];
  if (filter.jobKinds) rest.push(w.jobs(or(filter.jobKinds, words.jobKinds)));
  if (filter.services) rest.push(w.services(or(filter.services, words.services)));
  if (filter.unitKinds) rest.push(w.unitKinds(or(filter.unitKinds, words.unitKinds)));
  if (filter.unitIds) rest.push(w.units(filter.unitIds.length));
  if (filter.strategic !== undefined) rest.push(filter.strategic ? w.strategic : w.notStrategic);
  if (filter.residence) rest.push(w.residence(listed(filter.residence, language, 'disjunction')));
  if (filter.places) rest.push(w.places(listed(filter.places, language, 'disjunction')));
  if (filter.attributes) rest.push(w.attributes(listed(filter.attributes, language, 'disjunction')));
  return [nouns.length === 0 ? w.employees : nouns.join(' '), ...rest].join(' ');
};

/** On which days a clause speaks, in words; empty text when it always does. */
export const whenText = (when: When | undefined, words: PolicyWords, language: Language): string => {
  if (when === undefined) return '';
  const w = words.when;
  const parts: string[] = [];
  if (when.from !== undefined) parts.push(w.from(when.from));
  if (when.to !== undefined) parts.push(w.to(when.to));
  if (when.weekdays)
    parts.push(
      w.weekdays(
        listed(
          when.weekdays.map((n) => words.weekdays[n - 1] ?? ''),
          language,
        ),
      ),
    );
  if (when.ramadan !== undefined) parts.push(when.ramadan ? w.ramadan : w.notRamadan);
  for (const { name, is } of when.switches ?? [])
    parts.push(
      w.switchIs(words.switches[name].name, listed(labelled(is, words.switches[name].values), language, 'disjunction')),
    );
  return parts.join(', ');
};

const choiceLabels = (kind: string, field: string, words: PolicyWords): Labels => {
  const choices: Readonly<Record<string, Labels>> = words.choices;
  const other: Readonly<Record<string, Labels>> = { services: words.services, jobKinds: words.jobKinds };
  return choices[`${kind}${field[0]!.toUpperCase()}${field.slice(1)}`] ?? choices[field] ?? other[field] ?? {};
};

/** What people may choose for a field, with the words for it. */
export const choiceText = (kind: string, field: string, value: string, words: PolicyWords): string =>
  choiceLabels(kind, field, words)[value] ?? value;

/** The value of a clause's field in words; null where it is not given. */
export const fieldText = (
  kind: string,
  field: Field,
  value: unknown,
  words: PolicyWords,
  language: Language,
): string | null => {
  const formats = formatsOf(language);
  if (field.type === 'filter')
    return value === undefined && field.name !== 'who'
      ? null
      : filterText(value as Filter | undefined, words, language);
  if (value === undefined || value === null) return null;
  switch (field.type) {
    case 'share':
      return shareText(value as { num: number; den: number });
    case 'integer':
    case 'decimal':
      return formats.number(value as number);
    case 'duration':
      return formats.duration(value as number);
    case 'choice':
      return choiceText(kind, field.name, value as string, words);
    case 'choices':
      return listed(labelled(value as string[], choiceLabels(kind, field.name, words)), language, 'disjunction');
    case 'weekdays':
      return listed(
        (value as number[]).map((n) => words.weekdays[n - 1] ?? ''),
        language,
      );
    case 'yesNo': {
      const pair: Readonly<Record<string, { yes: string; no: string }>> = words.yesNo;
      return (value ? pair[field.name]?.yes : pair[field.name]?.no) ?? null;
    }
    case 'day':
      return formats.day(value as PlainDate);
    case 'filters':
      return (value as Filter[]).map((each) => filterText(each, words, language)).join('; ');
    case 'codes':
      return listed(value as string[], language, 'disjunction');
    case 'declarations':
      return listed(
        (value as { kind: string; days: number }[]).map((each) => choiceText(kind, 'declarations', each.kind, words)),
        language,
        'disjunction',
      );
    case 'times':
      return (value as Record<string, string>[])
        .map((each) =>
          each.name === undefined
            ? `${formats.clockText(each.startFrom!)}–${formats.clockText(each.startTo!)} / ${formats.clockText(each.endFrom!)}–${formats.clockText(each.endTo!)}`
            : `${each.name} ${formats.clockText(each.start!)}–${formats.clockText(each.end!)}${words.people(each.minimum, each.maximum)}`,
        )
        .join('; ');
  }
};

const whoField: Field = { name: 'who', type: 'filter', optional: true };

/** A clause's own sentence cut into words and fields; with `all`, fields that are not given stand there alone, as the editor needs. */
export const sentenceParts = (clause: Clause, words: PolicyWords, language: Language, all = false): Part[] => {
  const fields = new Map([...kindOf(clause.kind).fields, whoField].map((field) => [field.name, field]));
  const values = new Map<string, unknown>(Object.entries(clause));
  const parts: Part[] = [];
  const read = (template: string): Part[] =>
    template.split(/(\{\w+\})/).flatMap((piece): Part[] => {
      const field = fields.get(piece.slice(1, -1));
      if (!piece.startsWith('{') || field === undefined) return piece === '' ? [] : [{ kind: 'text', text: piece }];
      return [{ kind: 'field', field, text: fieldText(clause.kind, field, values.get(field.name), words, language) }];
    });
  for (const stretch of words.sentences[clause.kind].split(/(\[[^\]]*\])/)) {
    const optional = stretch.startsWith('[');
    // Everybody is said aloud in the sentence itself, and left out of a stretch that only narrows it.
    const inner = read(optional ? stretch.slice(1, -1) : stretch).map((part) =>
      optional && part.kind === 'field' && values.get(part.field.name) === undefined ? { ...part, text: null } : part,
    );
    if (!optional || inner.every((part) => part.text !== null)) parts.push(...inner);
    else if (all) parts.push(...inner.filter((part) => part.kind === 'field'));
  }
  return parts;
};

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** Who, except and when, as the sentences that follow a clause's own. */
export const sentenceTail = (clause: Clause, words: PolicyWords, language: Language): string[] => {
  const tail: string[] = [];
  if (clause.who !== undefined && !words.sentences[clause.kind].includes('{who}'))
    tail.push(words.tail.who.replace('{who}', filterText(clause.who, words, language)));
  if (clause.except !== undefined)
    tail.push(
      words.tail.except.replace('{except}', clause.except.map((each) => filterText(each, words, language)).join('; ')),
    );
  const when = whenText(clause.when, words, language);
  if (when !== '') tail.push(words.tail.when.replace('{when}', when));
  return tail;
};

export const sentenceOf = (clause: Clause, words: PolicyWords, language: Language): string =>
  [
    capital(
      sentenceParts(clause, words, language)
        .map((part) => part.text ?? '')
        .join(''),
    ),
    ...sentenceTail(clause, words, language),
  ].join(' ');

const plainText = (value: unknown, words: PolicyWords): string =>
  typeof value === 'boolean'
    ? value
      ? words.certainty.certain
      : words.certainty.uncertain
    : typeof value === 'string'
      ? value
      : JSON.stringify(value);

/** One changed field of a clause, or of the instrument when `clause` is null, as a sentence. */
export const changeSentence = (
  change: FieldChange,
  clause: Clause | null,
  words: PolicyWords,
  language: Language,
): string => {
  const labels: Labels = words.fields;
  const field = [...(clause === null ? [] : kindOf(clause.kind).fields), whoField].find(
    (each) => each.name === change.field,
  );
  const text = (value: unknown): string | null => {
    if (value === undefined || value === null) return null;
    if (change.field === 'when') return whenText(value as When, words, language);
    if (change.field === 'except')
      return (value as Filter[]).map((each) => filterText(each, words, language)).join('; ');
    if (change.field === 'scope') return filterText(value as Filter, words, language);
    return field === undefined ? plainText(value, words) : fieldText(clause?.kind ?? '', field, value, words, language);
  };
  const [before, after] = [text(change.before), text(change.after)];
  const label = labels[change.field] ?? change.field;
  if (before === null) return words.differences.fieldSet(label, after ?? '');
  return after === null
    ? words.differences.fieldCleared(label, before)
    : words.differences.fieldChanged(label, before, after);
};

export const clauseChangeSentences = (change: ClauseChange, words: PolicyWords, language: Language): string[] => {
  if (change.change === 'added') return [`${words.differences.added}: ${sentenceOf(change.after, words, language)}`];
  if (change.change === 'removed')
    return [`${words.differences.removed}: ${sentenceOf(change.before, words, language)}`];
  return change.fields.map((field) => changeSentence(field, change.after, words, language));
};

type Sentences = Readonly<Record<string, (params: Readonly<Record<string, string | number>>) => string>>;

export const findingText = (
  finding: { readonly code: string; readonly params: Readonly<Record<string, string | number>> },
  words: PolicyWords,
): string => {
  const sentences: Sentences = words.findings;
  return sentences[finding.code]?.(finding.params) ?? finding.code;
};
