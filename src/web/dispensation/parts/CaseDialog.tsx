import { useState } from 'react';
import { dispensationEndpoints, type OpenedDispensation } from '../../../contract/dispensation.ts';
import type { PlainDate } from '../../../kernel/time.ts';
import { Refused } from '../../app/Refused.tsx';
import { useSession } from '../../app/session.tsx';
import { useAct } from '../../app/useAct.ts';
import { useWords } from '../../app/words.tsx';
import { Badge } from '../../ui/Badge.tsx';
import { Button } from '../../ui/Button.tsx';
import { DateInput } from '../../ui/DateInput.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { Field } from '../../ui/Field.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { TextArea } from '../../ui/TextArea.tsx';
import { useToast } from '../../ui/Toasts.tsx';
import { EvidenceViewer } from './EvidenceViewer.tsx';
import { stateTone } from './stateTone.ts';

interface CaseDialogProps {
  readonly opened: OpenedDispensation;
  readonly onClose: () => void;
}

const touched = [dispensationEndpoints.queue, dispensationEndpoints.list];

/** One opened request: ground, remark, evidence, and the decision. */
export const CaseDialog = ({ opened, onClose }: CaseDialogProps) => {
  const { dispensation } = useWords();
  const t = dispensation.case;
  const { today } = useSession();
  const say = useToast();
  const grant = useAct(dispensationEndpoints.grant, touched);
  const refuse = useAct(dispensationEndpoints.refuse, touched);
  const [from, setFrom] = useState<PlainDate | null>(opened.from);
  const [until, setUntil] = useState<PlainDate | null>(opened.until);
  const [answering, setAnswering] = useState(false);
  const [answer, setAnswer] = useState('');
  const open = opened.ground !== null && (opened.state === 'asked' || opened.state === 'granted');
  const params = { id: opened.id };
  const onGrant = async () => {
    if (from === null || until === null) return;
    if (!(await grant.run({ params, body: { from, until } })).ok) return;
    say(t.granted, 'okay');
    onClose();
  };
  const onRefuse = async () => {
    if (!(await refuse.run({ params, body: { answer } })).ok) return;
    say(t.refused, 'okay');
    onClose();
  };
  const actions = answering ? (
    <>
      <Button onClick={() => setAnswering(false)}>{t.back}</Button>
      <Button kind="main" disabled={answer.trim().length < 5} busy={refuse.busy} onClick={() => void onRefuse()}>
        {t.sendAnswer}
      </Button>
    </>
  ) : (
    <>
      {opened.state === 'asked' && <Button onClick={() => setAnswering(true)}>{t.refuse}</Button>}
      <Button kind="main" disabled={from === null || until === null} busy={grant.busy} onClick={() => void onGrant()}>
        {opened.state === 'asked' ? t.grant : t.changeDates}
      </Button>
    </>
  );
  return (
    <Dialog open width="wide" onClose={onClose} title={t.title} {...(open ? { actions } : {})}>
      <div className="grid gap-6 md:grid-cols-2">
        <div className="grid content-start gap-4">
          <div>
            <p className="text-lg font-bold">{opened.name}</p>
            <p className="text-sm text-ink3 tabular-nums">
              {opened.number} · {opened.unitName}
            </p>
          </div>
          <p>
            <Badge tone={stateTone[opened.state]}>{dispensation.states[opened.state]}</Badge>
          </p>
          {opened.ground === null ? (
            <p className="text-ink2">{t.erased}</p>
          ) : (
            <dl className="grid gap-3">
              <div>
                <dt className="text-sm text-ink3">{t.ground}</dt>
                <dd className="font-semibold">{dispensation.grounds[opened.ground]}</dd>
              </div>
              <div>
                <dt className="text-sm text-ink3">{t.note}</dt>
                <dd className="whitespace-pre-wrap">{opened.note || <span className="text-ink3">{t.noNote}</span>}</dd>
              </div>
              {opened.answer && (
                <div>
                  <dt className="text-sm text-ink3">{t.answered}</dt>
                  <dd className="whitespace-pre-wrap">{opened.answer}</dd>
                </div>
              )}
            </dl>
          )}
          {open && !answering && (
            <div className="grid grid-cols-1 gap-3 sm:grid-cols-2">
              <Field label={t.from}>
                <DateInput value={from} onValue={setFrom} today={today} />
              </Field>
              <Field label={t.until}>
                <DateInput value={until} onValue={setUntil} today={today} min={today} />
              </Field>
            </div>
          )}
          {answering && (
            <Field label={t.answer} hint={t.answerHint}>
              <TextArea value={answer} onValue={setAnswer} rows={4} maxLength={1000} />
            </Field>
          )}
          <Refused refusal={grant.refusal ?? refuse.refusal} />
        </div>
        <EvidenceViewer dispensationId={opened.id} evidence={opened.evidence} />
      </div>
      <p className="mt-5 flex items-start gap-2 text-xs text-ink3">
        <Icon name="audit" size={16} className="mt-px shrink-0" /> {t.audited}
      </p>
    </Dialog>
  );
};
