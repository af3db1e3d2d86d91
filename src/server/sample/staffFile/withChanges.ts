import type { PlainDate } from '../../../kernel/time.ts';
import type { CityData } from '../cityModel.ts';
import { nip } from '../people/employeeNumber.ts';
import type { StaffRow } from './staffSheet.ts';

/** What a month brings: `few` newcomers copied from colleagues, `few` people moved to another unit, `few` no longer in the file. */
export const withChanges = (city: CityData, rows: readonly StaffRow[], few: number): StaffRow[] => {
  const step = Math.floor(rows.length / (few * 3 + 3));
  const heads = new Set(city.headships.map((each) => each.employeeId));
  const shown = new Set(city.signIns.map((each) => each.employeeId));
  const ordinary = rows.flatMap((row, i) => {
    const id = city.employees[i]!.id;
    return row.jenisPegawaiNama === 'PNS' && !heads.has(id) && !shown.has(id) ? [i] : [];
  });
  const chosen = Array.from({ length: few * 2 }, (_, i) => ordinary[((i + 1) * step) % ordinary.length]!);
  const moved = new Set(chosen.slice(0, few));
  const gone = new Set(chosen.slice(few));
  const target = rows[ordinary[0]!]!;
  const newcomers = Array.from({ length: few }, (_, i): StaffRow => {
    const like = rows[ordinary[(i * step + 3) % ordinary.length]!]!;
    const birth = `1999-0${(i % 9) + 1}-15` as PlainDate;
    const woman = like.jenisKelamin === 'F';
    return {
      ...like,
      nipBaru: nip(birth, '2026-03-01', woman ? 'female' : 'male', 901 + i),
      nama: `${like.nama.split(' ')[0]} ${rows[(i + 1) * step]!.nama.split(' ').at(-1)} Baru`,
      email: `pegawai.baru${i + 1}@contoh.invalid`,
      tglLahir: birth.split('-').reverse().join('-'),
      tmtCpns: '01-03-2026',
      tmtJabatan: '01-03-2026',
      golRuangAkhir: 'III/a',
    };
  });
  const kept = rows.flatMap((row, i) =>
    gone.has(i)
      ? []
      : [
          moved.has(i)
            ? { ...row, unorId: target.unorId, unorNama: target.unorNama, unorIndukNama: target.unorIndukNama }
            : row,
        ],
  );
  return [...kept, ...newcomers];
};
