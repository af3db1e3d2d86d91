import { pageRoute } from '../app/pageRoute.ts';

export const rosterPages = [
  pageRoute('/rencana', () => import('./PlansPage.tsx'), 'PlansPage', { permission: 'roster.read' }),
  pageRoute('/rencana/baru', () => import('./NewPlanPage.tsx'), 'NewPlanPage', { permission: 'roster.plan' }),
  pageRoute('/rencana/$id', () => import('./PlanPage.tsx'), 'PlanPage', { permission: 'roster.read' }),
  pageRoute('/rencana/$id/perubahan', () => import('./DifferencePage.tsx'), 'DifferencePage', {
    permission: 'roster.read',
  }),
  pageRoute('/rencana/$id/susun-ulang', () => import('./ReplanPage.tsx'), 'ReplanPage', {
    permission: 'roster.plan',
  }),
  pageRoute('/siapa-di-mana', () => import('./whereabouts/WhereaboutsPage.tsx'), 'WhereaboutsPage', {
    permission: 'roster.whereabouts',
  }),
  pageRoute('/jadwal-saya', () => import('./mine/MySchedulePage.tsx'), 'MySchedulePage', {
    permission: 'roster.readOwn',
  }),
  pageRoute('/papan-jadwal', () => import('./BoardPage.tsx'), 'BoardPage', { permission: 'roster.read' }),
];
