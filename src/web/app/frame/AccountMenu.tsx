import { accessEndpoints } from '../../../contract/access.ts';
import type { Language } from '../../../words/format.ts';
import { Menu } from '../../ui/Menu.tsx';
import { call } from '../call.ts';
import { useSession } from '../session.tsx';
import { type Theme, useTheme } from '../theme.ts';
import { useLanguage, useWords } from '../words.tsx';
import { AccountButton } from './AccountButton.tsx';

export const AccountMenu = () => {
  const { app } = useWords();
  const { me } = useSession();
  const { language, setLanguage } = useLanguage();
  const [theme, setTheme] = useTheme();
  const signOut = async () => {
    await call(accessEndpoints.signOut);
    location.assign('/masuk');
  };
  const chooseLanguage = (next: string) => {
    setLanguage(next as Language);
    void call(accessEndpoints.setLanguage, { body: { language: next as Language } });
  };
  return (
    <Menu
      trigger={<AccountButton />}
      entries={[
        { kind: 'heading', label: <span className="font-semibold text-ink">{me.name}</span> },
        { kind: 'link', label: app.account.settings, icon: 'shield', href: '/akun-saya' },
        { kind: 'link', label: app.account.phone, icon: 'phone', href: '/saku/' },
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
  );
};
