import type { DispensationEffect } from '../../../domain/people/dispensation.ts';

export const stateTone = {
  asked: 'warn',
  granted: 'okay',
  refused: 'bad',
  withdrawn: 'plain',
} as const satisfies Record<DispensationEffect['state'], string>;
