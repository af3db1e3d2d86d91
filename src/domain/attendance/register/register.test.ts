import { describe, expect, it } from 'vitest';
import { changesOf, judgeSheet, momentOf } from './judgeSheet.ts';
import { sheetLife } from './model.ts';
import { readPastedRows } from './readPastedRows.ts';

const place = { day: '2026-11-23', zone: 'Asia/Jakarta' } as const;
const row = (employeeId: string, coming: string | null, going: string | null) =>
  ({ employeeId, in: coming, out: going }) as Parameters<typeof momentOf>[0];

describe('a sheet', () => {
  const facts = { ...place, now: '2026-11-23T10:00:00Z', today: '2026-11-23', locked: false } as const;
  const codeOf = (over: object) => {
    const judged = judgeSheet({ ...facts, rows: [row('a', '07:30', '16:00')], ...over });
    return judged.ok ? 'ok' : judged.problem.code;
  };

  it('of a day to come, of a locked month, without a time or with a time to come is refused', () => {
    expect(codeOf({})).toBe('ok');
    expect(codeOf({ day: '2026-11-24' })).toBe('register.future');
    expect(codeOf({ locked: true })).toBe('register.monthLocked');
    expect(codeOf({ rows: [] })).toBe('register.empty');
    expect(codeOf({ rows: [row('a', '07:30', '17:01')] })).toBe('register.notYet');
  });

  it('reads a going before the coming as the next morning', () => {
    const night = row('a', '21:00', '07:00');
    expect(momentOf(night, 'in', place)).toBe('2026-11-23T14:00:00Z');
    expect(momentOf(night, 'out', place)).toBe('2026-11-24T00:00:00Z');
    expect(momentOf(row('a', null, '07:00'), 'out', place)).toBe('2026-11-23T00:00:00Z');
  });

  it('that puts another right changes only what differs', () => {
    const before = [row('a', '07:30', '16:00'), row('b', '07:30', null)];
    const after = [row('a', '07:30', '16:30'), row('c', '08:00', null)];
    const { added, kept, gone } = changesOf(before, after, place);
    const told = (list: readonly { employeeId: string; edge: string }[]) =>
      list.map((each) => `${each.employeeId} ${each.edge}`);
    expect([told(added), told(kept), told(gone)]).toEqual([['a out', 'c in'], ['a in'], ['a out', 'b in']]);
  });

  it('lives from draft to approval, and never leaves that', () => {
    expect(sheetLife.after('draft', 'approved')).toBeNull();
    expect(sheetLife.from('sent').sort()).toEqual(['approved', 'returned']);
    expect(sheetLife.from('approved')).toEqual([]);
  });
});

describe('a pasted table', () => {
  const people = [
    { id: 'sri', name: 'Sri Wahyuni, S.Sos.', number: '199001012015032001' },
    { id: 'budi', name: 'Budi Santoso', number: '198505052010011002' },
    { id: 'budi2', name: 'Budi Santoso', number: '198505052010011003' },
  ];
  const read = (text: string) => readPastedRows(text, people);

  it('is read by number or name, with columns or without', () => {
    expect(read('1\t19900101 201503 2 001\tSri Wahyuni\t07.30\t16.00').rows).toEqual([
      { employeeId: 'sri', in: '07:30', out: '16:00' },
    ]);
    expect(read('sri wahyuni;0730;1600').rows).toEqual([{ employeeId: 'sri', in: '07:30', out: '16:00' }]);
    expect(read('Sri Wahyuni, S.Sos. 07.30 16.00').rows).toEqual([{ employeeId: 'sri', in: '07:30', out: '16:00' }]);
    expect(read('198505052010011002\t-\t16:00').rows).toEqual([{ employeeId: 'budi', in: null, out: '16:00' }]);
  });

  it('names each line that cannot be read, and why', () => {
    const { rows, faults } = read('Orang Lain\t7.30\nBudi Santoso\t7.30\n\nSri Wahyuni\tpagi\nSri Wahyuni\t7.30');
    expect(rows).toEqual([{ employeeId: 'sri', in: '07:30', out: null }]);
    expect(faults.map(({ line, why }) => [line, why])).toEqual([
      [1, 'person'],
      [2, 'several'],
      [4, 'time'],
    ]);
  });
});
