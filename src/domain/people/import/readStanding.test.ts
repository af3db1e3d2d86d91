import { describe, expect, it } from 'vitest';
import { findHeading } from './findHeading.ts';
import { standingPart } from './judgeStanding.ts';
import { readStanding } from './readStanding.ts';
import { rowReader } from './rowReader.ts';

const read = (...cells: string[]) => {
  const texts = ['NIP', 'Nama', 'Predikat Kinerja', 'Penguasaan TI', 'HUKUMAN DISIPLIN'];
  const lines = [texts, ['1', 'x', ...cells]].map((row, i) => ({ line: i + 1, cells: row.map((text) => ({ text })) }));
  const row = rowReader(findHeading('employees', lines)!, lines[1]!);
  return { said: readStanding(row), faults: row.faults.map((each) => each.code) };
};

describe('the considerations in a file', () => {
  it.each([
    ['Sangat Baik', 'above'],
    ['BAIK', 'as'],
    ['Butuh Perbaikan', 'below'],
    ['Kurang', 'below'],
    ['Sangat Kurang', 'below'],
    ['Di atas ekspektasi', 'above'],
    ['sesuai ekspektasi', 'as'],
    ['Di bawah ekspektasi', 'below'],
  ])('performance "%s" is %s', (text, performance) => {
    expect(read(text, '', '')).toEqual({ said: { performance, itSkill: null, penalty: null }, faults: [] });
  });

  it.each([
    ['Ya', true],
    ['Sedang proses', true],
    ['sedang menjalani', true],
    ['Tidak', false],
    ['tidak sedang menjalani', false],
    ['Tidak ada', false],
    ['-', null],
  ])('penalty "%s" is %s', (text, penalty) => {
    expect(read('', 'Mahir', text).said).toEqual({ performance: null, itSkill: 'high', penalty });
  });

  it('what cannot be read is passed over and said', () => {
    expect(read('lulus', 'entah', 'rahasia')).toEqual({
      said: { performance: null, itSkill: null, penalty: null },
      faults: ['performance.unreadable', 'itSkill.unreadable', 'penalty.unreadable'],
    });
  });

  it('closes what held before, keeps what it does not say, and changes nothing the second time', () => {
    const known = { id: 's', from: '2025-01-01', to: null, performance: 'as', itSkill: 'high', penalty: null } as const;
    const context = { asOf: '2026-11-23', newId: () => 'new' } as const;
    const input = { performance: null, itSkill: null, penalty: true };
    const { put, changes } = standingPart(input, [known], 'e', context);
    expect(changes).toEqual([{ field: 'penalty', before: '', after: 'yes' }]);
    expect(put).toMatchObject([
      { standing_id: 's', valid_to: '2026-11-22', penalty: null },
      { standing_id: 'new', valid_from: '2026-11-23', performance: 'as', it_skill: 'high', penalty: true },
    ]);
    const after = { ...known, ...input, performance: 'as', itSkill: 'high', id: 'new', from: '2026-11-23' } as const;
    expect(standingPart(input, [known, after], 'e', context)).toEqual({ put: [], changes: [] });
  });
});
