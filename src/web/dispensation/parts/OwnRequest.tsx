import { useState } from 'react';
import { dispensationEndpoints, type OwnDispensation } from '../../../contract/dispensation.ts';
import { mostEvidenceBytes } from '../../../domain/dispensation/evidenceKind.ts';
import type { PlainDate } from '../../../kernel/time.ts';
import { Refused } from '../../app/Refused.tsx';
import { useSession } from '../../app/session.tsx';
import { useAct } from '../../app/useAct.ts';
import { useFormats, useWords } from '../../app/words.tsx';
import { Badge } from '../../ui/Badge.tsx';
import { Button } from '../../ui/Button.tsx';
import { ConfirmDialog } from '../../ui/ConfirmDialog.tsx';
import { FileDrop } from '../../ui/FileDrop.tsx';
import { useToast } from '../../ui/Toasts.tsx';
import { evidenceEndings } from './evidenceEndings.ts';
import { stateTone } from './stateTone.ts';

interface OwnRequestProps {
  readonly request: OwnDispensation;
  readonly today: PlainDate;
}

/** One of my requests with its state, the verifier's note, and what I can still do. */
export const OwnRequest = ({ request, today }: OwnRequestProps) => {
  const { dispensation } = useWords();
  const t = dispensation.mine;
  const formats = useFormats();
  const { zone } = useSession();
  const say = useToast();
  const withdraw = useAct(dispensationEndpoints.withdraw, [dispensationEndpoints.mine, dispensationEndpoints.list]);
  const add = useAct(dispensationEndpoints.addEvidence, [dispensationEndpoints.mine]);
  const [leaving, setLeaving] = useState(false);
  const [adding, setAdding] = useState(false);
  const over = request.state === 'granted' && request.until < today;
  const live = !over && (request.state === 'asked' || request.state === 'granted');
  const label = over
    ? dispensation.over
    : request.state === 'granted' && request.from > today
      ? dispensation.toCome
      : dispensation.states[request.state];
  return (
    <li className="py-3 first:pt-0 last:pb-0">
      <div className="flex flex-wrap items-start justify-between gap-x-4 gap-y-2">
        <div>
          <p className="flex flex-wrap items-center gap-2 font-semibold">
            {formats.span(request.from, request.until)}
            <Badge tone={over ? 'plain' : stateTone[request.state]}>{label}</Badge>
          </p>
          <p className="text-sm text-ink3">
            {[
              request.ground && dispensation.grounds[request.ground],
              t.askedOn({ day: formats.moment(request.askedAt, zone) }),
              request.ground && t.evidenceCount({ n: request.evidence }),
            ]
              .filter(Boolean)
              .join(' · ')}
          </p>
        </div>
        {live && (
          <div className="flex flex-wrap gap-2">
            {request.state === 'asked' && request.evidence < 4 && (
              <Button icon="plus" onClick={() => setAdding((now) => !now)}>
                {t.addEvidence}
              </Button>
            )}
            <Button kind="quiet" onClick={() => setLeaving(true)}>
              {t.withdraw}
            </Button>
          </div>
        )}
      </div>
      {request.answer && (
        <div className="mt-2 rounded-control border border-line bg-paper px-3 py-2 text-sm">
          <p className="font-semibold">{t.answer}</p>
          <p className="whitespace-pre-wrap">{request.answer}</p>
        </div>
      )}
      {adding && (
        <div className="mt-3 grid gap-2">
          <FileDrop
            label={t.evidence}
            endings={evidenceEndings}
            maxBytes={mostEvidenceBytes}
            disabled={add.busy}
            onFile={async (file) => {
              if (!(await add.run({ params: { id: request.id }, body: file })).ok) return;
              setAdding(false);
              say(t.evidenceAdded, 'okay');
            }}
          />
          <Refused refusal={add.refusal} />
        </div>
      )}
      <ConfirmDialog
        open={leaving}
        title={t.withdrawTitle}
        action={t.withdraw}
        harmful
        busy={withdraw.busy}
        onConfirm={async () => {
          if (!(await withdraw.run({ params: { id: request.id } })).ok) return;
          setLeaving(false);
          say(t.withdrawn, 'okay');
        }}
        onClose={() => {
          setLeaving(false);
          withdraw.forget();
        }}
      >
        <p>{t.withdrawWhy}</p>
        <Refused refusal={withdraw.refusal} className="mt-3" />
      </ConfirmDialog>
    </li>
  );
};
