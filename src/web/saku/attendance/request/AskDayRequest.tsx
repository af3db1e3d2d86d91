import { type ReactNode, useState } from 'react';
import { useLocation } from 'wouter';
import { attendanceRequestEndpoints } from '../../../../contract/attendanceRequest.ts';
import { call, type Refusal } from '../../../app/call.ts';
import { Refused } from '../../../app/Refused.tsx';
import { ChangeView } from '../../../attendance/requests/ChangeView.tsx';
import { useDayRequestWords } from '../../../attendance/requests/DayRequestFrame.tsx';
import { Button } from '../../../ui/Button.tsx';
import { Field } from '../../../ui/Field.tsx';
import { Icon } from '../../../ui/Icon.tsx';
import { Notice } from '../../../ui/Notice.tsx';
import { TextArea } from '../../../ui/TextArea.tsx';
import { EvidenceInput } from '../../dispensation/EvidenceInput.tsx';
import { Panel } from '../../parts/Panel.tsx';
import { useKept } from '../../useKept.ts';
import { usePhone } from '../../usePhone.tsx';
import { usePhoneWords } from '../../words.tsx';
import type { AskedBody } from '../punchDb.ts';
import { keepRequest } from './keptRequests.ts';

const shortestReason = 5;

interface AskDayRequestProps {
  /** All but the reason; null while times are missing. */
  readonly asked: Omit<AskedBody, 'id' | 'reason'> | null;
  readonly health: boolean;
  readonly deadline: number;
  readonly uncertain: boolean;
  readonly children: ReactNode;
}

/** What both forms share: what would change, reason, evidence, and sending now or later. */
export const AskDayRequest = ({ asked, health, deadline, uncertain, children }: AskDayRequestProps) => {
  const { formats } = usePhoneWords();
  const { accountId } = usePhone().me;
  const words = useDayRequestWords();
  const t = words.form;
  const [, move] = useLocation();
  const [id] = useState(() => crypto.randomUUID());
  const [reason, setReason] = useState('');
  const [file, setFile] = useState<File | null>(null);
  const [large, setLarge] = useState(false);
  const [busy, setBusy] = useState(false);
  const [lost, setLost] = useState(false);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const seen = useKept(
    attendanceRequestEndpoints.preview,
    { query: asked ?? { kind: 'correction', day: '2026-01-01' } },
    asked !== null,
  );
  const verdict = asked === null ? undefined : seen.data;
  const offline = asked !== null && seen.refusal?.status === 0;
  const complete =
    asked !== null &&
    (health || reason.trim().length >= shortestReason) &&
    (offline || (verdict !== undefined && verdict.problem === null));
  const submit = async () => {
    if (asked === null) return;
    const body = { ...asked, id, reason: health ? '' : reason.trim() };
    setBusy(true);
    setLost(false);
    const bytes = file === null ? null : new Uint8Array(await file.arrayBuffer());
    const answer = await call(attendanceRequestEndpoints.ask, { body, key: id });
    const added =
      answer.ok && bytes !== null
        ? await call(attendanceRequestEndpoints.addFile, { params: { id }, body: bytes })
        : answer;
    if (added.ok) move('/izin?hasil=terkirim');
    else if (added.refusal.status === 0)
      await keepRequest(accountId, body, bytes, answer.ok).then(
        () => move('/izin'),
        () => {
          setBusy(false);
          setLost(true);
        },
      );
    else if (answer.ok) move('/izin?hasil=bukti');
    else {
      setBusy(false);
      setRefusal(added.refusal);
    }
  };
  return (
    <>
      <Panel>
        <div className="grid gap-4">
          {children}
          <p className="text-[0.8125rem] text-ink3">
            {t.deadline({ n: deadline })}
            {uncertain && ` ${words.uncertain}.`}
          </p>
        </div>
      </Panel>
      <div role="status" className="empty:hidden">
        {verdict && (
          <Panel title={verdict.problem === null ? words.change.title : undefined}>
            {verdict.problem !== null && <Notice tone="warn">{verdict.problem.sentence}</Notice>}
            {verdict.minutes > 0 && (
              <p className="mb-2 text-[0.9375rem]">{t.minutes({ time: formats.duration(verdict.minutes) })}</p>
            )}
            {verdict.change && <ChangeView change={verdict.change} />}
          </Panel>
        )}
        {offline && <Notice tone="warn">{t.offline}</Notice>}
      </div>
      <Panel>
        <div className="grid gap-4">
          {health ? (
            <p className="flex items-start gap-2 rounded-control bg-brand-soft px-3 py-2 text-[0.875rem] text-brand-text">
              <Icon name="lock" size={18} className="mt-px shrink-0" /> {t.noReason}
            </p>
          ) : (
            <Field label={t.reason} hint={t.reasonHint}>
              <TextArea value={reason} onValue={setReason} rows={3} maxLength={500} />
            </Field>
          )}
          <div>
            <p className="mb-2 text-[0.8125rem] text-ink3">{t.fileHint}</p>
            <EvidenceInput
              label={t.file}
              busy={busy && file !== null}
              onFile={(chosen) => {
                setLarge(chosen === null);
                setFile(chosen);
              }}
            />
            <p role="status" className="mt-1 text-[0.875rem] break-words text-ink2">
              {large ? t.fileTooLarge : (file?.name ?? '')}
            </p>
          </div>
          <Refused refusal={refusal ?? (offline ? null : seen.refusal)} />
          {lost && <Notice tone="bad">{t.notKept}</Notice>}
          <Button
            kind="main"
            large
            icon="send"
            className="w-full"
            busy={busy}
            disabled={!complete}
            onClick={() => void submit()}
          >
            {t.send}
          </Button>
          {!complete && <p className="text-[0.8125rem] text-ink3">{t.missing}</p>}
        </div>
      </Panel>
    </>
  );
};
