import { useState } from 'react';
import { leaveEndpoints, type MyLeaveKind } from '../../../contract/leave.ts';
import type { LeaveKind } from '../../../domain/absence/leave/model.ts';
import { isPlainDate } from '../../../kernel/time.ts';
import { useLeaveWords } from '../../absence/leave/LeaveWords.tsx';
import { call } from '../../app/call.ts';
import { Refused } from '../../app/Refused.tsx';
import { Button } from '../../ui/Button.tsx';
import { Field } from '../../ui/Field.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { Select } from '../../ui/Select.tsx';
import { TextArea } from '../../ui/TextArea.tsx';
import { TextInput } from '../../ui/TextInput.tsx';
import { EvidenceInput } from '../dispensation/EvidenceInput.tsx';
import { Panel } from '../parts/Panel.tsx';
import { PhoneDateInput } from '../parts/PhoneDateInput.tsx';
import { useDraft } from '../requests/useDraft.ts';
import { useKept } from '../useKept.ts';
import { usePhone } from '../usePhone.tsx';
import { useSend } from '../useSend.ts';
import { usePhoneWords } from '../words.tsx';

interface LeaveFormProps {
  readonly kinds: readonly MyLeaveKind[];
  readonly onSent: (text: string, tone: 'okay' | 'warn') => void;
  readonly onCancel: () => void;
}
interface Draft {
  readonly kind: LeaveKind | '';
  readonly from: string;
  readonly to: string;
  readonly reason: string;
  readonly address: string;
  readonly phone: string;
}

/** Kind, days, what they cost, and where one can be reached. A draft stays on the phone, its file does not. */
export const LeaveForm = ({ kinds, onSent, onCancel }: LeaveFormProps) => {
  const words = useLeaveWords();
  const t = words.form;
  const phone = usePhoneWords();
  const { today } = usePhone();
  const empty: Draft = { kind: '', from: today, to: today, reason: '', address: '', phone: '' };
  const { draft, found, ready, change, clear } = useDraft<Draft>('leave', empty);
  const { send, busy, refusal } = useSend(leaveEndpoints.ask);
  const [file, setFile] = useState<File | null>(null);
  const [uploading, setUploading] = useState(false);
  const open = kinds.filter((each) => each.closed === null);
  const rule = open.find((each) => each.kind === draft.kind);
  const { from, to } = draft;
  const dated = isPlainDate(from) && isPlainDate(to) && from <= to;
  const judged = useKept(
    leaveEndpoints.judge,
    { query: { kind: rule?.kind ?? 'annual', from, to } as { kind: LeaveKind; from: '2026-01-01'; to: '2026-01-01' } },
    ready && rule !== undefined && dated,
  );
  const verdict = rule !== undefined && dated ? judged.data : undefined;
  const put = (part: Partial<Draft>) => change({ ...draft, ...part });
  const complete = rule !== undefined && verdict?.allowed === true && (rule.health || draft.reason.trim().length >= 5);
  const submit = async () => {
    if (rule === undefined || !isPlainDate(from) || !isPlainDate(to)) return;
    const { reason, address, phone: number } = draft;
    const body = { kind: rule.kind, from, to, reason: rule.health ? '' : reason, address, phone: number };
    const answer = await send({ body });
    if (!answer.ok) return;
    clear(empty);
    if (file === null) {
      onSent(words.mine.sent, 'okay');
      return;
    }
    setUploading(true);
    const bytes = new Uint8Array(await file.arrayBuffer());
    const added = await call(leaveEndpoints.addFile, { params: { id: answer.value.id }, body: bytes });
    onSent(added.ok ? words.mine.sent : t.fileLater, added.ok ? 'okay' : 'warn');
  };
  return (
    <Panel title={t.title}>
      <div className="grid gap-4">
        <Field label={t.kind}>
          <Select<LeaveKind>
            value={draft.kind}
            onValue={(kind) => put({ kind })}
            placeholder
            options={open.map(({ kind }) => ({ value: kind, label: words.kinds[kind] }))}
          />
        </Field>
        {rule && <p className="text-[0.875rem] text-ink2">{rule.note[phone.language]}</p>}
        <div className="grid grid-cols-2 gap-3">
          <Field label={t.from}>
            <PhoneDateInput value={from} onValue={(day) => put({ from: day, ...(to < day ? { to: day } : {}) })} />
          </Field>
          <Field label={t.to}>
            <PhoneDateInput min={isPlainDate(from) ? from : undefined} value={to} onValue={(day) => put({ to: day })} />
          </Field>
        </div>
        <div role="status">
          {verdict &&
            rule &&
            (verdict.allowed ? (
              <Notice tone="okay">
                {rule.unit === 'workdays'
                  ? t.counts({ length: verdict.length, unit: words.units[rule.unit] })
                  : t.countsWork({ length: verdict.length, unit: words.units[rule.unit], workdays: verdict.workdays })}
                {verdict.left !== null && `. ${t.leaves({ left: verdict.left })}`}
              </Notice>
            ) : (
              <Notice tone="warn">{verdict.sentence}</Notice>
            ))}
        </div>
        {rule?.health ? (
          <p className="flex items-start gap-2 rounded-control bg-brand-soft px-3 py-2 text-[0.875rem] text-brand-text">
            <Icon name="lock" size={18} className="mt-px shrink-0" /> {t.noReason}
          </p>
        ) : (
          <Field label={t.reason} hint={t.reasonHint}>
            <TextArea value={draft.reason} onValue={(reason) => put({ reason })} rows={3} maxLength={600} />
          </Field>
        )}
        <Field label={t.address} optional>
          <TextInput value={draft.address} onValue={(address) => put({ address })} maxLength={300} />
        </Field>
        <Field label={t.phone} optional>
          <TextInput type="tel" value={draft.phone} onValue={(number) => put({ phone: number })} maxLength={40} />
        </Field>
        {rule && (
          <div>
            <p className="mb-2 text-[0.8125rem] text-ink3">{t.fileHint}</p>
            <EvidenceInput label={t.file} busy={uploading} onFile={setFile} />
            <p role="status" className="mt-1 text-[0.875rem] break-words text-ink2">
              {file?.name ?? ''}
            </p>
            <p className="mt-2 text-[0.8125rem] text-ink3">
              {t.rule({ by: words.deciders[rule.decidedBy], article: rule.article })}
              {!rule.certain && ` ${words.uncertain}`}
            </p>
          </div>
        )}
        <Refused refusal={refusal ?? judged.refusal} />
        <Button
          kind="main"
          large
          icon="send"
          className="w-full"
          busy={busy || uploading}
          disabled={!complete}
          onClick={() => void submit()}
        >
          {t.send}
        </Button>
        {!complete && <p className="text-[0.8125rem] text-ink3">{t.missing}</p>}
        <div className="flex flex-wrap items-center justify-between gap-2">
          <Button onClick={onCancel}>{phone.words.app.actions.cancel}</Button>
          {found && (
            <Button kind="quiet" onClick={() => clear(empty)}>
              {t.clear}
            </Button>
          )}
        </div>
        {found && (
          <p role="status" className="text-[0.875rem] text-ink2">
            {t.kept}
          </p>
        )}
      </div>
    </Panel>
  );
};
