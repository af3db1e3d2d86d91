import { useState } from 'react';
import { jobEndpoints } from '../../../contract/jobs.ts';
import { type DryRunAnswer, policyEndpoints } from '../../../contract/policy.ts';
import { unitEndpoints } from '../../../contract/units.ts';
import { addDays, type PlainDate } from '../../../kernel/time.ts';
import { problemSentence } from '../../../words/problemSentence.ts';
import { Refused } from '../../app/Refused.tsx';
import { useSession } from '../../app/session.tsx';
import { useAct } from '../../app/useAct.ts';
import { useRead } from '../../app/useRead.ts';
import { useWords } from '../../app/words.tsx';
import { Button } from '../../ui/Button.tsx';
import { Card } from '../../ui/Card.tsx';
import { DateInput } from '../../ui/DateInput.tsx';
import { Field } from '../../ui/Field.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { Progress } from '../../ui/Progress.tsx';
import { Select } from '../../ui/Select.tsx';
import { DryRunResult } from './DryRunResult.tsx';

interface DryRunPanelProps {
  readonly id: string;
  readonly version: number;
  readonly from: PlainDate;
  /** What is on the screen differs from what is saved. */
  readonly unsaved: boolean;
}

/** Asks for days and people, follows the job, and shows what it found. */
export const DryRunPanel = ({ id, version, from: firstDay, unsaved }: DryRunPanelProps) => {
  const words = useWords();
  const t = words.policy.screen.dryRun;
  const { today } = useSession();
  const start = firstDay > today ? firstDay : today;
  const [from, setFrom] = useState<PlainDate | null>(start);
  const [to, setTo] = useState<PlainDate | null>(addDays(start, 13));
  const [unitId, setUnitId] = useState('');
  const [jobId, setJobId] = useState<string | null>(null);
  const begin = useAct(policyEndpoints.dryRun, []);
  const cancel = useAct(jobEndpoints.cancel, [jobEndpoints.read]);
  const tree = useRead(unitEndpoints.tree);
  const [ended, setEnded] = useState<string | null>(null);
  const job = useRead(
    jobEndpoints.read,
    { params: { id: jobId ?? '' } },
    { enabled: jobId !== null, every: ended === jobId ? false : 700 },
  );
  const state = job.data?.state;
  const running = jobId !== null && (state === undefined || state === 'queued' || state === 'running');
  if (jobId !== null && !running && ended !== jobId) setEnded(jobId);
  const opds = (tree.data?.units ?? []).filter((unit) => unit.opdId === unit.id);
  const run = async () => {
    if (from === null || to === null) return;
    const done = await begin.run({
      params: { id },
      body: { version, from, to, unitId: unitId === '' ? null : unitId },
    });
    if (done.ok) setJobId(done.value.jobId);
  };
  const steps: Readonly<Record<string, string>> = t.steps;
  return (
    <div className="space-y-4">
      <Card>
        <p className="mb-4 text-ink2">{t.why}</p>
        <div className="grid items-end gap-4 sm:grid-cols-2 lg:grid-cols-[11rem_11rem_1fr_auto]">
          <Field label={t.from}>
            <DateInput value={from} onValue={setFrom} today={today} required />
          </Field>
          <Field label={t.to}>
            <DateInput value={to} onValue={setTo} today={today} required />
          </Field>
          <Field label={t.scope}>
            <Select
              value={unitId}
              options={opds.map((unit) => ({ value: unit.id, label: unit.name }))}
              onValue={setUnitId}
              placeholder={t.whole}
            />
          </Field>
          <Button
            kind="main"
            icon="play"
            busy={begin.busy || running}
            disabled={unsaved || from === null || to === null}
            onClick={() => void run()}
          >
            {t.run}
          </Button>
        </div>
        {unsaved && <p className="mt-3 text-sm text-warn">{t.needsSaving}</p>}
        <Refused refusal={begin.refusal ?? job.refusal} className="mt-4" />
      </Card>
      {running && (
        <Card>
          <Progress
            label={steps[job.data?.step ?? ''] ?? t.running}
            done={job.data?.done ?? 0}
            total={job.data?.total ?? 1}
            onCancel={() => void cancel.run({ params: { id: jobId } })}
          />
        </Card>
      )}
      {state === 'failed' && (
        <Notice tone="bad" title={t.failed}>
          {job.data?.problem && problemSentence(words, job.data.problem)}
        </Notice>
      )}
      {state === 'done' && <DryRunResult result={job.data?.result as DryRunAnswer} />}
    </div>
  );
};
