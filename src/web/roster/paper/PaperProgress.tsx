import { jobEndpoints } from '../../../contract/jobs.ts';
import { type PaperMade, paperKeptHours, rosterPaperEndpoints } from '../../../contract/rosterPaper.ts';
import { problemSentence } from '../../../words/problemSentence.ts';
import { addressOf } from '../../app/call.ts';
import { useAct } from '../../app/useAct.ts';
import { useJob } from '../../app/useJob.ts';
import { useFormats, useWords } from '../../app/words.tsx';
import { Button } from '../../ui/Button.tsx';
import { Card } from '../../ui/Card.tsx';
import { LinkButton } from '../../ui/LinkButton.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { Progress } from '../../ui/Progress.tsx';

const ofPlan = (id: string): string => addressOf(rosterPaperEndpoints.fetch, { id }, {});

interface PaperProgressProps {
  readonly jobId: string;
  readonly onClose: () => void;
  /** Where the file is fetched; a plan's unless told. */
  readonly hrefOf?: (jobId: string) => string;
}

/** Follows the job that writes a file of the plan, and offers the file once it is there. */
export const PaperProgress = ({ jobId, onClose, hrefOf = ofPlan }: PaperProgressProps) => {
  const words = useWords();
  const t = words.rosterLife.print;
  const formats = useFormats();
  const cancel = useAct(jobEndpoints.cancel, [jobEndpoints.read]);
  const { job, isRunning } = useJob(jobId);
  const close = <Button onClick={onClose}>{words.app.actions.close}</Button>;
  if (isRunning)
    return (
      <Card className="mb-4">
        <Progress
          label={job?.step === 'load' || job === undefined ? t.gathering : t.writing}
          done={job?.done ?? 0}
          total={job?.total ?? 0}
          onCancel={() => void cancel.run({ params: { id: jobId } })}
          mayLeave
        />
      </Card>
    );
  if (job?.state !== 'done')
    return (
      <Notice className="mb-4" tone={job?.state === 'failed' ? 'bad' : 'info'} actions={close}>
        {job?.problem ? problemSentence(words, job.problem) : t.stopped}
      </Notice>
    );
  const { name, sizeBytes } = job.result as PaperMade;
  return (
    <Notice
      className="mb-4"
      tone="okay"
      title={t.ready({ name, size: formats.size(sizeBytes) })}
      actions={
        <>
          <LinkButton kind="main" icon="export" download href={hrefOf(jobId)}>
            {t.fetch}
          </LinkButton>
          {close}
        </>
      }
    >
      {t.kept({ hours: paperKeptHours })}
    </Notice>
  );
};
