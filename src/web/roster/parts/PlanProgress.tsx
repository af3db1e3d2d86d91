import { useEffect } from 'react';
import { rosterEndpoints } from '../../../contract/roster.ts';
import { problemSentence } from '../../../words/problemSentence.ts';
import { Loaded } from '../../app/Loaded.tsx';
import { useAct } from '../../app/useAct.ts';
import { useRead } from '../../app/useRead.ts';
import { useFormats, useWords } from '../../app/words.tsx';
import { Button } from '../../ui/Button.tsx';
import { Card } from '../../ui/Card.tsx';
import { LinkButton } from '../../ui/LinkButton.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { Progress } from '../../ui/Progress.tsx';

interface PlanProgressProps {
  readonly planId: string;
  readonly onAgain: () => void;
}

/** The planning job while it runs, then its result in one sentence with the way to the board. */
export const PlanProgress = ({ planId, onAgain }: PlanProgressProps) => {
  const words = useWords();
  const t = words.roster.wizard;
  const formats = useFormats();
  const read = useRead(rosterEndpoints.progress, { params: { id: planId } }, { every: 700 });
  const state = read.data?.state;
  const plan = useRead(rosterEndpoints.plan, { params: { id: planId } }, { enabled: state === 'done' });
  const cancel = useAct(rosterEndpoints.cancel, [rosterEndpoints.progress]);
  const { reload } = plan;
  useEffect(() => {
    if (state === 'done') reload();
  }, [state, reload]);
  const again = (
    <Button icon="left" onClick={onAgain}>
      {t.again}
    </Button>
  );
  return (
    <Card>
      <Loaded read={read} rows={2}>
        {(job) => {
          if (job.state === 'queued' || job.state === 'running')
            return (
              <Progress
                label={(t.steps as Record<string, string>)[job.step] ?? t.working}
                done={job.done}
                total={job.total || 100}
                onCancel={() => void cancel.run({ params: { id: planId } })}
                mayLeave
              />
            );
          if (job.state === 'cancelled') return <Notice actions={again}>{t.cancelled}</Notice>;
          if (job.state === 'failed')
            return (
              <Notice tone="bad" title={t.failed} actions={again}>
                {job.problem && problemSentence(words, job.problem)}
              </Notice>
            );
          return (
            <Loaded read={plan} rows={2}>
              {(made) => {
                const params = {
                  people: formats.number(made.people),
                  days: formats.number(made.workdays),
                  count: formats.number(made.breachCount),
                };
                return (
                  <Notice
                    tone={made.breachCount === 0 ? 'okay' : 'warn'}
                    title={made.breachCount === 0 ? t.clean(params) : t.broken(params)}
                    actions={
                      <>
                        <LinkButton href={`/rencana/${planId}`}>{t.toPlan}</LinkButton>
                        <LinkButton kind="main" href={`/papan-jadwal?rencana=${planId}`} icon="board">
                          {t.toBoard}
                        </LinkButton>
                      </>
                    }
                  />
                );
              }}
            </Loaded>
          );
        }}
      </Loaded>
    </Card>
  );
};
