import { pageRoute } from '../../app/pageRoute.ts';

const operate = { permission: 'attendance.operate' } as const;
const decide = { permission: 'attendance.decide' } as const;

export const attendanceRegisterPages = [
  pageRoute('/daftar-hadir', () => import('./RegisterPage.tsx'), 'RegisterPage', operate),
  pageRoute('/daftar-hadir/$id', () => import('./SheetPage.tsx'), 'SheetPage', operate),
  pageRoute('/setujui-daftar-hadir', () => import('./ApprovePages.tsx'), 'ApprovePage', decide),
  pageRoute('/setujui-daftar-hadir/$id', () => import('./ApprovePages.tsx'), 'ApproveSheetPage', decide),
];
