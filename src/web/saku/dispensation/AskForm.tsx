import { useState } from 'react';
import { dispensationEndpoints } from '../../../contract/dispensation.ts';
import { type DispensationGround, dispensationGrounds } from '../../../domain/people/dispensation.ts';
import { isPlainDate } from '../../../kernel/time.ts';
import { Refused } from '../../app/Refused.tsx';
import { Button } from '../../ui/Button.tsx';
import { Field } from '../../ui/Field.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { Select } from '../../ui/Select.tsx';
import { TextArea } from '../../ui/TextArea.tsx';
import { Panel } from '../parts/Panel.tsx';
import { PhoneDateInput } from '../parts/PhoneDateInput.tsx';
import { usePhone } from '../usePhone.tsx';
import { useSend } from '../useSend.ts';
import { usePhoneWords } from '../words.tsx';
import { useDispensationWords } from './DispensationWords.tsx';
import { EvidenceInput } from './EvidenceInput.tsx';
import { sendEvidence } from './sendEvidence.ts';

interface AskFormProps {
  /** Whether the evidence has arrived as well. */
  readonly onSent: (whole: boolean) => void;
  readonly onCancel: () => void;
}

/** Ground, dates, remark and evidence of a new request; nothing of it is kept on the phone. */
export const AskForm = ({ onSent, onCancel }: AskFormProps) => {
  const { grounds, mine: t } = useDispensationWords();
  const { words, formats } = usePhoneWords();
  const { today } = usePhone();
  const ask = useSend(dispensationEndpoints.ask);
  const [ground, setGround] = useState<DispensationGround | ''>('');
  const [note, setNote] = useState('');
  const [from, setFrom] = useState<string>(today);
  const [until, setUntil] = useState('');
  const [file, setFile] = useState<File | null>(null);
  const [tooLarge, setTooLarge] = useState(false);
  const [uploading, setUploading] = useState(false);
  const [salt] = useState(() => crypto.randomUUID());
  const ready = ground !== '' && isPlainDate(from) && isPlainDate(until);
  const send = async () => {
    if (ground === '' || !isPlainDate(from) || !isPlainDate(until)) return;
    const asked = await ask.send({ body: { ground, note, from, until, salt } });
    if (!asked.ok) return;
    setUploading(file !== null);
    onSent(file === null || (await sendEvidence(asked.value.id, file)).ok);
  };
  return (
    <Panel title={t.formTitle}>
      <form
        className="grid gap-4"
        onSubmit={(event) => {
          event.preventDefault();
          void send();
        }}
      >
        <p className="flex items-start gap-2 rounded-control bg-brand-soft px-3 py-2 text-[0.875rem] text-brand-text">
          <Icon name="lock" size={18} className="mt-px shrink-0" /> {t.privacy}
        </p>
        <Field label={t.ground}>
          <Select<DispensationGround>
            value={ground}
            onValue={setGround}
            placeholder
            options={dispensationGrounds.map((value) => ({ value, label: grounds[value] }))}
          />
        </Field>
        <Field label={t.from}>
          <PhoneDateInput value={from} onValue={setFrom} />
        </Field>
        <Field label={t.until}>
          <PhoneDateInput min={today} value={until} onValue={setUntil} />
        </Field>
        <Field label={t.note} hint={t.noteHint} optional>
          <TextArea value={note} onValue={setNote} rows={3} maxLength={1000} />
        </Field>
        <div>
          <p className="mb-1 font-semibold">{t.evidence}</p>
          <p className="mb-2 text-[0.8125rem] text-ink3">{t.evidenceHint}</p>
          <EvidenceInput
            label={t.addEvidence}
            busy={uploading}
            onFile={(chosen) => {
              setTooLarge(chosen === null);
              setFile(chosen);
            }}
          />
          <p role="status" className="mt-1 text-[0.875rem] break-words text-ink2">
            {file !== null && t.chosen({ name: file.name, size: formats.size(file.size) })}
          </p>
          {tooLarge && <Notice tone="warn">{t.tooLarge}</Notice>}
        </div>
        <Refused refusal={ask.refusal} />
        <div className="flex flex-wrap gap-2">
          <Button kind="main" icon="send" type="submit" disabled={!ready} busy={ask.busy || uploading}>
            {t.send}
          </Button>
          <Button onClick={onCancel}>{words.app.actions.cancel}</Button>
        </div>
      </form>
    </Panel>
  );
};
