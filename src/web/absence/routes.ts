import { pageRoute } from '../app/pageRoute.ts';

export const absencePages = [
  pageRoute('/cuti', () => import('./AbsencesPage.tsx'), 'AbsencesPage', { permission: 'absence.read' }),
];
