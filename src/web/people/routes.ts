import { pageRoute } from '../app/pageRoute.ts';

export const peoplePages = [
  pageRoute('/pegawai', () => import('./PeoplePage.tsx'), 'PeoplePage', { permission: 'people.read' }),
  pageRoute('/pegawai/$id', () => import('./PersonPage.tsx'), 'PersonPage', { permission: 'people.read' }),
  pageRoute('/impor', () => import('./import/ImportsPage.tsx'), 'ImportsPage', { permission: 'people.import' }),
  pageRoute('/impor/$id', () => import('./import/ImportPage.tsx'), 'ImportPage', { permission: 'people.import' }),
];
