import { lazy, Suspense, useState } from 'react';
import { accessEndpoints } from '../../../contract/access.ts';
import type { Language } from '../../../words/format.ts';
import { Menu } from '../../ui/Menu.tsx';
import { call } from '../call.ts';
import { useSession } from '../session.tsx';
import { type Theme, useTheme } from '../theme.ts';
import { useRead } from '../useRead.ts';
import { useLanguage, useWords } from '../words.tsx';
import { AccountButton } from './AccountButton.tsx';

const OtherAccountDialog = lazy(async () => ({
  default: (await import('./OtherAccountDialog.tsx')).OtherAccountDialog,
}));

export const AccountMenu = () => {
  const { app, agency } = useWords();
  const { me } = useSession();
  const many = useRead(accessEndpoints.options).data?.manyAgencies ?? false;
  const [other, setOther] = useState<'password' | 'secondFactor' | null>(null);
  const { language, setLanguage } = useLanguage();
  const [theme, setTheme] = useTheme();
  const signOut = async () => {
    await call(accessEndpoints.signOut);
    location.assign('/masuk');
  };
  const switchTo = async (accountId: string) => {
    const answer = await call(accessEndpoints.switchAccount, { body: { accountId } });
    if (!answer.ok) return setOther('password');
    if (answer.value.next === 'secondFactor') return setOther('secondFactor');
    location.assign(answer.value.next === 'changePassword' ? '/ganti-sandi' : '/');
  };
  const chooseLanguage = (next: string) => {
    setLanguage(next as Language);
    void call(accessEndpoints.setLanguage, { body: { language: next as Language } });
  };
  return (
    <>
      <Menu
        trigger={<AccountButton />}
        entries={[
          { kind: 'heading', label: <span className="font-semibold text-ink">{me.name}</span> },
          { kind: 'link', label: app.account.settings, icon: 'shield', href: '/akun-saya' },
          { kind: 'link', label: app.account.phone, icon: 'phone', href: '/saku/' },
          ...me.otherAccounts.map((one) => ({
            label: agency.choose.switchTo({ agency: one.agency }),
            icon: 'building' as const,
            onSelect: () => void switchTo(one.accountId),
          })),
          ...(many
            ? [{ label: agency.choose.other, icon: 'building' as const, onSelect: () => setOther('password') }]
            : []),
          { kind: 'line' },
          {
            kind: 'choice',
            label: app.account.language,
            value: language,
            onValue: chooseLanguage,
            options: [
              { value: 'id', label: 'Bahasa Indonesia' },
              { value: 'en', label: 'English' },
            ],
          },
          { kind: 'line' },
          {
            kind: 'choice',
            label: app.account.theme,
            value: theme,
            onValue: (next) => setTheme(next as Theme),
            options: [
              { value: 'system', label: app.account.themeSystem },
              { value: 'light', label: app.account.themeLight },
              { value: 'dark', label: app.account.themeDark },
            ],
          },
          { kind: 'line' },
          { label: app.account.signOut, icon: 'signOut', onSelect: () => void signOut() },
        ]}
      />
      {other && (
        <Suspense>
          <OtherAccountDialog owed={other === 'secondFactor'} onClose={() => setOther(null)} />
        </Suspense>
      )}
    </>
  );
};
