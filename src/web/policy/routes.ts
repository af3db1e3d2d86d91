import { pageRoute } from '../app/pageRoute.ts';

const rules = { permission: 'policy.read' } as const;

export const policyPages = [
  pageRoute('/kebijakan', () => import('./PoliciesPage.tsx'), 'PoliciesPage', rules),
  pageRoute('/kebijakan/untuk-pegawai', () => import('./ExplainPage.tsx'), 'ExplainPage', {
    permission: 'policy.explain',
  }),
  pageRoute('/kebijakan/siap/$id', () => import('./ReadyPolicyPage.tsx'), 'ReadyPolicyPage', rules),
  pageRoute('/kebijakan/$id', () => import('./PolicyPage.tsx'), 'PolicyPage', rules),
];
