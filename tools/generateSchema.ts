// Writes src/server/platform/db/schema.ts from the migrations: `npm run schema`.
import { writeFile } from 'node:fs/promises';
import { describeSchema } from '../src/server/platform/db/describeSchema.ts';
import { migrate } from '../src/server/platform/db/migrate.ts';
import { openMemory } from '../src/server/platform/db/openMemory.ts';
import { repositoryFile } from '../src/server/platform/repositoryFile.ts';

const db = await openMemory();
await migrate(db);
await writeFile(repositoryFile('src/server/platform/db/schema.ts'), await describeSchema(db));
await db.close();
