import { pageRoute } from '../app/pageRoute.ts';

export const accessPages = [
  pageRoute('/masuk', () => import('./SignInPage.tsx'), 'SignInPage', { bare: true }),
  pageRoute('/masuk/sso', () => import('./SsoReturnPage.tsx'), 'SsoReturnPage', { bare: true }),
  pageRoute('/lupa-sandi', () => import('./ForgottenPage.tsx'), 'ForgottenPage', { bare: true }),
  pageRoute('/atur-ulang-sandi', () => import('./ResetPasswordPage.tsx'), 'ResetPasswordPage', { bare: true }),
  pageRoute('/ganti-sandi', () => import('./ChangePasswordPage.tsx'), 'ChangePasswordPage', { bare: true }),
  pageRoute('/penyiapan', () => import('./SetUpPage.tsx'), 'SetUpPage', { bare: true }),
  pageRoute('/akun-saya', () => import('./AccountPage.tsx'), 'AccountPage'),
  pageRoute('/akun', () => import('./AccountsPage.tsx'), 'AccountsPage', { permission: 'account.manage' }),
  pageRoute('/akun/$id', () => import('./AccountDetailPage.tsx'), 'AccountDetailPage', {
    permission: 'account.manage',
  }),
  pageRoute('/pengaturan-instansi', () => import('./AgencyPage.tsx'), 'AgencyPage', { permission: 'agency.setUp' }),
  pageRoute('/platform', () => import('./PlatformPage.tsx'), 'PlatformPage', { permission: 'platform.operate' }),
];
