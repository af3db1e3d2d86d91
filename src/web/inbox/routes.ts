import { pageRoute } from '../app/pageRoute.ts';

export const inboxPages = [
  pageRoute('/kotak-masuk', () => import('./InboxPage.tsx'), 'InboxPage', { permission: 'inbox.read' }),
];
