import { type FormEvent, useState } from 'react';
import { accessEndpoints } from '../../../contract/access.ts';
import { agencyEndpoints } from '../../../contract/agency.ts';
import type { AnswerOf } from '../../../contract/endpoint.ts';
import { Loaded } from '../../app/Loaded.tsx';
import { Refused } from '../../app/Refused.tsx';
import { useAct } from '../../app/useAct.ts';
import { useRead } from '../../app/useRead.ts';
import { useFormats, useWords } from '../../app/words.tsx';
import { Button } from '../../ui/Button.tsx';
import { Card } from '../../ui/Card.tsx';
import { ConfirmDialog } from '../../ui/ConfirmDialog.tsx';
import { Field } from '../../ui/Field.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { PasswordInput } from '../../ui/PasswordInput.tsx';
import { TextInput } from '../../ui/TextInput.tsx';
import { useToast } from '../../ui/Toasts.tsx';

const changed = [agencyEndpoints.readSso, accessEndpoints.options];
const isDomain = (text: string): boolean => /^(?:[a-z0-9-]+\.)+[a-z]{2,}$/.test(text);
type Standing = AnswerOf<typeof agencyEndpoints.readSso>;
type Tested = AnswerOf<typeof accessEndpoints.testSso>;

const TestResult = ({ tested }: { readonly tested: Tested }) => {
  const words = useWords().agency.sso;
  const formats = useFormats();
  return (
    <Notice tone={tested.pkce && tested.claims.length > 0 ? 'okay' : 'warn'}>
      <p>{words.tested({ issuer: tested.issuer })}</p>
      {!tested.pkce && <p>{words.noPkce}</p>}
      <p>{words.claims({ claims: formats.list(tested.claims) })}</p>
    </Notice>
  );
};

const SsoForm = ({ standing }: { readonly standing: Standing }) => {
  const { agency, app } = useWords();
  const words = agency.sso;
  const say = useToast();
  const save = useAct(agencyEndpoints.setSso, changed);
  const remove = useAct(agencyEndpoints.removeSso, changed);
  const test = useAct(accessEndpoints.testSso, []);
  const [issuer, setIssuer] = useState(standing.own?.issuer ?? '');
  const [clientId, setClientId] = useState(standing.own?.clientId ?? '');
  const [secret, setSecret] = useState('');
  const [domainText, setDomainText] = useState(standing.own?.domains.join(', ') ?? '');
  const [tested, setTested] = useState<Tested | null>(null);
  const [tried, setTried] = useState(false);
  const [asking, setAsking] = useState(false);
  const domains = domainText
    .toLowerCase()
    .split(/[\s,;]+/)
    .filter(Boolean);
  const wrongDomain = domains.find((one) => !isDomain(one));
  const missing = (text: string) => (tried && text.trim() === '' ? agency.required : null);
  const ready = () => {
    setTried(true);
    return issuer.trim() !== '' && clientId.trim() !== '';
  };

  const runTest = async () => {
    setTested(null);
    save.forget();
    if (!ready()) return;
    const answer = await test.run({ body: { issuer: issuer.trim(), clientId } });
    if (answer.ok) setTested(answer.value);
  };
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    test.forget();
    if (!ready() || wrongDomain) return;
    const body = { issuer: issuer.trim(), clientId, clientSecret: secret === '' ? null : secret, domains };
    if (!(await save.run({ body })).ok) return;
    setSecret('');
    say(words.saved, 'okay');
  };
  const drop = async () => {
    setAsking(false);
    if (!(await remove.run()).ok) return;
    setIssuer('');
    setClientId('');
    setDomainText('');
    setTested(null);
    setTried(false);
    say(words.removed, 'okay');
  };
  return (
    <form onSubmit={submit} noValidate className="flex flex-col gap-4">
      {standing.own === null && <p className="text-ink2">{standing.shared ? words.shared : words.none}</p>}
      <div className="grid gap-4 sm:grid-cols-2">
        <Field label={words.issuer} hint={words.issuerHint} error={missing(issuer)} className="sm:col-span-2">
          <TextInput type="url" value={issuer} onValue={setIssuer} autoComplete="off" spellCheck={false} />
        </Field>
        <Field label={words.clientId} error={missing(clientId)}>
          <TextInput value={clientId} onValue={setClientId} autoComplete="off" spellCheck={false} />
        </Field>
        <Field label={words.secret} hint={standing.own ? words.secretKept : undefined}>
          <PasswordInput value={secret} onValue={setSecret} autoComplete="new-password" />
        </Field>
        <Field
          label={words.domains}
          hint={words.domainsHint}
          error={wrongDomain ? words.domainsWrong({ domain: wrongDomain }) : null}
          optional
          className="sm:col-span-2"
        >
          <TextInput value={domainText} onValue={setDomainText} spellCheck={false} />
        </Field>
      </div>
      <p className="text-sm text-ink2">
        {words.returnAddress}
        <code className="mt-1 block rounded-control bg-paper px-3 py-2 font-mono break-all text-ink select-all">
          {standing.returnAddress}
        </code>
      </p>
      <Refused refusal={save.refusal ?? test.refusal ?? remove.refusal} />
      <div aria-live="polite">{tested && <TestResult tested={tested} />}</div>
      <p className="text-sm text-ink3">{words.match}</p>
      <div className="flex flex-wrap justify-end gap-2">
        {standing.own && (
          <Button kind="bad" onClick={() => setAsking(true)}>
            {words.remove}
          </Button>
        )}
        <Button icon="link" busy={test.busy} onClick={() => void runTest()}>
          {words.test}
        </Button>
        <Button type="submit" kind="main" busy={save.busy}>
          {words.save}
        </Button>
      </div>
      <ConfirmDialog
        open={asking}
        title={words.remove}
        action={app.actions.remove}
        harmful
        busy={remove.busy}
        onConfirm={() => void drop()}
        onClose={() => setAsking(false)}
      >
        {words.removeAsk}
      </ConfirmDialog>
    </form>
  );
};

/** The agency's own OpenID Connect provider. */
export const OwnSsoCard = () => {
  const words = useWords().agency.sso;
  const standing = useRead(agencyEndpoints.readSso);
  return (
    <Card title={words.title} sub={words.explain}>
      <Loaded read={standing}>{(data) => <SsoForm standing={data} />}</Loaded>
    </Card>
  );
};
