import type { PlainDate } from '../../../kernel/time.ts';
import type { Headship } from '../model.ts';
import type { RowReader } from './rowReader.ts';

/** What a line says of leading a unit; null where it says nothing. */
export interface LeadingInput {
  readonly leads: boolean | null;
  readonly acting: Headship['acting'];
  /** Code or name of the unit that he leads; his own where it is null. */
  readonly unit: string | null;
  readonly from: PlainDate | null;
  readonly to: PlainDate | null;
  /** Digits of his superior's number, and the superior's name without regard to case. */
  readonly superiorNumber: string | null;
  readonly superiorName: string | null;
}

const optional = (text: string): string | null => (text === '' ? null : text);

/** Reads the columns on heads. Whoever acts (Plt, Plh) leads; one who acts during an absence (Plh) needs a last day. */
export const readLeading = (
  row: RowReader,
  dayIn: (row: RowReader, field: string) => PlainDate | null,
): LeadingInput => {
  const stated = row.text('leads').toLowerCase();
  const says = /^(ya|y|yes|1|true|v|x|✓|kepala|pimpinan)$/.test(stated);
  if (stated !== '' && !says && !/^(tidak|t|n|no|0|false|bukan)$/.test(stated)) row.warn('head.unreadable', 'leads');
  const sort = row.text('acting').toLowerCase();
  const acting = /^(plt|pelaksana tugas)\b/.test(sort) ? 'plt' : /^(plh|pelaksana harian)\b/.test(sort) ? 'plh' : null;
  if (sort !== '' && acting === null && !/^(tidak|bukan|definitif)/.test(sort))
    row.warn('head.actingUnreadable', 'acting');
  const from = dayIn(row, 'leadsFrom');
  const to = dayIn(row, 'leadsTo');
  const leads =
    acting !== null || says
      ? true
      : stated === '' || row.faults.some((f) => f.code === 'head.unreadable')
        ? null
        : false;
  if (leads === true && from !== null && to !== null && to < from) row.error('head.span', 'leadsTo');
  if (acting === 'plh' && to === null) row.error('head.plhNeedsEnd', row.text('leadsTo') === '' ? 'acting' : 'leadsTo');
  return {
    leads,
    acting,
    unit: optional(row.text('ledUnit').slice(0, 200)),
    from,
    to,
    superiorNumber: optional(row.text('superiorNumber').replace(/\D/g, '')),
    superiorName: optional(row.text('superiorName').toLowerCase()),
  };
};
