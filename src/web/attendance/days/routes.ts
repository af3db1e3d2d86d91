import { pageRoute } from '../../app/pageRoute.ts';

const reads = { permission: 'attendance.read' } as const;
const own = { permission: 'attendance.own' } as const;

export const attendanceDayPages = [
  pageRoute('/kehadiran', () => import('./UnitMonthPage.tsx'), 'UnitMonthPage', reads),
  pageRoute('/kehadiran/$id', () => import('./PersonMonthPage.tsx'), 'PersonMonthPage', reads),
  pageRoute('/kehadiran/$id/$day', () => import('./DayPage.tsx'), 'DayPage', reads),
  pageRoute('/pengaturan-presensi', () => import('./rules/AttendanceRulesPage.tsx'), 'AttendanceRulesPage', {
    permission: 'attendance.rules',
  }),
  pageRoute('/kehadiran-saya', () => import('./PersonMonthPage.tsx'), 'OwnMonthPage', own),
  pageRoute('/kehadiran-saya/$day', () => import('./DayPage.tsx'), 'OwnDayPage', own),
];
