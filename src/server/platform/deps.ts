import type { Id } from '../../kernel/id.ts';
import type { Instant } from '../../kernel/time.ts';
import type { Config } from '../config.ts';
import type { Db } from './db/db.ts';
import type { JobRunner } from './jobs/jobRunner.ts';
import type { Log } from './log.ts';
import type { Mailer } from './mail.ts';

/** Built once in `main.ts` and handed down; there is no other way to reach the world. */
export interface Deps {
  readonly config: Config;
  readonly db: Db;
  readonly clock: () => Instant;
  readonly newId: () => Id;
  readonly jobs: JobRunner;
  readonly mail: Mailer;
  readonly log: Log;
}
