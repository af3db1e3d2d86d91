import { expect, it } from 'vitest';
import { findHeading } from '../../../domain/people/import/findHeading.ts';
import type { KnownEmployee } from '../../../domain/people/import/knownEmployee.ts';
import type { JudgedRow } from '../../../domain/people/import/model.ts';
import { previewEmployees } from '../../../domain/people/import/previewEmployees.ts';
import { unitsOnDay } from '../../../domain/people/unitsOnDay.ts';
import { makeCity } from '../makeCity.ts';
import { type StaffRow, staffColumns, staffRows } from './staffSheet.ts';
import { withChanges } from './withChanges.ts';
import { typicalFaults, withFaults } from './withFaults.ts';

const city = makeCity({ people: 600, seed: 7, today: '2026-11-21' });
const units = unitsOnDay(
  city.units.map((each) => ({ ...each, services: [...each.services], unitId: each.id, to: null })),
  city.today,
);
const known: KnownEmployee[] = city.employees.map((person, i) => ({
  ...person,
  externalId: null,
  attributes: [],
  createdAt: '2026-11-21T00:00:00Z',
  employments: [{ ...city.employments[i]!, endReason: '' }],
  placements: [{ ...city.placements[i]!, inPositionSince: city.standings[i]!.inPositionSince }],
  standings: [{ ...city.standings[i]!, id: `s${i}`, from: '2026-01-01', to: null }],
}));

let made = 0;
const preview = (rows: readonly StaffRow[]): JudgedRow[] => {
  const table = [[...staffColumns], ...rows.map((row) => staffColumns.map((column) => row[column]))];
  const lines = table.map((cells, i) => ({ line: i + 1, cells: cells.map((text) => ({ text })) }));
  const heading = findHeading('employees', lines)!;
  return previewEmployees({
    heading,
    lines: lines.slice(heading.firstRow),
    known,
    units,
    unitIdByCode: new Map(city.units.map((each) => [each.code, each.id])),
    headships: city.headships,
    createUnits: false,
    context: { asOf: city.today, now: '2026-11-21T00:00:00Z', newId: () => `made-${++made}` },
  });
};
const count = (rows: readonly JudgedRow[]) => {
  const counts: Record<string, number> = {};
  for (const row of rows) counts[row.state] = (counts[row.state] ?? 0) + 1;
  return counts;
};

it('the file of the city changes nothing in the city', () => {
  const rows = preview(staffRows(city));
  expect(rows.filter((row) => row.state !== 'unchanged').map((row) => [row.label, row.changes, row.faults])).toEqual(
    [],
  );
  expect(rows.flatMap((row) => row.faults.map((fault) => fault.code))).toEqual([]);
});

it('each typical fault is found, and only those that must be are kept out', () => {
  const rows = preview(withFaults(staffRows(city)));
  const wrong = Object.values(typicalFaults).filter((fault) => fault.wrong).length;
  expect(count(rows).wrong).toBe(wrong + 1);
  expect(rows.filter((row) => row.faults.some((fault) => fault.code === 'number.duplicate'))).toHaveLength(1);
});

it('newcomers, moves and departures are told apart', () => {
  const counts = count(preview(withChanges(city, staffRows(city), 4)));
  expect(counts).toMatchObject({ new: 4, changed: 4, missing: 4 });
});
