import { type FormEvent, useState } from 'react';
import { accessEndpoints } from '../../contract/access.ts';
import { Refused } from '../app/Refused.tsx';
import { useAct } from '../app/useAct.ts';
import { useWords } from '../app/words.tsx';
import { Button } from '../ui/Button.tsx';
import { LinkButton } from '../ui/LinkButton.tsx';
import { Notice } from '../ui/Notice.tsx';
import { TextLink } from '../ui/TextLink.tsx';
import { EntryFrame } from './parts/EntryFrame.tsx';
import { NewPasswordField } from './parts/NewPasswordField.tsx';

/** The link of the mail; its token stands behind the hash sign and never reaches a log. */
export const ResetPasswordPage = () => {
  const { newPassword, forgotten, ssoReturn } = useWords().access;
  const act = useAct(accessEndpoints.resetPassword, []);
  const [token] = useState(() => location.hash.slice(1));
  const [password, setPassword] = useState('');
  const [tried, setTried] = useState(false);
  const [done, setDone] = useState(false);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (password === '') return document.getElementById('new-password')?.focus();
    const answer = await act.run({ body: { token, password } });
    if (answer.ok) return setDone(true);
    document.getElementById('new-password')?.focus();
  };
  if (done) {
    return (
      <EntryFrame title={newPassword.resetDoneTitle} explain={newPassword.resetDone}>
        <LinkButton href="/masuk" kind="main" large>
          {ssoReturn.again}
        </LinkButton>
      </EntryFrame>
    );
  }
  if (!/^[\w-]{43}$/.test(token)) {
    return (
      <EntryFrame title={newPassword.title}>
        <Notice tone="bad" actions={<LinkButton href="/lupa-sandi">{forgotten.title}</LinkButton>}>
          {newPassword.linkBroken}
        </Notice>
      </EntryFrame>
    );
  }
  const aboutNew = act.refusal?.code.startsWith('access.password') ? act.refusal.detail : null;
  return (
    <EntryFrame title={newPassword.title} explain={newPassword.resetExplain}>
      <form onSubmit={submit} noValidate className="flex flex-col gap-4">
        {!aboutNew && <Refused refusal={act.refusal} />}
        <NewPasswordField
          value={password}
          onValue={setPassword}
          error={aboutNew ?? (tried && password === '' ? newPassword.missing : null)}
        />
        <Button type="submit" kind="main" large busy={act.busy}>
          {newPassword.submit}
        </Button>
        <TextLink href="/masuk">{forgotten.back}</TextLink>
      </form>
    </EntryFrame>
  );
};
