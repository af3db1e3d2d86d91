import type { EmploymentKind, PositionKind } from '../../../domain/people/model.ts';
import type { CityData } from '../cityModel.ts';

/** Columns by the names of SIASN, in the order of an export. */
export const staffColumns = [
  'nipBaru',
  'nama',
  'gelarDepan',
  'gelarBelakang',
  'tglLahir',
  'jenisKelamin',
  'email',
  'noHp',
  'kodeKecamatan',
  'jenisPegawaiNama',
  'kedudukanPnsNama',
  'tmtCpns',
  'golRuangAkhir',
  'jenisJabatan',
  'eselon',
  'jabatanNama',
  'tmtJabatan',
  'unorId',
  'unorNama',
  'unorIndukNama',
  // No columns of SIASN: an office adds them for heads and for the considerations of flexible work.
  'kepalaUnit',
  'predikatKinerja',
  'penguasaanTi',
  'hukumanDisiplin',
] as const;
export type StaffColumn = (typeof staffColumns)[number];
export type StaffRow = Readonly<Record<StaffColumn, string>>;

const employmentName: Record<EmploymentKind, string> = {
  pns: 'PNS',
  pppk: 'PPPK',
  pppkPartTime: 'PPPK Paruh Waktu',
  ptt: 'PTT',
  thl: 'THL',
};
const positionName: Record<PositionKind, readonly [kind: string, echelon: string]> = {
  jptUtama: ['Struktural', 'I.a'],
  jptMadya: ['Struktural', 'I.b'],
  jptPratama: ['Struktural', 'II.b'],
  administrator: ['Struktural', 'III.a'],
  pengawas: ['Struktural', 'IV.a'],
  fungsional: ['Fungsional Tertentu', '-'],
  pelaksana: ['Pelaksana', '-'],
};
const predicates = { above: 'Sangat Baik', as: 'Baik', below: 'Kurang' } as const;
const skills = { low: 'Perlu pendampingan', enough: 'Cukup', high: 'Mahir' } as const;
const indonesian = (day: string | null): string => (day === null ? '' : day.split('-').reverse().join('-'));

/** Everybody in the city as rows of a staff export; dates as dd-mm-yyyy. */
export const staffRows = (city: CityData): StaffRow[] => {
  const units = new Map(city.units.map((each) => [each.id, each]));
  const standings = new Map(city.standings.map((each) => [each.employeeId, each]));
  const leads = new Set(
    city.headships.filter((each) => each.acting === null).map((each) => `${each.unitId} ${each.employeeId}`),
  );
  return city.employees.map((person, i) => {
    const employment = city.employments[i]!;
    const placement = city.placements[i]!;
    const unit = units.get(placement.unitId)!;
    const standing = standings.get(person.id);
    const [kind, echelon] = positionName[placement.positionKind];
    return {
      nipBaru: person.number,
      nama: person.name,
      gelarDepan: person.titleBefore,
      gelarBelakang: person.titleAfter,
      tglLahir: indonesian(person.birthDate),
      jenisKelamin: person.sex === 'male' ? 'M' : 'F',
      email: person.email ?? '',
      noHp: person.phone ?? '',
      kodeKecamatan: person.residenceDistrict ?? '',
      jenisPegawaiNama: employmentName[employment.kind],
      kedudukanPnsNama: 'Aktif',
      tmtCpns: indonesian(employment.from),
      golRuangAkhir: employment.grade,
      jenisJabatan: kind,
      eselon: echelon,
      jabatanNama: placement.positionTitle,
      tmtJabatan: indonesian(standing?.inPositionSince ?? placement.from),
      unorId: unit.code,
      unorNama: unit.name,
      unorIndukNama: unit.opdId === null ? '' : units.get(unit.opdId)!.name,
      kepalaUnit: leads.has(`${unit.id} ${person.id}`) ? 'Ya' : '',
      predikatKinerja: standing?.performance ? predicates[standing.performance] : '',
      penguasaanTi: standing?.itSkill ? skills[standing.itSkill] : '',
      hukumanDisiplin: standing?.penalty === true ? 'Ya' : standing?.penalty === false ? 'Tidak' : '',
    };
  });
};
