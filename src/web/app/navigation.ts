import type { Permission } from '../../domain/access/roles.ts';
import type { IconName } from '../ui/Icon.tsx';
import type { AppWords } from '../ui/language.tsx';

export interface NavigationEntry {
  readonly path: `/${string}`;
  readonly word: keyof AppWords['navigation'] & string;
  readonly icon: IconName;
  readonly permission: Permission;
}

/** The menu's order. An entry is shown once its page exists and the person may open it. */
export const mainEntries: readonly NavigationEntry[] = [
  { path: '/dasbor', word: 'dashboard', icon: 'dashboard', permission: 'roster.read' },
  { path: '/rencana', word: 'plans', icon: 'plan', permission: 'roster.read' },
  { path: '/papan-jadwal', word: 'roster', icon: 'board', permission: 'roster.read' },
  { path: '/permohonan', word: 'requests', icon: 'send', permission: 'roster.decideRequest' },
  { path: '/usulan', word: 'wishes', icon: 'edit', permission: 'roster.plan' },
  { path: '/siapa-di-mana', word: 'whereabouts', icon: 'pin', permission: 'roster.whereabouts' },
  { path: '/jadwal-saya', word: 'mySchedule', icon: 'calendar', permission: 'roster.readOwn' },
];

/** Attendance: what is to be looked at and decided first, then what it is recorded with. */
export const presenceEntries: readonly NavigationEntry[] = [
  { path: '/hadir-sekarang', word: 'hereNow', icon: 'signal', permission: 'attendance.read' },
  { path: '/kehadiran', word: 'attendance', icon: 'check', permission: 'attendance.read' },
  { path: '/presensi-meragukan', word: 'doubts', icon: 'eye', permission: 'attendance.decide' },
  { path: '/izin-dan-perbaikan', word: 'dayRequests', icon: 'clock', permission: 'attendance.decide' },
  { path: '/permohonan-cuti', word: 'leave', icon: 'calendar', permission: 'leave.decide' },
  { path: '/setujui-daftar-hadir', word: 'registerApprovals', icon: 'check', permission: 'attendance.decide' },
  { path: '/daftar-hadir', word: 'register', icon: 'document', permission: 'attendance.operate' },
  { path: '/apel-rapat', word: 'rollCalls', icon: 'check', permission: 'attendance.operate' },
  { path: '/kartu-presensi', word: 'cards', icon: 'qr', permission: 'attendance.operate' },
  { path: '/kios-dan-layar', word: 'stations', icon: 'computer', permission: 'attendance.operate' },
  { path: '/mesin-absensi', word: 'terminals', icon: 'signal', permission: 'attendance.operate' },
  { path: '/hp-pegawai', word: 'phones', icon: 'phone', permission: 'attendance.decide' },
  { path: '/pengaturan-presensi', word: 'attendanceRules', icon: 'lock', permission: 'attendance.rules' },
  { path: '/kehadiran-saya', word: 'myAttendance', icon: 'clock', permission: 'attendance.own' },
];

export const manageEntries: readonly NavigationEntry[] = [
  { path: '/pegawai', word: 'people', icon: 'people', permission: 'people.read' },
  { path: '/unit', word: 'units', icon: 'units', permission: 'unit.write' },
  { path: '/tempat-kerja', word: 'workplaces', icon: 'building', permission: 'workplace.read' },
  { path: '/kalender', word: 'calendar', icon: 'calendar', permission: 'calendar.read' },
  { path: '/kebijakan', word: 'policies', icon: 'policy', permission: 'policy.read' },
  { path: '/cuti', word: 'absences', icon: 'calendar', permission: 'absence.read' },
  { path: '/saldo-cuti', word: 'leaveBalances', icon: 'calendar', permission: 'leave.keep' },
  { path: '/bukti-cuti', word: 'leaveEvidence', icon: 'health', permission: 'leave.checkEvidence' },
  { path: '/bukti-izin', word: 'permitEvidence', icon: 'health', permission: 'leave.checkEvidence' },
  { path: '/dispensasi', word: 'dispensations', icon: 'health', permission: 'dispensation.seeEffect' },
  { path: '/impor', word: 'imports', icon: 'import', permission: 'people.import' },
  { path: '/jejak-audit', word: 'audit', icon: 'audit', permission: 'audit.read' },
  { path: '/akun', word: 'accounts', icon: 'key', permission: 'account.manage' },
  { path: '/pengaturan-instansi', word: 'agency', icon: 'settings', permission: 'agency.setUp' },
  { path: '/platform', word: 'platform', icon: 'globe', permission: 'platform.operate' },
];
