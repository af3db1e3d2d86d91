import { type FormEvent, useState } from 'react';
import { agencyEndpoints, type AgencyForm as Form } from '../../../contract/agency.ts';
import type { AnswerOf } from '../../../contract/endpoint.ts';
import { zones } from '../../../kernel/time.ts';
import { Refused } from '../../app/Refused.tsx';
import { useAct } from '../../app/useAct.ts';
import { useFormats, useWords } from '../../app/words.tsx';
import { Button } from '../../ui/Button.tsx';
import { Card } from '../../ui/Card.tsx';
import { ConfirmDialog } from '../../ui/ConfirmDialog.tsx';
import { ErrorSummary } from '../../ui/ErrorSummary.tsx';
import { Field } from '../../ui/Field.tsx';
import { Select } from '../../ui/Select.tsx';
import { TextArea } from '../../ui/TextArea.tsx';
import { TextInput } from '../../ui/TextInput.tsx';
import { useToast } from '../../ui/Toasts.tsx';
import { ColourField, isColour } from './ColourField.tsx';

const days = [
  { name: 'leaverDays', from: 0, to: 365 },
  { name: 'importDays', from: 1, to: 365 },
  { name: 'sheetDays', from: 30, to: 3650 },
  { name: 'evidenceDays', from: 0, to: 365 },
  { name: 'declarationDays', from: 1, to: 60 },
] as const;

interface AgencyFormProps {
  readonly settings: AnswerOf<typeof agencyEndpoints.read>;
}

/** Names, zone, letterhead, colour and retention; saved together. */
export const AgencyForm = ({ settings }: AgencyFormProps) => {
  const { agency: words, access } = useWords();
  const formats = useFormats();
  const say = useToast();
  const act = useAct(agencyEndpoints.change);
  const [form, setForm] = useState<Form>(() => {
    const { kind, regionCode, logo, publishedUntil, ...rest } = settings;
    return rest;
  });
  const [letterhead, setLetterhead] = useState(settings.letterhead.join('\n'));
  const [colour, setColour] = useState(settings.brandColour ?? '');
  const [numbers, setNumbers] = useState<Record<string, string>>(() =>
    Object.fromEntries(days.map(({ name }) => [name, String(settings[name])])),
  );
  const [attempt, setAttempt] = useState(0);
  const [asking, setAsking] = useState(false);

  const faults: { fieldId: string; label: string; message: string }[] = [];
  for (const name of ['name', 'shortName'] as const)
    if (form[name].trim().length < 2) faults.push({ fieldId: name, label: words[name], message: words.required });
  if (colour !== '' && !isColour(colour))
    faults.push({ fieldId: 'brandColour', label: words.colour, message: words.colourWrong });
  for (const { name, from, to } of days) {
    const text = numbers[name] ?? '';
    if (!/^\d{1,4}$/.test(text) || Number(text) < from || Number(text) > to)
      faults.push({ fieldId: name, label: words[name], message: words.daysWrong({ from, to }) });
  }
  const faultOf = (id: string) => (attempt > 0 ? (faults.find((one) => one.fieldId === id)?.message ?? null) : null);

  const save = async () => {
    setAsking(false);
    const read = (name: string) => Number(numbers[name]);
    const lines = letterhead
      .split('\n')
      .map((line) => line.trim())
      .filter(Boolean);
    const body = {
      ...form,
      letterhead: lines,
      brandColour: colour === '' ? null : colour,
      leaverDays: read('leaverDays'),
      importDays: read('importDays'),
      sheetDays: read('sheetDays'),
      evidenceDays: read('evidenceDays'),
      declarationDays: read('declarationDays'),
    };
    if ((await act.run({ body })).ok) say(words.saved, 'okay');
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setAttempt(attempt + 1);
    if (faults.length > 0) return;
    if (form.zone !== settings.zone) setAsking(true);
    else void save();
  };
  const set = <K extends keyof Form>(name: K, value: Form[K]) => setForm({ ...form, [name]: value });

  return (
    <form onSubmit={submit} noValidate className="flex flex-col gap-4">
      <ErrorSummary
        errors={attempt > 0 ? faults.map((f) => ({ fieldId: f.fieldId, message: `${f.label}: ${f.message}` })) : []}
        attempt={attempt}
      />
      <Card title={words.identity}>
        <div className="grid gap-4 sm:grid-cols-2">
          <Field id="name" label={words.name} error={faultOf('name')} className="sm:col-span-2">
            <TextInput value={form.name} onValue={(value) => set('name', value)} maxLength={200} />
          </Field>
          <Field id="shortName" label={words.shortName} hint={words.shortNameHint} error={faultOf('shortName')}>
            <TextInput value={form.shortName} onValue={(value) => set('shortName', value)} maxLength={60} />
          </Field>
          <Field label={words.zone} hint={words.zoneHint}>
            <Select
              value={form.zone}
              onValue={(value) => set('zone', value)}
              options={zones.map((value) => ({ value, label: access.setUp.zones[value] }))}
            />
          </Field>
          <Field label={words.language} hint={words.languageHint}>
            <Select
              value={form.language}
              onValue={(value) => set('language', value)}
              options={(['id', 'en'] as const).map((value) => ({ value, label: words.languages[value] }))}
            />
          </Field>
          <Field label={words.paper}>
            <Select
              value={form.paper}
              onValue={(value) => set('paper', value)}
              options={(['F4', 'A4'] as const).map((value) => ({ value, label: value }))}
            />
          </Field>
        </div>
      </Card>
      <Card title={words.head}>
        <Field label={words.letterhead} hint={words.letterheadHint} optional>
          <TextArea
            rows={4}
            value={letterhead}
            onValue={(text) => setLetterhead(text.split('\n').slice(0, 6).join('\n'))}
            maxLength={960}
          />
        </Field>
      </Card>
      <Card title={words.look}>
        <ColourField value={colour} onValue={setColour} error={faultOf('brandColour')} />
      </Card>
      <Card title={words.retention} sub={words.retentionHint}>
        <div className="grid items-end gap-4 sm:grid-cols-3">
          {days.map(({ name }) => (
            <Field key={name} id={name} label={words[name]} error={faultOf(name)}>
              <TextInput
                inputMode="numeric"
                value={numbers[name] ?? ''}
                onValue={(text) => setNumbers({ ...numbers, [name]: text.trim() })}
                maxLength={4}
                className="tabular-nums"
              />
            </Field>
          ))}
        </div>
      </Card>
      <Refused refusal={act.refusal} />
      <div className="flex justify-end">
        <Button type="submit" kind="main" large busy={act.busy}>
          {words.save}
        </Button>
      </div>
      <ConfirmDialog
        open={asking}
        title={words.zoneAskTitle}
        action={words.zoneChange}
        busy={act.busy}
        onConfirm={() => void save()}
        onClose={() => setAsking(false)}
      >
        {words.zoneAsk({
          zone: access.setUp.zones[form.zone],
          until: settings.publishedUntil ? formats.day(settings.publishedUntil) : '',
        })}
      </ConfirmDialog>
    </form>
  );
};
