import { pageRoute } from '../../app/pageRoute.ts';

const rules = { permission: 'attendance.decide' } as const;

export const attendanceDoubtPages = [
  pageRoute('/presensi-meragukan', () => import('./DoubtsPage.tsx'), 'DoubtsPage', rules),
  pageRoute('/presensi-meragukan/$employeeId/$day/$punchId', () => import('./DoubtPage.tsx'), 'DoubtPage', rules),
];
