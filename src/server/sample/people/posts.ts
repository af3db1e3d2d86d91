import type { EmploymentKind, JobKind, PositionKind } from '../../../domain/people/model.ts';
import type { Profile } from '../blueprint/plan.ts';

/** Schooling that a post asks for; decides grade, degree and age of entry. */
export type Schooling = 'senior' | 'diploma' | 'bachelor' | 'profession';

export interface Post {
  readonly title: string;
  readonly positionKind: PositionKind;
  readonly jobKind: JobKind;
  readonly schooling: Schooling;
  readonly hiring: Hiring;
}

/** In what kinds of employment posts of a sort are filled, by weight. */
export const hirings = {
  leadership: [['pns', 1]],
  career: [
    ['pns', 72],
    ['pppk', 28],
  ],
  mixed: [
    ['pns', 46],
    ['pppk', 30],
    ['pppkPartTime', 16],
    ['ptt', 3],
    ['thl', 5],
  ],
  casual: [
    ['pns', 12],
    ['pppk', 24],
    ['pppkPartTime', 30],
    ['ptt', 6],
    ['thl', 28],
  ],
} as const satisfies Record<string, readonly (readonly [EmploymentKind, number])[]>;
type Hiring = keyof typeof hirings;

const functional = (title: string, jobKind: JobKind, schooling: Schooling = 'bachelor'): Post => ({
  title,
  positionKind: 'fungsional',
  jobKind,
  schooling,
  hiring: 'career',
});
const executor = (title: string, jobKind: JobKind, schooling: Schooling, hiring: Hiring = 'mixed'): Post => ({
  title,
  positionKind: 'pelaksana',
  jobKind,
  schooling,
  hiring,
});

const clerk = executor('Pengadministrasi Perkantoran', 'administration', 'senior');
const processor = executor('Pengolah Data dan Informasi', 'administration', 'diploma');
const reviewer = executor('Penelaah Teknis Kebijakan', 'administration', 'bachelor');
const computerOfficer = functional('Pranata Komputer', 'technology');
const guard = executor('Petugas Keamanan', 'onSite', 'senior', 'casual');
const cleaner = executor('Pramu Kebersihan', 'onSite', 'senior', 'casual');
const archivist = functional('Arsiparis', 'administration');
const nurse = functional('Perawat', 'service', 'diploma');
const classTeacher = functional('Guru Kelas', 'service');
const subjectTeacher = functional('Guru Mata Pelajaran', 'service');

type Mix = readonly (readonly [Post, number])[];

/** Who works in a unit of each profile, by weight. */
export const postsOf: Record<Profile, Mix> = {
  office: [
    [reviewer, 26],
    [clerk, 18],
    [processor, 14],
    [functional('Analis Kebijakan', 'administration'), 12],
    [functional('Analis SDM Aparatur', 'administration'), 5],
    [functional('Perencana', 'administration'), 6],
    [archivist, 4],
    [computerOfficer, 4],
    [guard, 4],
    [cleaner, 5],
    [executor('Pengemudi', 'onSite', 'senior', 'casual'), 3],
  ],
  finance: [
    [functional('Analis Keuangan Pusat dan Daerah', 'administration'), 22],
    [executor('Bendahara', 'administration', 'bachelor', 'career'), 10],
    [reviewer, 24],
    [processor, 22],
    [clerk, 14],
    [computerOfficer, 5],
    [cleaner, 3],
  ],
  audit: [
    [functional('Auditor', 'administration'), 52],
    [functional('Pengawas Penyelenggaraan Urusan Pemerintahan', 'administration'), 30],
    [reviewer, 10],
    [clerk, 8],
  ],
  technology: [
    [computerOfficer, 48],
    [functional('Statistisi', 'technology'), 10],
    [functional('Sandiman', 'onSite'), 8],
    [processor, 18],
    [reviewer, 10],
    [clerk, 6],
  ],
  counter: [
    [functional('Administrator Database Kependudukan', 'technology'), 8],
    [executor('Petugas Layanan Loket', 'service', 'diploma'), 42],
    [processor, 20],
    [reviewer, 14],
    [clerk, 12],
    [guard, 4],
  ],
  field: [
    [executor('Petugas Lapangan', 'field', 'senior', 'casual'), 34],
    [functional('Penyuluh', 'field'), 14],
    [functional('Pengawas Teknik', 'field'), 12],
    [reviewer, 16],
    [processor, 10],
    [clerk, 10],
    [cleaner, 4],
  ],
  crew: [
    [executor('Petugas Kebersihan Kota', 'onSite', 'senior', 'casual'), 74],
    [executor('Pengemudi Truk Sampah', 'onSite', 'senior', 'casual'), 20],
    [clerk, 6],
  ],
  patrol: [
    [functional('Polisi Pamong Praja', 'onSite', 'senior'), 68],
    [executor('Anggota Bantuan Ketertiban', 'onSite', 'senior', 'casual'), 22],
    [clerk, 6],
    [reviewer, 4],
  ],
  fire: [
    [functional('Pemadam Kebakaran', 'onSite', 'senior'), 78],
    [functional('Analis Kebakaran', 'onSite'), 8],
    [executor('Operator Kendaraan Pemadam', 'onSite', 'senior', 'casual'), 14],
  ],
  ward: [
    [nurse, 66],
    [functional('Dokter', 'service', 'profession'), 9],
    [functional('Dokter Spesialis', 'service', 'profession'), 5],
    [functional('Bidan', 'service', 'diploma'), 10],
    [executor('Pramu Bakti Pelayanan', 'onSite', 'senior', 'casual'), 10],
  ],
  clinic: [
    [nurse, 26],
    [functional('Bidan', 'service', 'diploma'), 20],
    [functional('Dokter', 'service', 'profession'), 9],
    [functional('Dokter Gigi', 'service', 'profession'), 4],
    [functional('Apoteker', 'service', 'profession'), 6],
    [functional('Asisten Apoteker', 'service', 'diploma'), 6],
    [functional('Nutrisionis', 'service', 'diploma'), 6],
    [functional('Sanitarian', 'field', 'diploma'), 7],
    [functional('Pranata Laboratorium Kesehatan', 'service', 'diploma'), 8],
    [functional('Perekam Medis', 'service', 'diploma'), 8],
  ],
  village: [
    [executor('Petugas Layanan Kelurahan', 'service', 'senior'), 40],
    [reviewer, 20],
    [clerk, 28],
    [executor('Petugas Lapangan', 'field', 'senior', 'casual'), 12],
  ],
  primarySchool: [
    [classTeacher, 74],
    [functional('Guru Pendidikan Jasmani', 'service'), 9],
    [functional('Guru Agama', 'service'), 9],
    [executor('Penjaga Sekolah', 'onSite', 'senior', 'casual'), 8],
  ],
  secondarySchool: [
    [subjectTeacher, 78],
    [functional('Guru Bimbingan Konseling', 'service'), 6],
    [executor('Tenaga Administrasi Sekolah', 'administration', 'senior'), 11],
    [executor('Penjaga Sekolah', 'onSite', 'senior', 'casual'), 5],
  ],
};
