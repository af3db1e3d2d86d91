import { expect, it } from 'vitest';
import { findBreaches } from './walls.mjs';

const messages = (path: string, text: string): string[] => findBreaches([{ path, text }]).map((b) => b.message);

it('a lawful import passes', () => {
  expect(
    messages(
      'src/domain/roster/planRoster.ts',
      "import type { Ruling } from '../policy/model.ts';\nimport { z } from 'zod';",
    ),
  ).toEqual([]);
  expect(messages('src/server/calendar/addLocalDay.ts', "import { ok } from '../../kernel/result.ts';")).toEqual([]);
});

it.each([
  [
    'the domain reaching up to the server',
    'src/domain/people/nip.ts',
    "import { x } from '../../server/people/store.ts';",
    'domain may not import server',
  ],
  [
    'the domain using Node',
    'src/domain/people/nip.ts',
    "import { readFileSync } from 'node:fs';",
    'may not use the package node:fs',
  ],
  [
    'the web reaching into the server',
    'src/web/roster/BoardPage.tsx',
    "import { x } from '../../server/roster/store.ts';",
    'web may not import server',
  ],
  [
    'the calendar knowing the roster',
    'src/server/calendar/readYear.ts',
    "import { x } from '../roster/store.ts';",
    'area calendar may not use area roster',
  ],
  [
    'the platform knowing an area',
    'src/server/platform/http/router.ts',
    "import { x } from '../../access/identity.ts';",
    'platform may not know the area access',
  ],
  [
    'a kit part knowing an area',
    'src/web/ui/Button.tsx',
    "import { x } from '../people/PeoplePage.tsx';",
    'ui may not know the area people',
  ],
  [
    'a late import hiding a breach',
    'src/domain/people/nip.ts',
    "const x = await import('../../server/app.ts');",
    'domain may not import server',
  ],
  [
    'SQL in an action',
    'src/server/people/addEmployee.ts',
    "await tx.insertInto('employee').values({}).execute();",
    'SQL stands only',
  ],
  ['a file of more than 400 lines', 'src/web/people/PeoplePage.tsx', 'x\n'.repeat(401), 'is the most'],
  ['an attic', 'src/domain/people/utils.ts', '', 'named after what it exports'],
])('a planted breach is found: %s', (_, path, text, message) => {
  expect(messages(path, text)).toEqual([expect.stringContaining(message)]);
});
