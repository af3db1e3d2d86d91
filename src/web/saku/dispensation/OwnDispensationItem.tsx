import { useState } from 'react';
import { dispensationEndpoints, type OwnDispensation } from '../../../contract/dispensation.ts';
import { mostEvidenceFiles } from '../../../domain/dispensation/evidenceKind.ts';
import type { Refusal } from '../../app/call.ts';
import { Refused } from '../../app/Refused.tsx';
import { stateTone } from '../../dispensation/parts/stateTone.ts';
import { Badge } from '../../ui/Badge.tsx';
import { Button } from '../../ui/Button.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { usePhone } from '../usePhone.tsx';
import { useSend } from '../useSend.ts';
import { usePhoneWords } from '../words.tsx';
import { useDispensationWords } from './DispensationWords.tsx';
import { EvidenceInput } from './EvidenceInput.tsx';
import { sendEvidence } from './sendEvidence.ts';

interface OwnDispensationItemProps {
  readonly request: OwnDispensation;
  readonly onDone: (said: string) => void;
}

/** One of my requests with its state, the verifier's note, and what I can still do. */
export const OwnDispensationItem = ({ request, onDone }: OwnDispensationItemProps) => {
  const { states, over: overWord, toCome, grounds, mine: t } = useDispensationWords();
  const { words, formats } = usePhoneWords();
  const { me, today } = usePhone();
  const withdraw = useSend(dispensationEndpoints.withdraw);
  const [sure, setSure] = useState(false);
  const [uploading, setUploading] = useState(false);
  const [tooLarge, setTooLarge] = useState(false);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const over = request.state === 'granted' && request.until < today;
  const live = !over && (request.state === 'asked' || request.state === 'granted');
  const coming = request.state === 'granted' && request.from > today;
  const add = async (file: File | null) => {
    setTooLarge(file === null);
    if (file === null) return;
    setUploading(true);
    const answer = await sendEvidence(request.id, file);
    setUploading(false);
    setRefusal(answer.ok ? null : answer.refusal);
    if (answer.ok) onDone(t.evidenceAdded);
  };
  const take = async () => {
    if ((await withdraw.send({ params: { id: request.id } })).ok) onDone(t.withdrawn);
  };
  return (
    <li className="py-3">
      <div className="flex items-start justify-between gap-2">
        <h3 className="leading-snug font-semibold">{formats.span(request.from, request.until)}</h3>
        <Badge tone={over ? 'plain' : stateTone[request.state]}>
          {over ? overWord : coming ? toCome : states[request.state]}
        </Badge>
      </div>
      <p className="mt-1 text-[0.875rem] text-ink2">
        {[
          request.ground && grounds[request.ground],
          t.askedOn({ day: formats.moment(request.askedAt, me.agency.zone) }),
          request.ground && t.evidenceCount({ n: request.evidence }),
        ]
          .filter(Boolean)
          .join(' · ')}
      </p>
      {request.answer && (
        <p className="mt-2 rounded-xl bg-paper px-3 py-2 text-[0.9375rem] whitespace-pre-line">
          <span className="text-ink3">{t.answer}: </span>
          {request.answer}
        </p>
      )}
      {tooLarge && (
        <Notice tone="warn" className="mt-2">
          {t.tooLarge}
        </Notice>
      )}
      {sure ? (
        <div className="mt-2 rounded-xl bg-paper px-3 py-3">
          <p className="font-semibold">{t.withdrawTitle}</p>
          <p className="mt-1 mb-2 text-[0.9375rem] text-ink2">{t.withdrawWhy}</p>
          <div className="flex flex-wrap gap-2">
            <Button kind="bad" busy={withdraw.busy} onClick={() => void take()}>
              {t.withdraw}
            </Button>
            <Button onClick={() => setSure(false)}>{words.app.actions.cancel}</Button>
          </div>
        </div>
      ) : (
        live && (
          <div className="mt-2 flex flex-wrap gap-2">
            {request.state === 'asked' && request.evidence < mostEvidenceFiles && (
              <EvidenceInput label={t.addEvidence} busy={uploading} onFile={(file) => void add(file)} />
            )}
            <Button kind="quiet" onClick={() => setSure(true)}>
              {t.withdraw}
            </Button>
          </div>
        )
      )}
      <Refused refusal={refusal ?? withdraw.refusal} className="mt-2" />
    </li>
  );
};
