import { readPin } from './readField.ts';

export interface PinLine {
  readonly line: number;
  /** Null where the cell holds none. */
  readonly pin: string | null;
  readonly pinText: string;
  readonly number: string;
}

const pinHeadings = ['pin', 'nopin', 'idmesin', 'idabsen', 'noabsen', 'userid', 'idfinger', 'acno', 'enno', 'noid'];
const numberHeadings = ['nip', 'nik', 'ninppk', 'nippegawai', 'nomorinduk', 'nomorindukpegawai', 'nomor', 'number'];
const bare = (text: string): string => text.toLowerCase().replace(/[^a-z]/g, '');

/** Reads a list of PINs and staff numbers: the first row that names both is the heading. Null where there is none. */
export const readPinRows = (
  rows: readonly { readonly line: number; readonly cells: readonly { readonly text: string }[] }[],
): PinLine[] | null => {
  for (const [i, row] of rows.slice(0, 20).entries()) {
    const find = (names: readonly string[]) => row.cells.findIndex((cell) => names.includes(bare(cell.text)));
    const [pin, number] = [find(pinHeadings), find(numberHeadings)];
    if (pin < 0 || number < 0) continue;
    return rows.slice(i + 1).flatMap((each): PinLine[] => {
      const text = (column: number) => (each.cells[column]?.text ?? '').trim().replace(/^'/, '');
      if (text(pin) === '' && text(number) === '') return [];
      return [
        {
          line: each.line,
          pin: readPin(text(pin)),
          pinText: text(pin).slice(0, 40),
          number: text(number)
            .replace(/[^0-9A-Za-z]/g, '')
            .slice(0, 40),
        },
      ];
    });
  }
  return null;
};
