import { randomBytes } from 'node:crypto';
import { type Id, uuidV7 } from '../../kernel/id.ts';
import type { Instant } from '../../kernel/time.ts';

export const systemClock = (): Instant => new Date().toISOString() as Instant;

export const newId = (): Id => uuidV7(Date.now(), randomBytes(10));

/** A moment as HTTP writes it in `Date`. */
export const httpDate = (at: Instant): string => new Date(at).toUTCString();
