import { addSeconds, type Instant } from '../../../kernel/time.ts';
import type { Db } from '../db/db.ts';
import type { Log } from '../log.ts';

/** Something that is done again and again while the server runs: sending due mail, erasing what has expired. */
export interface RegularWork {
  readonly name: string;
  readonly everySeconds: number;
  /**
   * Must be harmless when repeated; a rejection is logged and the work comes round again. Long work looks at `stopping` and ends
   * early: the server stops only after it.
   */
  run(now: Instant, stopping?: AbortSignal): Promise<void>;
}

export interface RegularRounds {
  start(): void;
  stop(): Promise<void>;
  /** One look at what is due; `start` calls it every few seconds. */
  round(): Promise<void>;
}

/** True for exactly one process an interval, whichever asks first. */
const claim = async (db: Db, work: RegularWork, now: Instant): Promise<boolean> => {
  const { rows } = await db.execute(
    `insert into luwes.regular_work as w (name, begun_at) values ($1, $2)
     on conflict (name) do update set begun_at = excluded.begun_at where w.begun_at <= $3 returning name`,
    [work.name, now, addSeconds(now, -work.everySeconds)],
  );
  return rows.length === 1;
};

/** Names of what some process has begun within its interval. Asking is free, while a claim, even a vain one, waits for the disk. */
const notDue = async (db: Db, works: readonly RegularWork[], now: Instant): Promise<ReadonlySet<string>> => {
  const { rows } = await db.execute('select name, begun_at from luwes.regular_work');
  const begun = new Map(rows.map((row) => [row.name as string, row.begun_at as Instant]));
  return new Set(
    works.flatMap(({ name, everySeconds }) => {
      const at = begun.get(name);
      return at !== undefined && at > addSeconds(now, -everySeconds) ? [name] : [];
    }),
  );
};

export const openRegularRounds = (
  parts: { readonly db: Db; readonly clock: () => Instant; readonly log: Log },
  works: readonly RegularWork[],
  roundMs = 5000,
): RegularRounds => {
  let timer: NodeJS.Timeout | undefined;
  let under: Promise<void> = Promise.resolve();
  const stopping = new AbortController();
  const failed = (work: string, error: unknown): void =>
    parts.log.error(
      { work, message: error instanceof Error ? error.message.slice(0, 300) : '' },
      'regular work failed',
    );
  const round = async (): Promise<void> => {
    let resting: ReadonlySet<string>;
    try {
      resting = await notDue(parts.db, works, parts.clock());
    } catch (error) {
      return failed('round', error);
    }
    for (const work of works) {
      if (stopping.signal.aborted) return;
      if (resting.has(work.name)) continue;
      try {
        const now = parts.clock();
        if (await claim(parts.db, work, now)) await work.run(now, stopping.signal);
      } catch (error) {
        failed(work.name, error);
      }
    }
  };
  const next = () => {
    under = under.then(round);
    return under;
  };
  return {
    round: next,
    start: () => {
      timer = setInterval(() => void next(), roundMs);
      timer.unref();
    },
    stop: async () => {
      clearInterval(timer);
      stopping.abort();
      await under;
    },
  };
};
