import type { StaffColumn, StaffRow } from './staffSheet.ts';

interface Fault {
  /** Whether the row must be kept out; the others let it in with a warning. */
  readonly wrong: boolean;
  readonly set: Partial<Record<StaffColumn, (value: string, row: StaffRow) => string>>;
}

/** What offices' files really contain, each put into one row. */
export const typicalFaults: Readonly<Record<string, Fault>> = {
  'number turned into 1,99E+17': { wrong: true, set: { nipBaru: (v) => `${v[0]},${v.slice(1, 3)}E+17` } },
  'last digits lost in a spreadsheet': { wrong: true, set: { nipBaru: (v) => `${v.slice(0, 15)}000` } },
  'number with letters': { wrong: true, set: { nipBaru: (v) => `${v.slice(0, 8)}O${v.slice(9)}` } },
  'number too short': { wrong: true, set: { nipBaru: (v) => v.slice(0, 16) } },
  'old NIP of nine digits': { wrong: true, set: { nipBaru: () => '510098765' } },
  'no number': { wrong: true, set: { nipBaru: () => '' } },
  'no name': { wrong: true, set: { nama: () => '' } },
  'unit that nobody knows': { wrong: true, set: { unorId: () => 'KC99999', unorNama: () => 'Bidang yang Tidak Ada' } },
  'unreadable day': { wrong: false, set: { tglLahir: () => '31-02-1985' } },
  'unreadable grade': { wrong: false, set: { golRuangAkhir: () => 'Gol. tiga' } },
  'unreadable employment': { wrong: false, set: { jenisPegawaiNama: () => 'Lainnya' } },
  'birth date against the number': {
    wrong: false,
    set: { tglLahir: (v) => `${v.slice(0, 6)}${Number(v.slice(6)) - 1}` },
  },
  'sex against the number': { wrong: false, set: { jenisKelamin: (v) => (v === 'M' ? 'F' : 'M') } },
  'number with spaces': {
    wrong: false,
    set: { nipBaru: (v) => `${v.slice(0, 8)} ${v.slice(8, 14)} ${v.slice(14, 15)} ${v.slice(15)}` },
  },
};

const isPns = (row: StaffRow): boolean => row.jenisPegawaiNama === 'PNS';

/** Every typical fault in one PNS row each, spread over the file, and one row twice. The order of rows stays. */
export const withFaults = (rows: readonly StaffRow[]): StaffRow[] => {
  const faults = Object.values(typicalFaults);
  const pns = rows.flatMap((row, i) => (isPns(row) && row.golRuangAkhir !== '' ? [i] : []));
  const stride = Math.max(1, Math.floor(pns.length / (faults.length + 1)));
  const spoiled = rows.map((row) => ({ ...row }));
  faults.forEach((fault, i) => {
    const at = spoiled[pns[(i + 1) * stride - 1]!]!;
    const before = { ...at };
    for (const [column, change] of Object.entries(fault.set))
      at[column as StaffColumn] = change(before[column as StaffColumn], before);
  });
  return [...spoiled, { ...rows[pns[0]!]! }];
};
