import { pageRoute } from '../app/pageRoute.ts';

export const attendancePages = [
  pageRoute('/hadir-sekarang', () => import('./live/LivePage.tsx'), 'LivePage', { permission: 'attendance.read' }),
  pageRoute('/hp-pegawai', () => import('./phone/PhonesPage.tsx'), 'PhonesPage', { permission: 'attendance.decide' }),
  pageRoute('/izin-dan-perbaikan', () => import('./requests/DayRequestsPage.tsx'), 'DayRequestsPage', {
    permission: 'attendance.decide',
  }),
  pageRoute('/bukti-izin', () => import('./requests/PermitEvidencePage.tsx'), 'PermitEvidencePage', {
    permission: 'leave.checkEvidence',
  }),
];
