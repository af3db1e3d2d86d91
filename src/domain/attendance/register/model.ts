import type { Id } from '../../../kernel/id.ts';
import { lifeOf } from '../../../kernel/lifeTable.ts';
import type { ClockTime } from '../../../kernel/time.ts';

export const sheetReasons = ['network', 'power', 'terminal', 'ceremony', 'other'] as const;
export type SheetReason = (typeof sheetReasons)[number];
export const sheetStates = ['draft', 'sent', 'returned', 'approved', 'discarded'] as const;
export type SheetState = (typeof sheetStates)[number];
export const sheetMoves = ['sent', 'returned', 'approved', 'discarded'] as const;
export type SheetMove = (typeof sheetMoves)[number];

/** An operator fills and sends it, a second person approves or returns it. What was approved is put right by a new sheet only. */
export const sheetLife = lifeOf<SheetState, SheetMove>('draft', {
  draft: { sent: 'sent', discarded: 'discarded' },
  sent: { approved: 'approved', returned: 'returned' },
  returned: { sent: 'sent', discarded: 'discarded' },
  approved: {},
  discarded: {},
});

export const edges = ['in', 'out'] as const;
export type SheetEdge = (typeof edges)[number];

export interface SheetRow {
  readonly employeeId: Id;
  readonly in: ClockTime | null;
  readonly out: ClockTime | null;
}
