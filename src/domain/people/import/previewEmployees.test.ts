import { expect, it } from 'vitest';
import type { Headship } from '../model.ts';
import { unitsOnDay } from '../unitsOnDay.ts';
import type { UnitVersion } from '../unitVersion.ts';
import { findHeading } from './findHeading.ts';
import type { KnownEmployee } from './knownEmployee.ts';
import { previewEmployees } from './previewEmployees.ts';

const unit = (unitId: string, parentId: string | null, name: string, kind: UnitVersion['kind']): UnitVersion => ({
  unitId,
  parentId,
  from: '2000-01-01',
  to: null,
  name,
  kind,
  services: [],
  strategic: false,
  workplaceId: null,
});
const units = unitsOnDay(
  [
    unit('city', null, 'Kota Contoh', 'root'),
    unit('dinkes', 'city', 'Dinas Kesehatan', 'dinas'),
    unit('dishub', 'city', 'Dinas Perhubungan', 'dinas'),
    unit('sek1', 'dinkes', 'Sekretariat', 'bagian'),
    unit('sek2', 'dishub', 'Sekretariat', 'bagian'),
  ],
  '2026-11-23',
);
const heading = [
  'nipBaru',
  'nama',
  'unorNama',
  'unorIndukNama',
  'jenisJabatan',
  'jabatanNama',
  'tmtJabatan',
  'golRuangAkhir',
  'jenisPegawaiNama',
];
const ani = [
  '198503152010012003',
  'Ani Lestari',
  'Sekretariat',
  'Dinas Kesehatan',
  'Pelaksana',
  'Pengadministrasi Umum',
  '01/02/2020',
  'III/a',
  'PNS',
];

let counter = 0;
const preview = (rows: string[][], known: KnownEmployee[] = [], createUnits = false, headships: Headship[] = []) => {
  const lines = [heading, ...rows].map((cells, i) => ({ line: i + 1, cells: cells.map((text) => ({ text })) }));
  const found = findHeading('employees', lines)!;
  return previewEmployees({
    heading: found,
    lines: lines.slice(found.firstRow),
    known,
    units,
    unitIdByCode: new Map(),
    headships,
    createUnits,
    context: { asOf: '2026-11-23', now: '2026-11-23T00:00:00Z', newId: () => `id${++counter}` },
  });
};

type Employee = KnownEmployee;
interface StoredPerson {
  number: string;
  number_kind: Employee['numberKind'];
  name: string;
  title_before: string;
  title_after: string;
  sex: Employee['sex'];
  birth_date: Employee['birthDate'];
  email: string | null;
  phone: string | null;
  residence_district: string | null;
  external_id: string | null;
  created_at: string;
}
type EmploymentRow = Employee['employments'][number];
interface StoredEmployment {
  valid_from: EmploymentRow['from'];
  kind: EmploymentRow['kind'];
  grade: string;
}
type PlacementRow = Employee['placements'][number];
interface StoredPlacement {
  unit_id: string;
  valid_from: PlacementRow['from'];
  position_kind: PlacementRow['positionKind'];
  position_title: string;
  in_position_since: PlacementRow['inPositionSince'];
  job_kind: PlacementRow['jobKind'];
}

/** A person as the database would hold him after the first import. */
const stored = (row: ReturnType<typeof preview>[number]): KnownEmployee => {
  const e = row.writes!.employee!.put[0] as unknown as StoredPerson;
  const j = row.writes!.employment!.put[0] as unknown as StoredEmployment;
  const p = row.writes!.placement!.put[0] as unknown as StoredPlacement;
  return {
    id: row.targetId!,
    number: e.number,
    numberKind: e.number_kind,
    name: e.name,
    titleBefore: e.title_before,
    titleAfter: e.title_after,
    sex: e.sex,
    birthDate: e.birth_date,
    email: e.email,
    phone: e.phone,
    residenceDistrict: e.residence_district,
    externalId: e.external_id,
    attributes: [],
    createdAt: e.created_at,
    employments: [{ id: 'j', from: j.valid_from, to: null, kind: j.kind, grade: j.grade, endReason: '' }],
    placements: [
      {
        id: 'p',
        unitId: p.unit_id,
        from: p.valid_from,
        to: null,
        positionKind: p.position_kind,
        positionTitle: p.position_title,
        inPositionSince: p.in_position_since,
        jobKind: p.job_kind,
        workplaceId: null,
        roomId: null,
      },
    ],
    standings: [],
  };
};

it('a new person begins on the dates of the file and of the number', () => {
  const [row] = preview([ani]);
  expect(row).toMatchObject({ state: 'new', line: 2, faults: [] });
  expect(row!.writes!.employment!.put[0]).toMatchObject({ valid_from: '2010-01-01', kind: 'pns', grade: 'III/a' });
  expect(row!.writes!.placement!.put[0]).toMatchObject({
    valid_from: '2020-02-01',
    unit_id: 'sek1',
    position_kind: 'pelaksana',
  });
  expect(row!.writes!.employee!.put[0]).toMatchObject({ birth_date: '1985-03-15', sex: 'female' });
});

it('the same file a second time changes nothing', () => {
  const known = stored(preview([ani])[0]!);
  expect(preview([ani], [known])).toMatchObject([{ state: 'unchanged', writes: null }]);
});

it('a new unit and TMT close the old placement the day before and open a new one', () => {
  const known = stored(preview([ani])[0]!);
  const moved = [...ani.slice(0, 3), 'Dinas Perhubungan', ...ani.slice(4, 6), '16/11/2026', ...ani.slice(7)];
  const [row] = preview([moved], [known]);
  expect(row!.changes.map((c) => c.field)).toEqual(['unit', 'positionFrom']);
  expect(row!.writes!.placement!.put).toMatchObject([
    { placement_id: 'p', valid_to: '2026-11-15', unit_id: 'sek1' },
    { valid_from: '2026-11-16', valid_to: null, unit_id: 'sek2' },
  ]);
});

it('a moved unit with the old TMT takes effect on the day of the import, and a mended title corrects in place', () => {
  const known = stored(preview([ani])[0]!);
  const [moved] = preview([[...ani.slice(0, 3), 'Dinas Perhubungan', ...ani.slice(4)]], [known]);
  expect(moved!.writes!.placement!.put.map((p) => [p.valid_from, p.valid_to])).toEqual([
    ['2020-02-01', '2026-11-22'],
    ['2026-11-23', null],
  ]);
  const [mended] = preview([[...ani.slice(0, 5), 'Pengadministrasi Perkantoran', ...ani.slice(6)]], [known]);
  expect(mended!.writes!.placement!.put).toMatchObject([
    { placement_id: 'p', valid_from: '2020-02-01', valid_to: null },
  ]);
});

it('one bad row never stops the rest, and says line, column and value', () => {
  const rows = preview([['1,98503E+17', ...ani.slice(1)], ani, [ani[0]!, 'Ani Kembar', ...ani.slice(2)]]);
  expect(rows.map((r) => r.state)).toEqual(['wrong', 'new', 'wrong']);
  expect(rows[0]!.faults).toEqual([
    { code: 'number.ruined', severity: 'error', column: 'nipBaru', value: '1,98503E+17', detail: expect.any(String) },
  ]);
  expect(rows[2]!.faults[0]).toMatchObject({ code: 'number.duplicate', detail: '3' });
});

it('a unit name that several agencies bear is decided by the regional agency, and refused without one', () => {
  expect(preview([[...ani.slice(0, 3), '', ...ani.slice(4)]])[0]!.faults[0]).toMatchObject({
    code: 'unit.ambiguous',
    severity: 'error',
    value: 'Sekretariat',
  });
});

it('an unknown unit is refused, or created once with the consent of the officer', () => {
  const budi = [
    '197001011995031001',
    'Budi',
    'Bidang Arsip',
    'Dinas Kearsipan',
    'Pelaksana',
    'Arsiparis',
    '',
    'II/c',
    'PNS',
  ];
  const second = ['197001011995031002', ...budi.slice(1)];
  expect(preview([budi])[0]!.faults[0]?.code).toBe('unit.unknown');
  const rows = preview([budi, second], [], true);
  expect(rows.map((r) => r.state)).toEqual(['new', 'new']);
  expect(rows[0]!.writes!.unit_version!.put.map((v) => [v.name, v.kind])).toEqual([
    ['Dinas Kearsipan', 'dinas'],
    ['Bidang Arsip', 'bidang'],
  ]);
  expect(rows[1]!.writes!.unit_version).toBeUndefined();
});

it('people who are missing from the file are listed and nothing is written for them', () => {
  const known = stored(preview([ani])[0]!);
  expect(preview([], [known])).toMatchObject([{ state: 'missing', line: null, writes: null, targetId: known.id }]);
});

it('somebody retired is kept out with a reason', () => {
  const lines = [
    ['nip', 'nama', 'kedudukanPnsNama', 'unor'],
    [ani[0]!, 'Ani', 'Pensiun', 'Dinas Kesehatan'],
  ].map((cells, i) => ({ line: i + 1, cells: cells.map((text) => ({ text })) }));
  const found = findHeading('employees', lines)!;
  const rows = previewEmployees({
    heading: found,
    lines: lines.slice(1),
    known: [],
    units,
    unitIdByCode: new Map(),
    headships: [],
    createUnits: false,
    context: { asOf: '2026-11-23', now: '', newId: () => 'x' },
  });
  expect(rows[0]!.faults.map((f) => f.code)).toEqual(['person.left']);
});
