import { pageRoute } from '../../app/pageRoute.ts';

const rules = { permission: 'attendance.operate' } as const;

export const attendanceKioskPages = [
  pageRoute('/kios-dan-layar', () => import('./StationsPage.tsx'), 'StationsPage', rules),
  pageRoute('/kartu-presensi', () => import('./CardsPage.tsx'), 'CardsPage', rules),
  pageRoute('/apel-rapat', () => import('./RollCallsPage.tsx'), 'RollCallsPage', rules),
  pageRoute('/apel-rapat/$id', () => import('./RollCallPage.tsx'), 'RollCallPage', rules),
];
