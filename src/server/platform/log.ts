import { pino } from 'pino';

/** Structured log without personal data: ids, codes, counts and durations only; addresses, bodies and query texts never. */
export interface Log {
  info(entry: Record<string, string | number | boolean | null>, message: string): void;
  error(entry: Record<string, string | number | boolean | null>, message: string): void;
}

export const openLog = (level: 'silent' | 'info'): Log => pino({ level, base: null });
