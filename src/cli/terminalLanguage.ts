import { terminalWords as english } from '../words/en/terminal.ts';
import { terminalHelpWords as englishHelp } from '../words/en/terminalHelp.ts';
import { en } from '../words/en.ts';
import { terminalWords as indonesian } from '../words/id/terminal.ts';
import { terminalHelpWords as indonesianHelp } from '../words/id/terminalHelp.ts';
import { id } from '../words/id.ts';
import type { Io } from './command.ts';

export type Language = 'id' | 'en';

/** Indonesian, unless the environment asks for English (LC_ALL, LC_MESSAGES, LANG). */
export const languageOf = (env: Io['env']): Language =>
  /^en/i.test(env.LC_ALL || env.LC_MESSAGES || env.LANG || '') ? 'en' : 'id';

/** Takes `--lang id|en` out of the words of a command line; it holds for every command and comes before the environment. */
export const takeLanguage = (
  words: readonly string[],
  env: Io['env'],
): { readonly words: readonly string[]; readonly language: Language } => {
  const at = words.findIndex((word) => word === '--lang' || word.startsWith('--lang='));
  const found = words[at];
  if (found === undefined) return { words, language: languageOf(env) };
  const isJoined = found.includes('=');
  const given = isJoined ? found.slice('--lang='.length) : words[at + 1];
  return { words: words.toSpliced(at, isJoined ? 1 : 2), language: given === 'en' ? 'en' : 'id' };
};

export const isEnglish = (io: Io): boolean => (io.language ?? languageOf(io.env)) === 'en';

/** The sentences of the terminal, and those of the house, in the language of whoever asked. */
export const terminalWordsOf = (io: Io) => (isEnglish(io) ? english : indonesian);
export const helpWordsOf = (io: Io) => (isEnglish(io) ? englishHelp : indonesianHelp);
export const houseWordsOf = (io: Io) => (isEnglish(io) ? en : id);
