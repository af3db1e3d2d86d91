// A backup is one gzip file of lines: the opening, then for each table its name and its rows in key order, then the closing with counts and
// checksums. A row is a JSON array of texts as PostgreSQL writes them, so that either engine reads what the other wrote.
import { z } from 'zod';

export const archiveFormat = 1;

export const OpeningSchema = z.object({
  kind: z.literal('luwes-backup'),
  format: z.int(),
  luwes: z.string(),
  madeAt: z.string(),
  engine: z.enum(['embedded', 'postgres']),
  /** Applied migrations, in order: the shape of the rows. */
  migrations: z.array(z.object({ name: z.string(), sha256: z.string() })),
});
export type Opening = z.infer<typeof OpeningSchema>;

export const SectionSchema = z.object({ table: z.string(), columns: z.array(z.string()).min(1) });

export const ClosingSchema = z.object({
  kind: z.literal('end'),
  tables: z.array(z.object({ table: z.string(), rows: z.int(), sha256: z.string() })),
});
export type Closing = z.infer<typeof ClosingSchema>;

/** Why a backup or a restore was refused; the message says what to do. Nothing was changed. */
export class BackupRefused extends Error {
  override readonly name = 'BackupRefused';
}
