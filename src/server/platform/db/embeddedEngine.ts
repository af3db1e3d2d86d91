import type { Engine, Session } from './engine.ts';
import { oneAtATime } from './oneAtATime.ts';

/** An engine over one connection: whoever holds it has it alone until released, so transactions never interleave. */
export const embeddedEngine = (session: Session, close: () => Promise<void>): Engine => {
  const enter = oneAtATime();
  const leave = new Map<Session, () => void>();
  let closed = false;
  return {
    name: 'embedded',
    begin: 'begin',
    acquire: async () => {
      const open = await enter();
      if (closed) {
        open();
        throw new Error('The database is closed.');
      }
      const mine: Session = { query: (text, values) => session.query(text, values) };
      leave.set(mine, open);
      return mine;
    },
    release: (mine) => {
      leave.get(mine)?.();
      leave.delete(mine);
    },
    close: async () => {
      const open = await enter();
      try {
        if (!closed) {
          closed = true;
          await close();
        }
      } finally {
        open();
      }
    },
  };
};
