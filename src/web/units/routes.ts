import { pageRoute } from '../app/pageRoute.ts';

export const unitPages = [
  pageRoute('/unit', () => import('./UnitsPage.tsx'), 'UnitsPage', { permission: 'unit.read' }),
];
