import { expect, it } from 'vitest';
import { terminalHelpWords as en } from '../words/en/terminalHelp.ts';
import { terminalHelpWords as id } from '../words/id/terminalHelp.ts';
import type { Command } from './command.ts';
import { commands } from './commands.ts';
import { runCommand } from './runCommand.ts';

const seen: string[] = [];
const verify: Command = {
  name: 'roster verify',
  example: 'luwes roster verify plan.json',
  argument: 'FILE',
  flags: { json: {}, policy: { value: 'DIR', needed: true } },
  run: async (input) => {
    seen.push(`${input.argument} ${input.text('policy')} ${input.has('json')}`);
    return 1;
  },
};

let language: Record<string, string> = { LANG: 'en_US.UTF-8' };
const run = async (...words: string[]) => {
  const out: string[] = [];
  const err: string[] = [];
  const code = await runCommand([verify], words, {
    out: (t) => void out.push(t),
    err: (t) => void err.push(t),
    env: language,
  });
  return { code, out: out.join(''), err: err.join('') };
};

it('a command gets its argument and flags, and its exit code is kept', async () => {
  expect((await run('roster', 'verify', 'plan.json', '--policy', 'policies', '--json')).code).toBe(1);
  expect(seen).toEqual(['plan.json policies true']);
});

it('help shows the example and changes nothing', async () => {
  const { code, out } = await run('roster', 'verify', '--help');
  expect(code).toBe(0);
  expect(out).toContain('luwes roster verify plan.json');
});

it.each([
  [['roster', 'verify', 'plan.json'], '--policy'],
  [['roster', 'verify', '--policy', 'x'], 'FILE is missing'],
  [['roster', 'verify', 'a', 'b', '--policy', 'x'], 'one word too many'],
  [['roster', 'verify', 'a', '--polcy', 'x'], '--polcy'],
  [['rooster'], 'no such command'],
])('wrong use answers 2 and says what is wrong: %j', async (words, said) => {
  const { code, err } = await run(...words);
  expect(code).toBe(2);
  expect(err).toContain(said);
});

it.each<readonly [Record<string, string>, readonly string[], string]>([
  [{}, [], 'tidak ada perintah'],
  [{ LANG: 'id_ID.UTF-8' }, [], 'tidak ada perintah'],
  [{ LANG: 'C' }, [], 'tidak ada perintah'],
  [{ LANG: 'en_GB.UTF-8' }, [], 'no such command'],
  [{ LANG: 'id_ID.UTF-8', LC_ALL: 'en_US.UTF-8' }, [], 'no such command'],
  [{}, ['--lang', 'en'], 'no such command'],
  [{ LANG: 'en_US.UTF-8' }, ['--lang=id'], 'tidak ada perintah'],
])('under %j with %j it answers: %s', async (env, flags, said) => {
  language = env;
  expect((await run('rooster', ...flags)).err).toContain(said);
});

it('help speaks the language of the terminal', async () => {
  language = {};
  expect((await run('roster', 'verify', '--help')).out).toContain('Contoh:');
  expect((await run('--help')).out).toContain('kerja fleksibel');
  language = { LANG: 'en_US.UTF-8' };
  expect((await run('roster', 'verify', '--help')).out).toContain('Example:');
  expect((await run('--help')).out).toContain('flexible work');
});

it.each(['id', 'en'] as const)('every command and every flag is explained in %s', (lang) => {
  const words = lang === 'en' ? en : id;
  for (const command of commands) {
    const { about, flags } = words.commands[command.name] ?? {};
    expect(about, command.name).toBeTruthy();
    for (const flag of Object.keys(command.flags))
      expect(flags?.[flag] ?? words.shared[flag], `${command.name} --${flag}`).toBeTruthy();
    for (const flag of Object.keys(flags ?? {})) expect(Object.keys(command.flags), command.name).toContain(flag);
  }
});
