import type { Command } from './command.ts';

const usage = (c: Command): string => {
  const flags = Object.entries(c.flags).map(([name, f]) => {
    const text = f.value ? `--${name} ${f.value}` : `--${name}`;
    return f.needed ? text : `[${text}]`;
  });
  return ['luwes', c.name, c.argument, ...flags].filter(Boolean).join(' ');
};

export const commandHelp = (c: Command): string => {
  const rows = Object.entries(c.flags).map(
    ([name, f]) => `  --${name}${f.value ? ` ${f.value}` : ''}`.padEnd(26) + f.about,
  );
  return [c.about, '', `  ${usage(c)}`, '', ...rows, '', 'Example:', `  ${c.example}`, ''].join('\n');
};

export const overview = (commands: readonly Command[]): string => {
  const width = Math.max(...commands.map((c) => c.name.length)) + 2;
  return [
    'luwes — flexible work for Indonesian government',
    '',
    ...commands.map((c) => `  ${c.name.padEnd(width)}${c.about}`),
    '',
    'luwes COMMAND --help shows one command with an example.',
    '--lang id|en chooses the language of messages; without it LANG does, else Indonesian.',
    '',
  ].join('\n');
};
