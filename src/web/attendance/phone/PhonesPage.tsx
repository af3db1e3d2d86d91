import { useState } from 'react';
import { attendancePhoneEndpoints } from '../../../contract/attendancePhone.ts';
import type { AnswerOf } from '../../../contract/endpoint.ts';
import type { attendanceProofWords as source } from '../../../words/id/attendanceProof.ts';
import type { SameShape } from '../../../words/shape.ts';
import { useChanges } from '../../app/live/useChanges.ts';
import { ownWords } from '../../app/ownWords.tsx';
import { Refused } from '../../app/Refused.tsx';
import { useSession } from '../../app/session.tsx';
import { useAct } from '../../app/useAct.ts';
import { useRead } from '../../app/useRead.ts';
import { useFormats, useLanguage, useWords } from '../../app/words.tsx';
import { Button } from '../../ui/Button.tsx';
import { Card } from '../../ui/Card.tsx';
import { ConfirmDialog } from '../../ui/ConfirmDialog.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { Field } from '../../ui/Field.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { Skeleton } from '../../ui/Skeleton.tsx';
import { TextArea } from '../../ui/TextArea.tsx';
import { useToast } from '../../ui/Toasts.tsx';

type PhoneRequest = AnswerOf<typeof attendancePhoneEndpoints.requests>['requests'][number];

const { Frame, useOwnWords } = ownWords<SameShape<typeof source>>(async (language) =>
  language === 'en'
    ? (await import('../../../words/en/attendanceProof.ts')).attendanceProofWords
    : (await import('../../../words/id/attendanceProof.ts')).attendanceProofWords,
);

interface RequestItemProps {
  readonly request: PhoneRequest;
  readonly busy: boolean;
  readonly onApprove: () => void;
  readonly onRefuse: () => void;
}

const RequestItem = ({ request, busy, onApprove, onRefuse }: RequestItemProps) => {
  const { desk: t, phone } = useOwnWords();
  const formats = useFormats();
  const { me } = useSession();
  const when = (at: PhoneRequest['askedAt']) => formats.moment(at, me.agency.zone);
  return (
    <li className="flex flex-wrap items-start justify-between gap-3 py-4">
      <div className="min-w-0 flex-1 basis-64">
        <h2 className="font-semibold">
          {request.employeeName} <span className="font-normal text-ink2">· {request.unitName}</span>
        </h2>
        <p>
          {request.name}
          {request.reason !== '' && `, ${phone.reasons[request.reason]}`}
          {request.passkey && `, ${phone.withPasskey}`}
        </p>
        {request.note !== '' && <p className="text-ink2">“{request.note}”</p>}
        <p className="text-[0.9375rem] text-ink2">
          {when(request.askedAt)} ·{' '}
          {request.current === null
            ? t.currentNone
            : t.current({ name: request.current.name, when: when(request.current.since) })}
        </p>
        {request.alsoUsedBy.length > 0 && (
          <Notice tone="warn" className="mt-2">
            {t.alsoUsedBy({ names: formats.list(request.alsoUsedBy) })}
          </Notice>
        )}
      </div>
      <div className="flex gap-2">
        <Button kind="main" icon="check" busy={busy} onClick={onApprove}>
          {t.approve}
        </Button>
        <Button kind="bad" busy={busy} onClick={onRefuse}>
          {t.refuse}
        </Button>
      </div>
    </li>
  );
};

const Phones = () => {
  const { desk: t } = useOwnWords();
  const { app } = useWords();
  const say = useToast();
  const list = useRead(attendancePhoneEndpoints.requests, {}, { every: 60_000 });
  useChanges(['phones'], list.reload);
  const decide = useAct(attendancePhoneEndpoints.decide, [attendancePhoneEndpoints.requests]);
  const [refusing, setRefusing] = useState<PhoneRequest | null>(null);
  const [note, setNote] = useState('');
  const run = async (request: PhoneRequest, decision: 'approve' | 'refuse') => {
    const done = await decide.run({
      params: { id: request.id },
      body: { decision, note: decision === 'refuse' ? note : '' },
    });
    if (!done.ok) return;
    say(t.done, 'okay');
    setRefusing(null);
    setNote('');
  };
  const requests = list.data?.requests ?? [];
  return (
    <>
      <PageHeader title={t.title}>{list.data && t.sentence({ n: requests.length })}</PageHeader>
      <Refused refusal={list.refusal ?? (refusing === null ? decide.refusal : null)} retry={list.reload} />
      <Card>
        {list.loading ? (
          <Skeleton rows={4} label={app.progress.loading} />
        ) : requests.length === 0 ? (
          <EmptyState icon="phone" title={t.empty}>
            {t.emptyWhy}
          </EmptyState>
        ) : (
          <ul className="divide-y divide-line">
            {requests.map((request) => (
              <RequestItem
                key={request.id}
                request={request}
                busy={decide.busy}
                onApprove={() => void run(request, 'approve')}
                onRefuse={() => setRefusing(request)}
              />
            ))}
          </ul>
        )}
      </Card>
      <ConfirmDialog
        open={refusing !== null}
        title={t.refuseTitle}
        action={t.refuse}
        harmful
        busy={decide.busy}
        onConfirm={() => refusing !== null && void run(refusing, 'refuse')}
        onClose={() => {
          setRefusing(null);
          decide.forget();
        }}
      >
        <Field label={t.note}>
          <TextArea value={note} maxLength={300} onValue={setNote} />
        </Field>
        <Refused refusal={decide.refusal} />
      </ConfirmDialog>
    </>
  );
};

/** Phones that wait for the decision of a head or of the personnel office. */
export const PhonesPage = () => {
  const { language } = useLanguage();
  const { app } = useWords();
  return (
    <Frame language={language} waiting={<Skeleton label={app.progress.loading} />}>
      <Phones />
    </Frame>
  );
};
