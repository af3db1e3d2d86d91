import { describe, expect, it } from 'vitest';
import { readNumber } from '../../../domain/people/readNumber.ts';
import { readSheets } from '../../platform/spreadsheet/readSheets.ts';
import { makeCity } from '../makeCity.ts';
import { staffColumns, staffRows } from './staffSheet.ts';
import { typicalFaults, withFaults } from './withFaults.ts';
import { writeStaffFile } from './writeStaffFile.ts';

const city = makeCity({ people: 600, seed: 7, today: '2026-11-21' });

describe('the staff file of the sample', () => {
  it('is a CSV of one heading and one line for each person', async () => {
    const lines = new TextDecoder()
      .decode(await writeStaffFile(city, { format: 'csv' }))
      .trim()
      .split('\r\n');
    expect(lines).toHaveLength(601);
    expect(lines[0]).toBe(staffColumns.join(','));
  });

  it('is an XLSX in which numbers stay text', async () => {
    const read = readSheets(await writeStaffFile(city, { format: 'xlsx' }));
    const [sheet] = 'sheets' in read ? read.sheets : [];
    expect(sheet?.rows).toHaveLength(601);
    expect(sheet?.rows[1]?.cells[0]).toEqual({ text: city.employees[0]!.number });
  });

  it('writes numbers that the import reads without a fault', () => {
    for (const [i, row] of staffRows(city).entries()) {
      const read = readNumber(row.nipBaru, city.employments[i]!.kind);
      expect(read).toMatchObject({ value: { number: city.employees[i]!.number, kind: city.employees[i]!.numberKind } });
    }
  });

  it('puts every typical fault into a row of its own and one row twice', () => {
    const rows = staffRows(city);
    const spoiled = withFaults(rows);
    const different = rows.filter((row, i) => JSON.stringify(row) !== JSON.stringify(spoiled[i]));
    expect(different).toHaveLength(Object.keys(typicalFaults).length);
    expect(spoiled).toHaveLength(rows.length + 1);
  });

  it('brings newcomers, moves and departures on demand', async () => {
    const lines = new TextDecoder()
      .decode(await writeStaffFile(city, { format: 'csv', changes: 3 }))
      .trim()
      .split('\r\n');
    expect(lines).toHaveLength(601);
    expect(lines.filter((line) => line.includes('pegawai.baru'))).toHaveLength(3);
  });
});
