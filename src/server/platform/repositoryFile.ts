import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const findRoot = (directory: string): string =>
  existsSync(join(directory, 'migrations')) ? directory : findRoot(dirname(directory));

const root = findRoot(dirname(fileURLToPath(import.meta.url)));

/** Absolute path of a file that ships beside the code (migrations, policies, calendars, built pages). */
export const repositoryFile = (path: string): string => join(root, path);
