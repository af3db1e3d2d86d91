import { describe, expect, it } from 'vitest';
import type { Headship } from '../model.ts';
import { unitsOnDay } from '../unitsOnDay.ts';
import { findHeading } from './findHeading.ts';
import type { KnownEmployee } from './knownEmployee.ts';
import { previewEmployees } from './previewEmployees.ts';

const units = unitsOnDay(
  [
    ['city', null, 'Kota Contoh', 'root'],
    ['dinkes', 'city', 'Dinas Kesehatan', 'dinas'],
    ['dishub', 'city', 'Dinas Perhubungan', 'dinas'],
  ].map(([unitId, parentId, name, kind]) => ({
    unitId: unitId!,
    parentId: parentId!,
    from: '2000-01-01' as const,
    to: null,
    name: name!,
    kind: kind as 'dinas',
    services: [],
    strategic: false,
    workplaceId: null,
  })),
  '2026-11-23',
);
const ani = '198503152010012003';
const budi = '197001011995031001';
const citra = '198801012012012001';
const asOf = '2026-11-23';

let counter = 0;
const preview = (text: string, headships: readonly Headship[] = [], known: readonly KnownEmployee[] = []) => {
  const lines = text
    .trim()
    .split('\n')
    .map((line, i) => ({
      line: i + 1,
      cells: line
        .trim()
        .split(';')
        .map((cell) => ({ text: cell })),
    }));
  const heading = findHeading('employees', lines)!;
  return previewEmployees({
    heading,
    lines: lines.slice(heading.firstRow),
    known,
    units,
    unitIdByCode: new Map([['DH', 'dishub']]),
    headships,
    createUnits: true,
    context: { asOf, now: `${asOf}T00:00:00Z`, newId: () => `id${++counter}` },
  });
};
const headsOf = (rows: ReturnType<typeof preview>) =>
  rows.flatMap((row) => (row.writes?.headship?.put ?? []) as Record<string, unknown>[]);
const old: Headship = { id: 'h1', unitId: 'dinkes', employeeId: 'eka', from: '2020-01-01', to: null, acting: null };

describe('heads in an employee file', () => {
  it('come from the column, from the stated day or the day of the import, and end those before', () => {
    const rows = preview(
      `NIP;NAMA;UNIT KERJA;KEPALA UNIT;MEMIMPIN SEJAK
       ${ani};Ani;Dinas Kesehatan;Ya;01/12/2026
       ${budi};Budi;Dinas Perhubungan;ya;
       ${citra};Citra;Dinas Kesehatan;tidak;`,
      [old],
    );
    expect(rows.map((row) => row.state)).toEqual(['new', 'new', 'new']);
    expect(headsOf(rows)).toMatchObject([
      { headship_id: 'h1', employee_id: 'eka', valid_to: '2026-11-30' },
      { unit_id: 'dinkes', employee_id: rows[0]!.targetId, valid_from: '2026-12-01', valid_to: null, acting: null },
      { unit_id: 'dishub', employee_id: rows[1]!.targetId, valid_from: asOf },
    ]);
    expect(rows[0]!.changes.map((each) => each.field)).toEqual(['head', 'headFrom', 'headInstead']);
  });

  it('act as Plt or Plh for their own unit or another, with dates; a Plh without a last day is kept out', () => {
    const rows = preview(
      `NIP;NAMA;UNIT KERJA;PLT/PLH;UNIT YANG DIPIMPIN;MEMIMPIN SEJAK;MEMIMPIN SAMPAI
       ${ani};Ani;Dinas Kesehatan;Plt.;DH;2026-12-01;
       ${budi};Budi;Dinas Kesehatan;Plh;;2026-12-01;2026-12-05
       ${citra};Citra;Dinas Kesehatan;Plh;;;`,
      [old],
    );
    expect(headsOf(rows)).toMatchObject([
      { unit_id: 'dishub', acting: 'plt', valid_from: '2026-12-01', valid_to: null },
      { unit_id: 'dinkes', acting: 'plh', valid_from: '2026-12-01', valid_to: '2026-12-05' },
    ]);
    expect(rows[2]).toMatchObject({ state: 'wrong', faults: [{ code: 'head.plhNeedsEnd', column: 'PLT/PLH' }] });
  });

  it('two of one unit are an error on both lines, also in a unit that the file creates', () => {
    const rows = preview(
      `NIP;NAMA;UNIT KERJA;OPD;KEPALA UNIT
       ${ani};Ani;Bidang Baru;Dinas Kesehatan;Ya
       ${budi};Budi;Bidang Baru;Dinas Kesehatan;Ya
       ${citra};Citra;Bidang Baru;Dinas Kesehatan;`,
    );
    expect(rows.map((row) => [row.state, row.faults.find((f) => f.severity === 'error')?.detail])).toEqual([
      ['wrong', '3'],
      ['wrong', '2'],
      ['new', undefined],
    ]);
    expect(rows[2]!.writes?.unit?.put).toHaveLength(1);
  });

  it('one after the other are no contradiction', () => {
    const rows = preview(
      `NIP;NAMA;UNIT KERJA;KEPALA UNIT;MEMIMPIN SEJAK;MEMIMPIN SAMPAI
       ${ani};Ani;Dinas Kesehatan;Ya;2026-01-01;2026-11-30
       ${budi};Budi;Dinas Kesehatan;Ya;2026-12-01;`,
    );
    expect(rows.map((row) => row.state)).toEqual(['new', 'new']);
  });

  it('are kept out where somebody is appointed for later, and where the led unit is unknown', () => {
    const rows = preview(
      `NIP;NAMA;UNIT KERJA;KEPALA UNIT;UNIT DIPIMPIN
       ${ani};Ani;Dinas Kesehatan;Ya;
       ${budi};Budi;Dinas Kesehatan;Ya;Dinas Entah`,
      [{ ...old, from: '2027-01-01' }],
    );
    expect(rows.map((row) => row.faults[0]?.code)).toEqual(['head.taken', 'head.unitUnknown']);
  });

  it('follow from the superiors named, where a unit has none; a recorded head is only questioned', () => {
    const file = `NIP;NAMA;UNIT KERJA;NIP ATASAN;ATASAN LANGSUNG
       ${ani};Ani;Dinas Kesehatan;199999999999999999;Walikota
       ${budi};Budi;Dinas Kesehatan;${ani};Ani
       ${citra};Citra;Dinas Kesehatan;${budi};Budi`;
    expect(headsOf(preview(file))).toMatchObject([{ unit_id: 'dinkes', valid_from: asOf }]);
    const rows = preview(file, [old]);
    expect(headsOf(rows)).toEqual([]);
    expect(rows[0]!.faults.map((f) => f.code)).toContain('head.superiorDiffers');
  });

  it('a name in the column is neither yes nor no', () => {
    const rows = preview(`NIP;NAMA;UNIT KERJA;KEPALA UNIT\n${ani};Ani;Dinas Kesehatan;Y. Bambang`);
    expect(headsOf(rows)).toEqual([]);
    expect(rows[0]!.faults.map((f) => f.code)).toContain('head.unreadable');
  });

  it('whoever is said to lead no longer stops the day before, once', () => {
    const [first] = preview(`NIP;NAMA;UNIT KERJA\n${ani};Ani;Dinas Kesehatan`);
    const put = (first!.writes!.placement!.put[0] ?? {}) as { unit_id: string; valid_from: '2026-11-23' };
    const known = {
      ...(first!.writes!.employee!.put[0] as unknown as KnownEmployee),
      id: 'ani',
      numberKind: 'nip',
      titleBefore: '',
      titleAfter: '',
      birthDate: '1985-03-15',
      sex: 'female',
      residenceDistrict: null,
      externalId: null,
      attributes: [],
      createdAt: '',
      employments: [{ id: 'e', from: '2010-01-01', to: null, kind: 'pns', grade: '', endReason: '' }],
      placements: [
        {
          id: 'p',
          unitId: put.unit_id,
          from: put.valid_from,
          to: null,
          positionKind: 'pelaksana',
          positionTitle: '',
          inPositionSince: null,
          jobKind: 'administration',
          workplaceId: null,
          roomId: null,
        },
      ],
      standings: [],
    } satisfies KnownEmployee;
    const mine = { ...old, employeeId: 'ani' };
    const rows = preview(`NIP;NAMA;UNIT KERJA;KEPALA UNIT\n${ani};Ani;Dinas Kesehatan;Tidak`, [mine], [known]);
    expect(headsOf(rows)).toMatchObject([{ headship_id: 'h1', valid_to: '2026-11-22' }]);
    const again = [{ ...mine, to: '2026-11-22' as const }];
    expect(preview(`NIP;NAMA;UNIT KERJA;KEPALA UNIT\n${ani};Ani;Dinas Kesehatan;Tidak`, again, [known])[0]!.state).toBe(
      'unchanged',
    );
    const moved = preview(`NIP;NAMA;UNIT KERJA;KEPALA UNIT\n${ani};Ani;Dinas Perhubungan;Ya`, [mine], [known]);
    expect(headsOf(moved)).toMatchObject([{ unit_id: 'dishub' }, { headship_id: 'h1', valid_to: '2026-11-22' }]);
  });

  it('without such columns nothing of heads changes', () => {
    const rows = preview(`NIP;NAMA;UNIT KERJA\n${ani};Ani;Dinas Kesehatan`, [old]);
    expect(headsOf(rows)).toEqual([]);
  });
});
