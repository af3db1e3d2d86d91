import { useState } from 'react';
import { dispensationEndpoints } from '../../../contract/dispensation.ts';
import { mostEvidenceBytes } from '../../../domain/dispensation/evidenceKind.ts';
import { type DispensationGround, dispensationGrounds } from '../../../domain/people/dispensation.ts';
import type { PlainDate } from '../../../kernel/time.ts';
import { Refused } from '../../app/Refused.tsx';
import { useSession } from '../../app/session.tsx';
import { useAct } from '../../app/useAct.ts';
import { useWords } from '../../app/words.tsx';
import { Button } from '../../ui/Button.tsx';
import { DateInput } from '../../ui/DateInput.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { Field } from '../../ui/Field.tsx';
import { FileDrop } from '../../ui/FileDrop.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { Select } from '../../ui/Select.tsx';
import { TextArea } from '../../ui/TextArea.tsx';
import { useToast } from '../../ui/Toasts.tsx';
import { evidenceEndings } from './evidenceEndings.ts';

/** Ground, dates, remark and evidence of a new request. */
export const AskDialog = ({ onClose }: { readonly onClose: () => void }) => {
  const { dispensation, app } = useWords();
  const t = dispensation.mine;
  const { today } = useSession();
  const say = useToast();
  const ask = useAct(dispensationEndpoints.ask, [dispensationEndpoints.mine]);
  const upload = useAct(dispensationEndpoints.addEvidence, [dispensationEndpoints.mine]);
  const [ground, setGround] = useState<DispensationGround | ''>('');
  const [note, setNote] = useState('');
  const [from, setFrom] = useState<PlainDate | null>(today);
  const [until, setUntil] = useState<PlainDate | null>(null);
  const [file, setFile] = useState<File | null>(null);
  const [salt] = useState(() => crypto.randomUUID());
  const ready = ground !== '' && from !== null && until !== null;
  const send = async () => {
    if (ground === '' || from === null || until === null) return;
    const asked = await ask.run({ body: { ground, note, from, until, salt } });
    if (!asked.ok) return;
    const kept = file === null || (await upload.run({ params: { id: asked.value.id }, body: file })).ok;
    say(kept ? t.sent : t.sentWithoutFile, kept ? 'okay' : 'warn');
    onClose();
  };
  return (
    <Dialog
      open
      onClose={onClose}
      title={t.formTitle}
      actions={
        <>
          <Button onClick={onClose}>{app.actions.cancel}</Button>
          <Button kind="main" icon="send" disabled={!ready} busy={ask.busy || upload.busy} onClick={() => void send()}>
            {t.send}
          </Button>
        </>
      }
    >
      <div className="grid gap-4">
        <p className="flex items-start gap-2 rounded-control bg-brand-soft px-3 py-2 text-sm text-brand-text">
          <Icon name="lock" size={18} className="mt-px shrink-0" /> {t.privacy}
        </p>
        <Field label={t.ground}>
          <Select<DispensationGround>
            value={ground}
            onValue={setGround}
            placeholder
            options={dispensationGrounds.map((value) => ({ value, label: dispensation.grounds[value] }))}
          />
        </Field>
        <div className="grid gap-4 sm:grid-cols-2">
          <Field label={t.from}>
            <DateInput value={from} onValue={setFrom} today={today} />
          </Field>
          <Field label={t.until}>
            <DateInput value={until} onValue={setUntil} today={today} min={today} />
          </Field>
        </div>
        <Field label={t.note} hint={t.noteHint} optional>
          <TextArea value={note} onValue={setNote} rows={3} maxLength={1000} />
        </Field>
        <div>
          <p className="mb-1 text-sm font-semibold">{t.evidence}</p>
          <p className="mb-1.5 text-[0.8125rem] text-ink3">{t.evidenceHint}</p>
          <FileDrop label={t.evidence} endings={evidenceEndings} maxBytes={mostEvidenceBytes} onFile={setFile} />
        </div>
        <Refused refusal={ask.refusal ?? upload.refusal} />
      </div>
    </Dialog>
  );
};
