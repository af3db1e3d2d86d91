// Reads the ready instruments: a folder each, with the policy itself, its worked examples and where it comes from.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { Instrument } from '../../domain/policy/instrument.ts';
import { parseInstrument } from '../../domain/policy/parseInstrument.ts';
import { type WorkedCase, WorkedCaseSchema } from '../../domain/policy/workedCase.ts';
import { ok, type Result, refuse } from '../../kernel/result.ts';

export interface PolicyFolder {
  readonly name: string;
  readonly instrument: Instrument;
  readonly cases: readonly WorkedCase[];
}

const readJson = (path: string, name: string): Result<unknown> => {
  try {
    return ok(JSON.parse(readFileSync(path, 'utf8').replace(/^\uFEFF/, '')) as unknown);
  } catch {
    return refuse('policy.unreadable', { where: name, what: 'json', more: 0 });
  }
};

const readFolder = (directory: string, name: string): Result<PolicyFolder> => {
  const policy = readJson(join(directory, 'policy.json'), `${name}/policy.json`);
  if (!policy.ok) return policy;
  const instrument = parseInstrument(policy.value);
  if (!instrument.ok)
    return refuse('policy.unreadable', {
      ...instrument.problem.params,
      where: `${name}/policy.json ${instrument.problem.params?.where ?? ''}`,
    });
  const casesPath = join(directory, 'cases.json');
  if (!existsSync(casesPath)) return ok({ name, instrument: instrument.value, cases: [] });
  const cases = readJson(casesPath, `${name}/cases.json`);
  if (!cases.ok) return cases;
  const parsed = z.array(WorkedCaseSchema).safeParse(cases.value);
  return parsed.success
    ? ok({ name, instrument: instrument.value, cases: parsed.data })
    : refuse('policy.unreadable', {
        where: `${name}/cases.json ${parsed.error.issues[0]?.path.join('/') ?? ''}`,
        what: parsed.error.issues[0]?.code ?? 'invalid',
        more: 0,
      });
};

/** Every policy folder below `directory`, or the one folder that `directory` itself is; by name. Refuses with the first fault. */
export const loadPolicies = (directory: string): Result<PolicyFolder[]> => {
  if (!existsSync(directory)) return refuse('policy.folderEmpty', { where: directory });
  if (existsSync(join(directory, 'policy.json'))) {
    const one = readFolder(directory, directory.split(/[\\/]/).at(-1) ?? directory);
    return one.ok ? ok([one.value]) : one;
  }
  const folders: PolicyFolder[] = [];
  for (const entry of readdirSync(directory, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1))) {
    if (!entry.isDirectory() || !existsSync(join(directory, entry.name, 'policy.json'))) continue;
    const folder = readFolder(join(directory, entry.name), entry.name);
    if (!folder.ok) return folder;
    folders.push(folder.value);
  }
  return folders.length === 0 ? refuse('policy.folderEmpty', { where: directory }) : ok(folders);
};
