import { pageRoute } from '../../app/pageRoute.ts';

export const rosterRequestPages = [
  pageRoute('/permohonan', () => import('./RequestsPage.tsx'), 'RequestsPage', { permission: 'roster.decideRequest' }),
  pageRoute('/usulan', () => import('./WishWindowsPage.tsx'), 'WishWindowsPage', { permission: 'roster.plan' }),
  pageRoute('/rencana/$id/tanda-terima', () => import('./AcknowledgementsPage.tsx'), 'AcknowledgementsPage', {
    permission: 'roster.read',
  }),
];
