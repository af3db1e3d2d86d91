import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { jobEndpoints } from '../../../contract/jobs.ts';
import { rosterEndpoints } from '../../../contract/roster.ts';
import { type ManyOutcome, manySteps, rosterManyEndpoints } from '../../../contract/rosterMany.ts';
import { problemSentence } from '../../../words/problemSentence.ts';
import { Refused } from '../../app/Refused.tsx';
import { useAct } from '../../app/useAct.ts';
import { useJob } from '../../app/useJob.ts';
import { useFormats, useWords } from '../../app/words.tsx';
import { Button } from '../../ui/Button.tsx';
import { Card } from '../../ui/Card.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { Progress } from '../../ui/Progress.tsx';
import { TextLink } from '../../ui/TextLink.tsx';
import { useManyWords } from './ManyWords.tsx';

interface ManyProgressProps {
  readonly jobId: string;
  readonly onStarted: (jobId: string) => void;
  readonly onClose: () => void;
}

/** Follows the job that takes a step for many plans; its id stands in the address, so a closed tab finds it again. */
export const ManyProgress = ({ jobId, onStarted, onClose }: ManyProgressProps) => {
  const { app } = useWords();
  const t = useManyWords();
  const formats = useFormats();
  const client = useQueryClient();
  const cancel = useAct(jobEndpoints.cancel, [jobEndpoints.read]);
  const { job, isRunning } = useJob(jobId);
  useEffect(() => {
    if (isRunning) return;
    for (const { path } of [rosterEndpoints.plans, rosterManyEndpoints.ripe])
      void client.invalidateQueries({ queryKey: [path] });
  }, [client, isRunning]);
  const step = manySteps.find((each) => each === job?.step);
  const close = <Button onClick={onClose}>{app.actions.close}</Button>;
  if (isRunning)
    return (
      <Card className="mb-4">
        <Progress
          label={step ? t[step].working : app.progress.loading}
          done={job?.done ?? 0}
          total={job?.total ?? 0}
          onCancel={() => void cancel.run({ params: { id: jobId } })}
          mayLeave
        />
      </Card>
    );
  if (job?.state === 'done')
    return <Outcome outcome={job.result as ManyOutcome} onStarted={onStarted} onClose={onClose} />;
  return (
    <Notice className="mb-4" tone={job?.state === 'failed' ? 'bad' : 'info'} actions={close}>
      {job?.state === 'failed'
        ? t.broke
        : t.stopped({ done: formats.number(job?.done ?? 0), total: formats.number(job?.total ?? 0) })}
    </Notice>
  );
};

interface OutcomeProps extends Omit<ManyProgressProps, 'jobId'> {
  readonly outcome: ManyOutcome;
}

/** What another try cannot change: it was looked at in another version, or must be decided alone. */
const notAgain = ['general.changedMeanwhile', 'general.notFound', 'general.forbidden', 'roster.breachesNotAccepted'];

const Outcome = ({ outcome, onStarted, onClose }: OutcomeProps) => {
  const words = useWords();
  const t = useManyWords();
  const formats = useFormats();
  const { step, done, told, failed } = outcome;
  const act = useAct(rosterManyEndpoints[step], []);
  const again = failed.filter((each) => !notAgain.includes(each.code));
  const retry = async () => {
    const answer = await act.run({ body: { plans: again.map(({ id, version }) => ({ id, version })), note: '' } });
    if (answer.ok) onStarted(answer.value.jobId);
  };
  const whom = (each: ManyOutcome['failed'][number]) =>
    each.from === null || each.to === null ? t.unknownPlan : `${each.unitName}, ${formats.span(each.from, each.to)}`;
  return (
    <div className="mb-4 space-y-3">
      {(done > 0 || failed.length === 0) && (
        <Notice
          tone="okay"
          title={t[step].done({ n: formats.number(done), people: formats.number(told) })}
          actions={failed.length === 0 && <Button onClick={onClose}>{words.app.actions.close}</Button>}
        />
      )}
      {failed.length > 0 && (
        <Notice
          tone="warn"
          title={t[step].failed({ n: formats.number(failed.length) })}
          actions={
            <>
              {again.length > 0 && (
                <Button busy={act.busy} onClick={() => void retry()}>
                  {t.retry}
                </Button>
              )}
              <Button onClick={onClose}>{words.app.actions.close}</Button>
            </>
          }
        >
          <ul className="mt-1 max-h-72 list-disc space-y-1 overflow-auto ps-5">
            {failed.map((each) => (
              <li key={each.id}>
                {each.from === null ? whom(each) : <TextLink href={`/rencana/${each.id}`}>{whom(each)}</TextLink>}
                {': '}
                {problemSentence(words, { code: each.code, ...(each.params ? { params: each.params } : {}) })}
              </li>
            ))}
          </ul>
          <Refused refusal={act.refusal} />
        </Notice>
      )}
    </div>
  );
};
