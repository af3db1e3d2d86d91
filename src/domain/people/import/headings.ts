import type { ImportKind } from './model.ts';

/** A field of the import: what the template calls it, and the headings under which offices and SIASN know it (compared without case and punctuation). */
interface Field {
  readonly heading: string;
  readonly known: readonly string[];
}

export const employeeFields = {
  number: {
    heading: 'NIP / NI PPPK',
    known: ['nipBaru', 'nip', 'niPppk', 'nipNiPppk', 'nomorInduk', 'nomorIndukPegawai', 'nipPegawai', 'noInduk'],
  },
  name: { heading: 'Nama', known: ['nama', 'namaLengkap', 'namaPegawai', 'namaTanpaGelar'] },
  titleBefore: { heading: 'Gelar depan', known: ['gelarDepan'] },
  titleAfter: { heading: 'Gelar belakang', known: ['gelarBelakang', 'gelarBlk'] },
  sex: { heading: 'Jenis kelamin', known: ['jenisKelamin', 'jk', 'lp', 'kelamin'] },
  birthDate: { heading: 'Tanggal lahir', known: ['tglLahir', 'tanggalLahir', 'tglLhr', 'tglLahirPegawai'] },
  email: { heading: 'Surel', known: ['emailGov', 'email', 'surel', 'surelDinas'] },
  phone: { heading: 'Nomor HP', known: ['noHp', 'nomorHp', 'hp', 'telepon', 'noTelepon', 'nomorTelepon'] },
  residenceDistrict: {
    heading: 'Kode kecamatan tempat tinggal',
    known: ['kodeKecamatan', 'kodeKecamatanDomisili', 'kecamatanDomisili'],
  },
  employment: {
    heading: 'Jenis pegawai',
    known: [
      'jenisPegawaiNama',
      'jenisPegawai',
      'statusPegawai',
      'statusKepegawaian',
      'jenisKepegawaian',
      'statusCpnsPns',
    ],
  },
  employmentFrom: { heading: 'TMT pegawai', known: ['tmtCpns', 'tmtPns', 'tmtPppk', 'tmtPegawai', 'tmtPengangkatan'] },
  standing: { heading: 'Kedudukan', known: ['kedudukanPnsNama', 'kedudukanHukumNama', 'kedudukanHukum', 'kedudukan'] },
  grade: {
    heading: 'Golongan',
    known: [
      'golRuangAkhir',
      'golAkhirNama',
      'golongan',
      'golonganRuang',
      'gol',
      'golRuang',
      'pangkatGolongan',
      'pangkatGol',
    ],
  },
  gradeFrom: { heading: 'TMT golongan', known: ['tmtGolAkhir', 'tmtGolongan', 'tmtGol', 'tmtPangkat'] },
  positionKind: { heading: 'Jenis jabatan', known: ['jenisJabatan', 'jenisJabatanNama'] },
  echelon: { heading: 'Eselon', known: ['eselon', 'eselonNama'] },
  positionTitle: { heading: 'Nama jabatan', known: ['jabatanNama', 'namaJabatan', 'jabatan'] },
  positionFrom: { heading: 'TMT jabatan', known: ['tmtJabatan', 'tmtJab'] },
  job: { heading: 'Jenis pekerjaan', known: ['jenisPekerjaan'] },
  unitCode: { heading: 'Kode unit', known: ['unorId', 'kodeUnor', 'kodeUnitKerja', 'idUnor'] },
  unitName: {
    heading: 'Unit kerja',
    known: ['unorNama', 'namaUnor', 'unit', 'unitKerja', 'unor', 'namaUnitKerja', 'bagianBidang'],
  },
  opdName: {
    heading: 'Perangkat daerah',
    known: ['unorIndukNama', 'satuanKerjaKerjaNama', 'satuanKerjaIndukNama', 'opd', 'skpd', 'instansiUnit', 'namaOpd'],
  },
  externalId: { heading: 'ID SIASN', known: ['pnsId', 'id', 'idPns'] },
  leads: {
    heading: 'Kepala unit',
    known: ['kepalaUnit', 'kepalaUnitKerja', 'pimpinanUnit', 'kepala', 'isKepala', 'isPimpinan'],
  },
  acting: { heading: 'Plt / Plh', known: ['pltPlh', 'plhPlt', 'statusPlt', 'pelaksanaTugas'] },
  ledUnit: { heading: 'Unit yang dipimpin', known: ['unitDipimpin', 'unorDipimpin', 'unitPlt', 'unitPlh'] },
  leadsFrom: { heading: 'Memimpin sejak', known: ['tmtMemimpin', 'tmtPlt', 'tmtPlh', 'tmtKepala', 'mulaiMemimpin'] },
  leadsTo: { heading: 'Memimpin sampai', known: ['akhirMemimpin', 'akhirPlt', 'akhirPlh', 'pltSampai', 'plhSampai'] },
  superiorNumber: { heading: 'NIP atasan', known: ['nipAtasan', 'nipAtasanLangsung', 'nipPejabatPenilai'] },
  superiorName: { heading: 'Atasan langsung', known: ['atasanLangsung', 'namaAtasanLangsung', 'namaAtasan'] },
  performance: {
    heading: 'Predikat kinerja',
    known: ['predikatKinerja', 'predikatKinerjaPegawai', 'predikat', 'kinerja', 'predikatSkp'],
  },
  itSkill: {
    heading: 'Penguasaan TI',
    known: ['penguasaanTi', 'penguasaanTeknologiInformasi', 'kemampuanTi', 'kemampuanKomputer'],
  },
  penalty: { heading: 'Hukuman disiplin', known: ['hukumanDisiplin', 'hukdis', 'statusHukdis', 'hukumDisiplin'] },
} as const satisfies Record<string, Field>;

export const unitFields = {
  code: { heading: 'Kode unit', known: ['id', 'unorId', 'kode', 'kodeUnor'] },
  parentCode: { heading: 'Kode unit atasan', known: ['diatasanId', 'parentId', 'kodeAtasan', 'unorAtasanId'] },
  parentName: { heading: 'Unit atasan', known: ['namaUnorAtasan', 'namaAtasan', 'induk', 'unorIndukNama'] },
  name: { heading: 'Nama unit', known: ['namaUnor', 'nama', 'namaUnit', 'unitKerja', 'unorNama'] },
  kind: { heading: 'Jenis unit', known: ['jenisUnor', 'jenis'] },
  services: { heading: 'Layanan', known: ['layananPublik', 'jenisLayanan'] },
  strategic: { heading: 'Strategis', known: ['unitStrategis'] },
} as const satisfies Record<string, Field>;

/** Headings that SIASN writes and Luwes has no use for; they are passed over in silence. */
const ignored = new Set(
  [
    'no',
    'nomor',
    'nomorUrut',
    'nipLama',
    'tempatLahir',
    'agama',
    'nik',
    'alamat',
    'jenisPegawaiId',
    'kedudukanPnsId',
    'tmtPensiun',
    'bupPensiun',
    'instansiIndukId',
    'instansiIndukNama',
    'satuanKerjaIndukId',
    'instansiKerjaId',
    'instansiKerjaNama',
    'unorIndukId',
    'jenisJabatanId',
    'jabatanStrukturalId',
    'jabatanFungsionalId',
    'jabatanFungsionalUmumId',
    'lokasiKerjaId',
    'golRuangAwal',
    'eselonId',
    'eselonLevel',
    'noNpwp',
    'bpjs',
    'kelasJabatan',
    'kartuAsn',
    'validNik',
    'kedudukanHukumId',
    'instansiId',
    'cepatKode',
    'indukUnorId',
    'pemimpinPnsId',
    'jenisUnorId',
    'alasan',
    'reason',
    'barisAsal',
  ].map((h) => h.toLowerCase()),
);

/** Case, spaces and punctuation carry no meaning in a heading: `nip_baru`, `nipBaru` and "NIP Baru" are one. */
export const bareHeading = (text: string): string => text.toLowerCase().replace(/[^a-z0-9]/g, '');

const fieldsOf = { employees: employeeFields, units: unitFields } as const satisfies Record<
  ImportKind,
  Record<string, Field>
>;
const tables = new Map<ImportKind, ReadonlyMap<string, { field: string; rank: number }>>();

/** Field by bare heading; `rank` decides where two columns of a file mean one field (the lower wins). */
export const headingTable = (kind: ImportKind): ReadonlyMap<string, { field: string; rank: number }> => {
  const made = tables.get(kind);
  if (made) return made;
  const table = new Map<string, { field: string; rank: number }>();
  for (const [field, { heading, known }] of Object.entries<Field>(fieldsOf[kind])) {
    [heading, ...known].forEach((name, rank) => {
      if (!table.has(bareHeading(name))) table.set(bareHeading(name), { field, rank });
    });
  }
  tables.set(kind, table);
  return table;
};

/** What stands in the template's example line; a line that still bears this name is passed over. */
export const exampleNames = { employees: 'Contoh Nama', units: 'Dinas Contoh' } as const satisfies Record<
  ImportKind,
  string
>;

export const isIgnoredHeading = (text: string): boolean => ignored.has(bareHeading(text)) || bareHeading(text) === '';
