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

export const openRegularRounds = (
  parts: { readonly db: Db; readonly clock: () => Instant; readonly log: Log },
  works: readonly RegularWork[],
  roundMs = 5000,
): RegularRounds => {
  let timer: NodeJS.Timeout | undefined;
  let under: Promise<void> = Promise.resolve();
  const stopping = new AbortController();
  const round = async (): Promise<void> => {
    for (const work of works) {
      if (stopping.signal.aborted) return;
      try {
        const now = parts.clock();
        if (await claim(parts.db, work, now)) await work.run(now, stopping.signal);
      } catch (error) {
        parts.log.error(
          { work: work.name, message: error instanceof Error ? error.message.slice(0, 300) : '' },
          'regular work failed',
        );
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
