import { pageRoute } from '../app/pageRoute.ts';

export const workplacePages = [
  pageRoute('/tempat-kerja', () => import('./WorkplacesPage.tsx'), 'WorkplacesPage', { permission: 'workplace.read' }),
  pageRoute('/tempat-kerja/$id', () => import('./WorkplacePage.tsx'), 'WorkplacePage', {
    permission: 'workplace.read',
  }),
];
