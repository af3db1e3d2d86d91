import { jobEndpoints } from '../../../contract/jobs.ts';
import { useAct } from '../../app/useAct.ts';
import { useWords } from '../../app/words.tsx';
import { Card } from '../../ui/Card.tsx';
import { Progress } from '../../ui/Progress.tsx';

interface JobProgressProps {
  readonly id: string;
  readonly done: number;
  readonly total: number;
  readonly step: string;
}

/** Progress of an import's job with its step in words and a way to cancel. */
export const JobProgress = ({ id, done, total, step }: JobProgressProps) => {
  const { people: t } = useWords();
  const cancel = useAct(jobEndpoints.cancel, [jobEndpoints.read]);
  const steps: Readonly<Record<string, string>> = t.steps;
  return (
    <Card>
      <Progress
        label={steps[step] ?? t.steps.reading}
        done={done}
        total={total || 100}
        onCancel={() => void cancel.run({ params: { id } })}
        mayLeave
      />
    </Card>
  );
};
