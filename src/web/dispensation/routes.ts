import { pageRoute } from '../app/pageRoute.ts';

export const dispensationPages = [
  pageRoute('/dispensasi', () => import('./DispensationsPage.tsx'), 'DispensationsPage', {
    permission: 'dispensation.seeEffect',
  }),
  pageRoute('/dispensasi/saya', () => import('./MyDispensationPage.tsx'), 'MyDispensationPage', {
    permission: 'dispensation.ask',
  }),
];
