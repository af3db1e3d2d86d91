import { pageRoute } from '../../app/pageRoute.ts';

export const attendanceTerminalPages = [
  pageRoute('/mesin-absensi', () => import('./TerminalsPage.tsx'), 'TerminalsPage', {
    permission: 'attendance.operate',
  }),
  pageRoute('/mesin-absensi/$id', () => import('./TerminalPage.tsx'), 'TerminalPage', {
    permission: 'attendance.operate',
  }),
];
