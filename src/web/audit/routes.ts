import { pageRoute } from '../app/pageRoute.ts';

export const auditPages = [
  pageRoute('/jejak-audit', () => import('./AuditPage.tsx'), 'AuditPage', { permission: 'audit.read' }),
];
