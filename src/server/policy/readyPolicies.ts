import type { Result } from '../../kernel/result.ts';
import { repositoryFile } from '../platform/repositoryFile.ts';
import { loadPolicies, type PolicyFolder } from './loadPolicies.ts';

let read: Result<PolicyFolder[]> | undefined;

/** The ready instruments that come with Luwes; read once. */
export const readyPolicies = (): readonly PolicyFolder[] => {
  read ??= loadPolicies(repositoryFile('policies'));
  if (!read.ok) throw new Error(`ready policies: ${JSON.stringify(read.problem)}`);
  return read.value;
};
