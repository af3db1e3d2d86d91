import { pageRoute } from '../app/pageRoute.ts';

export const attendancePages = [
  pageRoute('/hp-pegawai', () => import('./phone/PhonesPage.tsx'), 'PhonesPage', { permission: 'attendance.decide' }),
];
