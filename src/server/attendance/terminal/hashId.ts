import { createHash } from 'node:crypto';
import type { Id } from '../../../kernel/id.ts';

/** A UUID of version 8 from text: the same text, the same id. */
export const hashId = (text: string): Id => {
  const hex = createHash('sha256').update(text).digest('hex');
  const variant = '89ab'[Number.parseInt(hex[16]!, 16) & 3]!;
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-${variant}${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
};
