import { useState } from 'react';
import { accessEndpoints } from '../../contract/access.ts';
import type { Language } from '../../words/format.ts';
import { call } from '../app/call.ts';
import { type Theme, useTheme } from '../app/theme.ts';
import { Avatar } from '../ui/Avatar.tsx';
import { Button } from '../ui/Button.tsx';
import { LinkButton } from '../ui/LinkButton.tsx';
import { Notice } from '../ui/Notice.tsx';
import { RadioGroup } from '../ui/RadioGroup.tsx';
import { useUnsent } from './attendance/useUnsent.ts';
import { forgetKept } from './keptStore.ts';
import { Panel } from './parts/Panel.tsx';
import { Screen } from './parts/Screen.tsx';
import { usePhone } from './usePhone.tsx';
import { usePhoneWords } from './words.tsx';

export const AccountScreen = () => {
  const { me } = usePhone();
  const { words, language, setLanguage } = usePhoneWords();
  const [theme, setTheme] = useTheme();
  const [stuck, setStuck] = useState(false);
  const unsent = useUnsent();
  const t = words.saku.account;
  const signOut = async () => {
    const answer = await call(accessEndpoints.signOut);
    await forgetKept();
    if (answer.ok || answer.refusal.status === 401) location.assign('/masuk');
    else setStuck(true);
  };
  const chooseLanguage = (next: Language) => {
    void setLanguage(next);
    void call(accessEndpoints.setLanguage, { body: { language: next } });
  };
  const desk = me.grants.some((grant) => grant.role !== 'employee');
  return (
    <Screen title={t.title} documentTitle={t.title}>
      <Panel>
        <div className="flex items-center gap-3">
          <Avatar name={me.name} size={48} />
          <div className="min-w-0">
            <p className="text-lg leading-tight font-bold">{me.name}</p>
            {me.email && <p className="truncate text-[0.9375rem] text-ink2">{me.email}</p>}
          </div>
        </div>
        <dl className="mt-3 space-y-2 border-t border-line pt-3">
          {me.number && (
            <div>
              <dt className="text-[0.8125rem] text-ink3">{t.number}</dt>
              <dd className="tabular-nums">{me.number}</dd>
            </div>
          )}
          <div>
            <dt className="text-[0.8125rem] text-ink3">{t.agency}</dt>
            <dd>{me.agency.name}</dd>
          </div>
        </dl>
      </Panel>
      <Panel>
        <RadioGroup
          inline
          legend={words.app.account.language}
          value={language}
          onValue={chooseLanguage}
          options={[
            { value: 'id', label: 'Bahasa Indonesia' },
            { value: 'en', label: 'English' },
          ]}
        />
        <div className="mt-4">
          <RadioGroup<Theme>
            inline
            legend={words.app.account.theme}
            value={theme}
            onValue={setTheme}
            options={[
              { value: 'system', label: words.app.account.themeSystem },
              { value: 'light', label: words.app.account.themeLight },
              { value: 'dark', label: words.app.account.themeDark },
            ]}
          />
        </div>
      </Panel>
      <Panel>
        <div className="flex flex-col gap-2">
          {me.employeeId !== null && (
            <LinkButton href="/saku/hp-saya" icon="phone">
              {t.phone}
            </LinkButton>
          )}
          {me.employeeId !== null && (
            <LinkButton href="/saku/qr-saya" icon="qr">
              {t.myQr}
            </LinkButton>
          )}
          {me.employeeId !== null && (
            <LinkButton href="/saku/dispensasi" icon="health">
              {t.dispensation}
            </LinkButton>
          )}
          <LinkButton href="/akun-saya" icon="shield">
            {t.security}
          </LinkButton>
          {desk && (
            <LinkButton href="/" icon="computer">
              {t.desk}
            </LinkButton>
          )}
          <Button icon="signOut" onClick={() => void signOut()}>
            {t.signOut}
          </Button>
          <p className="text-center text-[0.8125rem] text-ink3">{t.signOutNote}</p>
          {unsent > 0 && <Notice tone="warn">{t.signOutUnsent({ n: unsent })}</Notice>}
          {stuck && <Notice tone="warn">{t.signOutOffline}</Notice>}
        </div>
      </Panel>
    </Screen>
  );
};
