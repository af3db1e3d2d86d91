import { leader, type UnitPlan } from './plan.ts';
import { cityHall, councilHouse, jointBuilding } from './sites.ts';

const subsection = (name: string, staff: number): UnitPlan => ({
  name: `Subbagian ${name}`,
  kind: 'subbagian',
  head: leader(`Kepala Subbagian ${name}`, 'pengawas', 'administration'),
  staff,
});

const section = (name: string, parts: readonly string[], more: Partial<UnitPlan> = {}): UnitPlan => ({
  name: `Bagian ${name}`,
  kind: 'bagian',
  head: leader(`Kepala Bagian ${name}`, 'administrator'),
  children: parts.map((part) => subsection(part, 6)),
  ...more,
});

const regionalSecretariat: UnitPlan = {
  name: 'Sekretariat Daerah',
  kind: 'secretariat',
  strategic: true,
  site: cityHall,
  head: leader('Sekretaris Daerah', 'jptPratama'),
  profile: 'office',
  children: [
    {
      name: 'Asisten Pemerintahan dan Kesejahteraan Rakyat',
      kind: 'bureau',
      head: leader('Asisten Pemerintahan dan Kesejahteraan Rakyat', 'jptPratama'),
      children: [
        section('Tata Pemerintahan', ['Administrasi Pemerintahan', 'Otonomi Daerah']),
        section('Kesejahteraan Rakyat', ['Bina Mental', 'Kesejahteraan Sosial']),
        section('Hukum', ['Perundang-undangan', 'Bantuan Hukum']),
      ],
    },
    {
      name: 'Asisten Perekonomian dan Pembangunan',
      kind: 'bureau',
      head: leader('Asisten Perekonomian dan Pembangunan', 'jptPratama'),
      children: [
        section('Perekonomian', ['Pembinaan BUMD', 'Sarana Perekonomian']),
        section('Pengadaan Barang dan Jasa', ['Pengelolaan Pengadaan', 'Layanan Pengadaan Elektronik'], {
          profile: 'technology',
        }),
        section('Administrasi Pembangunan', ['Penyusunan Program', 'Pengendalian Program']),
      ],
    },
    {
      name: 'Asisten Administrasi Umum',
      kind: 'bureau',
      head: leader('Asisten Administrasi Umum', 'jptPratama'),
      children: [
        section('Umum', ['Tata Usaha', 'Rumah Tangga', 'Kendaraan Dinas']),
        section('Organisasi', ['Kelembagaan', 'Tata Laksana', 'Kinerja']),
        section('Protokol dan Komunikasi Pimpinan', ['Protokol', 'Komunikasi Pimpinan'], { strategic: true }),
      ],
    },
  ],
};

const councilSecretariat: UnitPlan = {
  name: 'Sekretariat DPRD',
  kind: 'councilSecretariat',
  site: councilHouse,
  head: leader('Sekretaris DPRD', 'jptPratama'),
  profile: 'office',
  children: [
    section('Umum dan Keuangan', ['Tata Usaha dan Kepegawaian', 'Program dan Keuangan']),
    section('Persidangan dan Perundang-undangan', ['Persidangan', 'Kajian Hukum']),
    section('Fasilitasi Penganggaran dan Pengawasan', ['Fasilitasi Penganggaran', 'Kerja Sama dan Aspirasi']),
  ],
};

const inspectorate: UnitPlan = {
  name: 'Inspektorat',
  kind: 'inspectorate',
  site: jointBuilding,
  strategic: true,
  head: leader('Inspektur', 'jptPratama'),
  profile: 'audit',
  children: [
    {
      name: 'Sekretariat Inspektorat',
      kind: 'bagian',
      head: leader('Sekretaris Inspektorat', 'administrator'),
      profile: 'office',
      children: [subsection('Perencanaan dan Evaluasi Inspektorat', 5), subsection('Umum dan Keuangan Inspektorat', 6)],
    },
    ...['I', 'II', 'III', 'IV'].map(
      (n): UnitPlan => ({
        name: `Inspektur Pembantu Wilayah ${n}`,
        kind: 'bidang',
        head: leader(`Inspektur Pembantu Wilayah ${n}`, 'administrator'),
        staff: 11,
      }),
    ),
  ],
};

export const secretariats: readonly UnitPlan[] = [regionalSecretariat, councilSecretariat, inspectorate];
