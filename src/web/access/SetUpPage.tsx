import { type FormEvent, useEffect, useState } from 'react';
import { accessEndpoints } from '../../contract/access.ts';
import { type Zone, zones } from '../../kernel/time.ts';
import { useGo } from '../app/moves.ts';
import { Refused } from '../app/Refused.tsx';
import { useAct } from '../app/useAct.ts';
import { useRead } from '../app/useRead.ts';
import { useWords } from '../app/words.tsx';
import { Button } from '../ui/Button.tsx';
import { Card } from '../ui/Card.tsx';
import { ErrorSummary } from '../ui/ErrorSummary.tsx';
import { Field } from '../ui/Field.tsx';
import { Select } from '../ui/Select.tsx';
import { TextInput } from '../ui/TextInput.tsx';
import { moveOn } from './afterSignIn.ts';
import { EntryFrame } from './parts/EntryFrame.tsx';
import { NewPasswordField } from './parts/NewPasswordField.tsx';

const kinds = ['province', 'city', 'regency', 'ministry'] as const;
type Kind = (typeof kinds)[number];
const texts = ['code', 'agencyName', 'shortName', 'officerName', 'officerNumber'] as const;
type TextName = (typeof texts)[number];

/** The one time when no agency exists: which one it is, and who its first personnel officer is. */
export const SetUpPage = () => {
  const words = useWords().access.setUp;
  const go = useGo();
  const options = useRead(accessEndpoints.options).data;
  const act = useAct(accessEndpoints.setUp, []);
  const [text, setText] = useState<Record<TextName, string>>({
    code: '',
    agencyName: '',
    shortName: '',
    officerName: '',
    officerNumber: '',
  });
  const [kind, setKind] = useState<Kind>('city');
  const [region, setRegion] = useState('');
  const [zone, setZone] = useState<Zone>('Asia/Jakarta');
  const [paper, setPaper] = useState<'A4' | 'F4'>('F4');
  const [email, setEmail] = useState('');
  const [password, setPassword] = useState('');
  const [attempt, setAttempt] = useState(0);
  useEffect(() => {
    if (options && !options.setUpNeeded) go('/masuk', 'replace');
  }, [options, go]);

  const labels: Record<TextName, string> = {
    code: words.code,
    agencyName: words.name,
    shortName: words.shortName,
    officerName: words.officerName,
    officerNumber: words.officerNumber,
  };
  const missing = attempt > 0 ? texts.filter((name) => text[name].trim() === '') : [];
  const aboutPassword = act.refusal?.code.startsWith('access.password') ? act.refusal.detail : null;
  const passwordError = aboutPassword ?? (attempt > 0 && password === '' ? words.required : null);
  const errors = [
    ...missing.map((name) => ({ fieldId: name, message: `${labels[name]}: ${words.required}` })),
    ...(passwordError ? [{ fieldId: 'new-password', message: `${words.password}: ${passwordError}` }] : []),
  ];

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setAttempt(attempt + 1);
    if (password === '' || texts.some((name) => text[name].trim() === '')) return;
    const agency = {
      name: text.agencyName,
      shortName: text.shortName,
      kind,
      regionCode: region.trim() || null,
      zone,
      paper,
    };
    const officer = { name: text.officerName, number: text.officerNumber, email: email.trim() || null, password };
    const answer = await act.run({ body: { code: text.code, agency, officer } });
    if (answer.ok) moveOn(answer.value.next, '/');
  };
  const input = (name: TextName, hint?: string) => (
    <Field id={name} label={labels[name]} hint={hint} error={missing.includes(name) ? words.required : null}>
      <TextInput value={text[name]} onValue={(value) => setText({ ...text, [name]: value })} autoComplete="off" />
    </Field>
  );

  return (
    <EntryFrame title={words.title} explain={words.explain} wide>
      <form onSubmit={submit} noValidate className="flex flex-col gap-4">
        <ErrorSummary errors={errors} attempt={attempt} />
        {!aboutPassword && <Refused refusal={act.refusal} />}
        <Card>{input('code', words.codeHint)}</Card>
        <Card title={words.agency}>
          <div className="grid gap-4 sm:grid-cols-2">
            <div className="sm:col-span-2">{input('agencyName', words.nameHint)}</div>
            {input('shortName')}
            <Field label={words.kind}>
              <Select
                value={kind}
                onValue={setKind}
                options={kinds.map((value) => ({ value, label: words.kinds[value] }))}
              />
            </Field>
            <Field label={words.region} hint={words.regionHint} optional>
              <TextInput value={region} onValue={setRegion} inputMode="decimal" />
            </Field>
            <Field label={words.zone}>
              <Select
                value={zone}
                onValue={setZone}
                options={zones.map((value) => ({ value, label: words.zones[value] }))}
              />
            </Field>
            <Field label={words.paper}>
              <Select
                value={paper}
                onValue={setPaper}
                options={(['F4', 'A4'] as const).map((value) => ({ value, label: value }))}
              />
            </Field>
          </div>
        </Card>
        <Card title={words.officer} sub={words.officerExplain}>
          <div className="grid gap-4 sm:grid-cols-2">
            {input('officerName')}
            {input('officerNumber')}
            <Field label={words.officerEmail} optional>
              <TextInput type="email" value={email} onValue={setEmail} autoComplete="off" />
            </Field>
            <div className="sm:col-span-2">
              <NewPasswordField label={words.password} value={password} onValue={setPassword} error={passwordError} />
            </div>
          </div>
        </Card>
        <Button type="submit" kind="main" large busy={act.busy}>
          {words.submit}
        </Button>
      </form>
    </EntryFrame>
  );
};
