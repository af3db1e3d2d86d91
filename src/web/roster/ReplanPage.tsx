import { useState } from 'react';
import { jobEndpoints } from '../../contract/jobs.ts';
import { rosterEndpoints } from '../../contract/roster.ts';
import { rosterReplanEndpoints } from '../../contract/rosterReplan.ts';
import type { PlainDate } from '../../kernel/time.ts';
import { problemSentence } from '../../words/problemSentence.ts';
import { Loaded } from '../app/Loaded.tsx';
import { useGo, usePathParam } from '../app/moves.ts';
import { Refused } from '../app/Refused.tsx';
import { useSession } from '../app/session.tsx';
import { useUrlState } from '../app/urlState.ts';
import { useAct } from '../app/useAct.ts';
import { useRead } from '../app/useRead.ts';
import { useFormats, useWords } from '../app/words.tsx';
import { Button } from '../ui/Button.tsx';
import { Card } from '../ui/Card.tsx';
import { DateInput } from '../ui/DateInput.tsx';
import { Field } from '../ui/Field.tsx';
import { Notice } from '../ui/Notice.tsx';
import { PageHeader } from '../ui/PageHeader.tsx';
import { Progress } from '../ui/Progress.tsx';
import { useToast } from '../ui/Toasts.tsx';
import { ProposedChanges } from './parts/ProposedChanges.tsx';

/** Plans again with the least change; the proposal is read first and taken or left. The job stands in the address, so that a reload keeps it. */
export const ReplanPage = () => {
  const words = useWords();
  const t = words.rosterReplan;
  const { today } = useSession();
  const id = usePathParam('id');
  const [at, change] = useUrlState({ kerja: '' });
  const [chosen, setChosen] = useState<PlainDate | null>(null);
  const [ended, setEnded] = useState('');
  const plan = useRead(rosterEndpoints.plan, { params: { id } });
  const start = useAct(rosterReplanEndpoints.start, []);
  const cancel = useAct(jobEndpoints.cancel, [jobEndpoints.read]);
  const job = useRead(
    jobEndpoints.read,
    { params: { id: at.kerja } },
    { enabled: at.kerja !== '', every: ended === at.kerja ? false : 500 },
  );
  const state = job.data?.state;
  const running = at.kerja !== '' && (state === undefined || state === 'queued' || state === 'running') && !job.refusal;
  if (at.kerja !== '' && !running && ended !== at.kerja) setEnded(at.kerja);
  return (
    <Loaded read={plan} rows={5}>
      {(known) => {
        const first = known.publishedVersion !== null && known.from < today ? today : known.from;
        const from = chosen ?? first;
        const run = async () => {
          const done = await start.run({ params: { id }, body: { version: known.version, from } });
          if (done.ok) change({ kerja: done.value.jobId });
        };
        return (
          <>
            <PageHeader title={t.title} back={{ href: `/rencana/${id}`, label: known.unitName }}>
              {t.why}
            </PageHeader>
            <Card className="mb-4">
              <div className="grid items-end gap-4 sm:grid-cols-[14rem_auto_1fr]">
                <Field label={t.from} hint={t.fromHint}>
                  <DateInput value={from} onValue={setChosen} today={today} min={first} max={known.to} required />
                </Field>
                <Button
                  kind={state === 'done' ? 'plain' : 'main'}
                  busy={start.busy || running}
                  onClick={() => void run()}
                >
                  {state === 'done' ? t.again : t.run}
                </Button>
              </div>
              <Refused refusal={start.refusal ?? job.refusal} className="mt-4" />
            </Card>
            {running && (
              <Card>
                <Progress
                  label={t.steps[job.data?.step ?? ''] ?? t.working}
                  done={job.data?.done ?? 0}
                  total={job.data?.total || 100}
                  onCancel={() => void cancel.run({ params: { id: at.kerja } })}
                  mayLeave
                />
              </Card>
            )}
            {state === 'cancelled' && <Notice>{t.cancelled}</Notice>}
            {state === 'failed' && (
              <Notice tone="bad" title={t.failed}>
                {job.data?.problem && problemSentence(words, job.data.problem)}
              </Notice>
            )}
            {state === 'done' && <ProposalPanel planId={id} jobId={at.kerja} />}
          </>
        );
      }}
    </Loaded>
  );
};

const ProposalPanel = ({ planId, jobId }: { readonly planId: string; readonly jobId: string }) => {
  const { rosterReplan: t } = useWords();
  const formats = useFormats();
  const say = useToast();
  const go = useGo();
  const params = { id: planId, jobId };
  const read = useRead(rosterReplanEndpoints.proposal, { params });
  const take = useAct(rosterReplanEndpoints.take, [rosterEndpoints.plan, rosterReplanEndpoints.proposal]);
  const use = async () => {
    const done = await take.run({ params, body: {} });
    if (!done.ok) return;
    say(t.taken, 'okay');
    go(`/rencana/${planId}`);
  };
  return (
    <Loaded read={read} rows={6}>
      {(found) =>
        found.people === 0 && found.breachesAfter === found.breachesBefore ? (
          <Notice
            tone="okay"
            title={t.nothing}
            actions={
              !found.taken && (
                <Button busy={take.busy} onClick={() => void use()}>
                  {t.stillFits}
                </Button>
              )
            }
          >
            {t.nothingWhy}
            <Refused refusal={take.refusal} />
          </Notice>
        ) : (
          <Card
            title={t.changes({ people: formats.number(found.people), days: formats.number(found.days) })}
            sub={`${found.proven ? t.proven : t.notProven} ${t.breaches({ before: found.breachesBefore, after: found.breachesAfter })}`}
            actions={
              found.taken ? (
                <span className="text-ink3">{t.alreadyTaken}</span>
              ) : (
                <Button kind="main" busy={take.busy} onClick={() => void use()}>
                  {t.take}
                </Button>
              )
            }
          >
            <Refused refusal={take.refusal} className="mb-3" />
            <ProposedChanges changes={found.changes} total={found.people} />
          </Card>
        )
      }
    </Loaded>
  );
};
