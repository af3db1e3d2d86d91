import type { Command, ExitCode, Io } from './command.ts';
import { commandHelp, overview } from './helpText.ts';
import { readArguments } from './readArguments.ts';
import { helpWordsOf, takeLanguage, terminalWordsOf } from './terminalLanguage.ts';

const find = (commands: readonly Command[], words: readonly string[]): Command | undefined =>
  [...commands]
    .sort((a, b) => b.name.length - a.name.length)
    .find((c) => c.name.split(' ').every((word, i) => words[i] === word));

/** Finds the command, answers `--help`, reads its arguments and runs it. */
export const runCommand = async (
  commands: readonly Command[],
  typed: readonly string[],
  given: Io,
): Promise<ExitCode> => {
  const { words, language } = takeLanguage(typed, given.env);
  const io: Io = { ...given, language };
  const t = terminalWordsOf(io);
  const help = helpWordsOf(io);
  const command = find(commands, words);
  if (command === undefined) {
    const asked = words.length === 0 || words.includes('--help') || words[0] === 'help';
    if (!asked) io.err(`luwes: ${t.noCommand({ words: words.join(' ') })}\n\n`);
    (asked ? io.out : io.err)(overview(help, commands));
    return asked ? 0 : 2;
  }
  const rest = words.slice(command.name.split(' ').length);
  if (rest.includes('--help')) {
    io.out(commandHelp(help, command));
    return 0;
  }
  const read = readArguments(command, rest, t);
  if ('fault' in read) {
    io.err(`luwes ${command.name}: ${read.fault}\n\n${commandHelp(help, command)}`);
    return 2;
  }
  return command.run(read.input, io);
};
