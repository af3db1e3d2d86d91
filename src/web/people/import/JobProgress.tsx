import { jobEndpoints } from '../../../contract/jobs.ts';
import { peopleEndpoints } from '../../../contract/people.ts';
import { useAct } from '../../app/useAct.ts';
import { useWords } from '../../app/words.tsx';
import { Card } from '../../ui/Card.tsx';
import { Progress } from '../../ui/Progress.tsx';

interface JobProgressProps {
  readonly id: string;
  readonly done: number;
  readonly total: number;
  readonly step: string;
  /** The job reads an upload, which goes when the job is cancelled. */
  readonly isUpload?: boolean;
}

/** Progress of an import's job with its step in words and a way to cancel. */
export const JobProgress = ({ id, done, total, step, isUpload = false }: JobProgressProps) => {
  const { people: t } = useWords();
  const cancel = useAct(jobEndpoints.cancel, [jobEndpoints.read]);
  const discard = useAct(peopleEndpoints.discardUpload, []);
  const stop = async () => {
    const done = await cancel.run({ params: { id } });
    if (done.ok && isUpload) await discard.run({ params: { id } });
  };
  const steps: Readonly<Record<string, string>> = t.steps;
  return (
    <Card>
      <Progress
        label={steps[step] ?? t.steps.reading}
        done={done}
        total={total || 100}
        onCancel={() => void stop()}
        mayLeave
      />
    </Card>
  );
};
