import { expect, it } from 'vitest';
import { readSheets } from './readSheets.ts';
import { writeWorkbook } from './writeWorkbook.ts';

it('what is written is read back: an 18-digit number as text, a day as a real date', async () => {
  const bytes = await writeWorkbook([
    {
      name: 'Pegawai',
      head: ['Kota Contoh'],
      columns: [
        { heading: 'NIP', width: 22, kind: 'text' },
        { heading: 'Lahir', width: 12, kind: 'day' },
        { heading: 'Jenis', width: 12, kind: 'text', choices: ['PNS', 'PPPK'] },
      ],
      rows: [['198503152010011003', '1985-03-15', 'PNS']],
    },
  ]);
  const read = readSheets(bytes);
  if ('fault' in read) throw new Error(read.fault);
  expect(read.sheets[0]!.rows.map((r) => [r.line, r.cells])).toEqual([
    [1, [{ text: 'Kota Contoh' }]],
    [2, [{ text: 'NIP' }, { text: 'Lahir' }, { text: 'Jenis' }]],
    [3, [{ text: '198503152010011003' }, { text: '1985-03-15', day: '1985-03-15' }, { text: 'PNS' }]],
  ]);
});
