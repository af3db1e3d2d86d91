import { pageRoute } from '../app/pageRoute.ts';

export const absencePages = [
  pageRoute('/cuti', () => import('./AbsencesPage.tsx'), 'AbsencesPage', { permission: 'absence.read' }),
  pageRoute('/permohonan-cuti', () => import('./leave/LeavePage.tsx'), 'LeavePage', { permission: 'leave.decide' }),
  pageRoute('/saldo-cuti', () => import('./leave/LeaveKeepPage.tsx'), 'LeaveKeepPage', { permission: 'leave.keep' }),
  pageRoute('/bukti-cuti', () => import('./leave/LeaveEvidencePage.tsx'), 'LeaveEvidencePage', {
    permission: 'leave.checkEvidence',
  }),
];
