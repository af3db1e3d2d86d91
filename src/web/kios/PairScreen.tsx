import { type FormEvent, useState } from 'react';
import type { Refusal } from '../app/call.ts';
import { Button } from '../ui/Button.tsx';
import { Field } from '../ui/Field.tsx';
import { Notice } from '../ui/Notice.tsx';
import { TextInput } from '../ui/TextInput.tsx';
import { chooseLanguage, chosenLanguage, useKiosWords } from './KiosWords.tsx';
import { MessageScreen } from './MessageScreen.tsx';
import { pair } from './station.ts';

/** The code may come with the address, from the QR that the operator shows. */
const codeInAddress = (): string => decodeURIComponent(location.hash.slice(1));

export const PairScreen = ({ onPaired }: { readonly onPaired: () => void }) => {
  const t = useKiosWords().pair;
  const [code, setCode] = useState(codeInAddress);
  const [busy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const [stuck, setStuck] = useState(false);
  if (!window.isSecureContext) return <MessageScreen title={t.title} text={t.insecure} />;
  const send = async (event: FormEvent) => {
    event.preventDefault();
    if (busy || code.trim() === '') return;
    setBusy(true);
    try {
      const refused = await pair(code);
      setRefusal(refused);
      if (refused === null) {
        history.replaceState(null, '', location.pathname);
        onPaired();
      }
    } catch {
      setStuck(true);
    }
    setBusy(false);
  };
  const other = chosenLanguage() === 'id' ? 'en' : 'id';
  return (
    <MessageScreen title={t.title} text={t.lead}>
      <form className="mt-6 space-y-5" onSubmit={(event) => void send(event)}>
        <Field id="code" label={t.code} hint={t.hint}>
          <TextInput
            id="code"
            value={code}
            onChange={(event) => setCode(event.target.value)}
            autoComplete="off"
            autoCapitalize="characters"
            spellCheck={false}
            className="min-h-14 text-center text-2xl font-bold tracking-[0.2em] uppercase"
          />
        </Field>
        {refusal !== null && <Notice tone="bad">{refusal.status === 0 ? t.unreachable : refusal.detail}</Notice>}
        {stuck && <Notice tone="bad">{t.noStorage}</Notice>}
        <Button kind="main" large type="submit" busy={busy}>
          {busy ? t.sending : t.send}
        </Button>
      </form>
      <p className="mt-5 text-center">
        <Button kind="quiet" icon="globe" onClick={() => chooseLanguage(other)}>
          {t.language}
        </Button>
      </p>
    </MessageScreen>
  );
};
