import { parseArgs } from 'node:util';
import type { Command, CommandInput } from './command.ts';
import type { terminalWordsOf } from './terminalLanguage.ts';

type Words = ReturnType<typeof terminalWordsOf>;
export type ReadArguments = { readonly input: CommandInput } | { readonly fault: string };

/** Reads the words after the command's name; unknown flags, missing values and missing needs are faults in one sentence. */
export const readArguments = (command: Command, words: readonly string[], t: Words): ReadArguments => {
  const options = Object.fromEntries(
    Object.entries(command.flags).map(([name, flag]) => [
      name,
      { type: flag.value ? ('string' as const) : ('boolean' as const) },
    ]),
  );
  try {
    const { values, positionals } = parseArgs({ args: [...words], options, allowPositionals: true, strict: true });
    if (positionals.length > (command.argument ? 1 : 0))
      return { fault: t.tooMany({ word: positionals.at(-1) ?? '' }) };
    if (command.argument && !command.argument.startsWith('[') && positionals.length === 0)
      return { fault: t.argumentMissing({ name: command.argument }) };
    const missing = Object.entries(command.flags).filter(([name, flag]) => flag.needed && values[name] === undefined);
    if (missing.length > 0) return { fault: t.needed({ flags: missing.map(([name]) => `--${name}`).join(', ') }) };
    return {
      input: {
        argument: positionals[0],
        text: (flag) => (typeof values[flag] === 'string' ? values[flag] : undefined),
        has: (flag) => values[flag] !== undefined,
      },
    };
  } catch (error) {
    return { fault: t.notUnderstood({ reason: error instanceof Error ? error.message.split('\n')[0]! : '' }) };
  }
};
