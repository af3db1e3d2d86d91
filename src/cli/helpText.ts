import type { terminalHelpWords } from '../words/id/terminalHelp.ts';
import type { SameShape } from '../words/shape.ts';
import type { Command } from './command.ts';

export type HelpWords = SameShape<typeof terminalHelpWords>;

const usage = (c: Command): string => {
  const flags = Object.entries(c.flags).map(([name, f]) => {
    const text = f.value ? `--${name} ${f.value}` : `--${name}`;
    return f.needed ? text : `[${text}]`;
  });
  return ['luwes', c.name, c.argument, ...flags].filter(Boolean).join(' ');
};

const aboutOf = (w: HelpWords, c: Command): string => w.commands[c.name]?.about ?? '';

export const commandHelp = (w: HelpWords, c: Command): string => {
  const said = w.commands[c.name]?.flags ?? {};
  const rows = Object.entries(c.flags).map(
    ([name, f]) => `  --${name}${f.value ? ` ${f.value}` : ''}`.padEnd(26) + (said[name] ?? w.shared[name] ?? ''),
  );
  return [aboutOf(w, c), '', `  ${usage(c)}`, '', ...rows, '', w.example, `  ${c.example}`, ''].join('\n');
};

export const overview = (w: HelpWords, commands: readonly Command[]): string => {
  const width = Math.max(...commands.map((c) => c.name.length)) + 2;
  return [w.title, '', ...commands.map((c) => `  ${c.name.padEnd(width)}${aboutOf(w, c)}`), '', ...w.foot, ''].join(
    '\n',
  );
};
