import { expect, it } from 'vitest';
import { findHeading } from './findHeading.ts';
import { type KnownUnit, previewUnits } from './previewUnits.ts';

let counter = 0;
const preview = (rows: string[][], known: KnownUnit[] = []) => {
  const lines = [['id', 'DiatasanId', 'NamaUnor'], ...rows].map((cells, i) => ({
    line: i + 1,
    cells: cells.map((text) => ({ text })),
  }));
  return previewUnits({
    heading: findHeading('units', lines)!,
    lines: lines.slice(1),
    known,
    context: { asOf: '2026-11-23', now: '2026-11-23T00:00:00Z', newId: () => `u${++counter}` },
  });
};
const knownUnit = (
  id: string,
  code: string,
  parentId: string | null,
  name: string,
  kind: KnownUnit['version']['kind'],
): KnownUnit => ({
  id,
  code,
  createdAt: '2026-01-01T00:00:00Z',
  version: {
    id: `v-${id}`,
    unitId: id,
    from: '2000-01-01',
    to: null,
    parentId,
    name,
    kind,
    services: [],
    strategic: false,
    workplaceId: null,
  },
});

it('a tree is read by SIASN names whatever the order of its lines', () => {
  const rows = preview([
    ['B', 'A', 'Dinas Kesehatan'],
    ['A', '', 'Pemerintah Kota Contoh'],
    ['C', 'B', 'Sekretariat'],
  ]);
  expect(rows.map((r) => r.state)).toEqual(['new', 'new', 'new']);
  const version = (i: number) => rows[i]!.writes!.unit_version!.put[0]!;
  expect(version(0).parent_id).toBe(rows[1]!.targetId);
  expect(version(1)).toMatchObject({ parent_id: null, kind: 'root' });
});

it('a loop is refused naming it, and the rest of the tree goes in', () => {
  const rows = preview([
    ['A', '', 'Kota Contoh'],
    ['B', 'D', 'Bidang B'],
    ['C', 'B', 'Seksi C'],
    ['D', 'C', 'Seksi D'],
    ['E', 'A', 'Dinas E'],
  ]);
  expect(rows.map((r) => r.state)).toEqual(['new', 'wrong', 'wrong', 'wrong', 'new']);
  expect(rows[1]!.faults[0]).toMatchObject({ code: 'unit.loop', detail: 'Bidang B → Seksi D → Seksi C → Bidang B' });
});

it('a unit under a refused line is refused with the number of that line', () => {
  const rows = preview([
    ['A', 'Z', 'Dinas A'],
    ['B', 'A', 'Seksi B'],
  ]);
  expect(rows[0]!.faults[0]).toMatchObject({ code: 'unit.parentUnknown', column: 'DiatasanId', value: 'Z' });
  expect(rows[1]!.faults[0]).toMatchObject({ code: 'unit.parentWrong', detail: '2' });
});

it('the same file again changes nothing; another parent opens a new version on the day of the import', () => {
  const known = [
    knownUnit('k', 'A', null, 'Kota Contoh', 'root'),
    knownUnit('l', 'B', 'k', 'Dinas B', 'dinas'),
    knownUnit('m', 'C', 'l', 'Bidang C', 'bidang'),
    knownUnit('n', 'D', 'k', 'Badan D', 'badan'),
  ];
  const file = [
    ['A', '', 'Kota Contoh'],
    ['B', 'A', 'Dinas B'],
    ['C', 'B', 'Bidang C'],
    ['D', 'A', 'Badan D'],
  ];
  expect(preview(file, known).every((r) => r.state === 'unchanged')).toBe(true);
  const rows = preview([...file.slice(0, 2), ['C', 'D', 'Bidang C'], file[3]!], known);
  expect(rows[2]).toMatchObject({
    state: 'changed',
    changes: [{ field: 'parentUnit', before: 'Dinas B', after: 'Badan D' }],
  });
  expect(rows[2]!.writes!.unit_version!.put.map((v) => [v.valid_from, v.valid_to, v.parent_id])).toEqual([
    ['2000-01-01', '2026-11-22', 'l'],
    ['2026-11-23', null, 'n'],
  ]);
});
