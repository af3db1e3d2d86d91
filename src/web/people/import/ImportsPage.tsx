import { useEffect } from 'react';
import { peopleEndpoints } from '../../../contract/people.ts';
import type { ImportRun } from '../../../domain/people/import/model.ts';
import { useGo } from '../../app/moves.ts';
import { Refused } from '../../app/Refused.tsx';
import { useSession } from '../../app/session.tsx';
import { useUrlState } from '../../app/urlState.ts';
import { useJob } from '../../app/useJob.ts';
import { useRead } from '../../app/useRead.ts';
import { useFormats, useWords } from '../../app/words.tsx';
import { Badge } from '../../ui/Badge.tsx';
import { Card } from '../../ui/Card.tsx';
import { type Column, DataTable } from '../../ui/DataTable.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { TextLink } from '../../ui/TextLink.tsx';
import { JobProblem } from './JobProblem.tsx';
import { JobProgress } from './JobProgress.tsx';
import { SheetQuestion, type SheetsAsked } from './SheetQuestion.tsx';
import { StartImport } from './StartImport.tsx';

const tones = { previewed: 'warn', applied: 'okay', undone: 'info' } as const;

/** Where a file comes in, and every import so far. */
export const ImportsPage = () => {
  const { people: t } = useWords();
  const { importing } = t;
  const formats = useFormats();
  const { zone } = useSession();
  const go = useGo();
  const [at, change] = useUrlState({ tugas: '' });
  const { job, isRunning } = useJob(at.tugas);
  const list = useRead(peopleEndpoints.imports);
  const result = job?.state === 'done' ? (job.result as ({ runId?: string } & Partial<SheetsAsked>) | null) : null;
  const runId = result?.runId;
  const asked = result?.sheets && result.preferred !== undefined ? (result as SheetsAsked) : null;
  useEffect(() => {
    if (runId) go(`/impor/${runId}`, 'replace');
  }, [runId, go]);

  const columns: readonly Column<ImportRun>[] = [
    {
      key: 'file',
      head: importing.file,
      rowHead: true,
      cell: (r) => <TextLink href={`/impor/${r.id}`}>{r.fileName}</TextLink>,
    },
    { key: 'kind', head: importing.what, from: 'sm', width: '9rem', cell: (r) => importing.kinds[r.kind] },
    {
      key: 'when',
      head: importing.when,
      width: '13rem',
      cell: (r) => formats.moment(r.appliedAt ?? r.createdAt, zone),
    },
    { key: 'by', head: importing.by, from: 'lg', cell: (r) => r.createdBy ?? '' },
    {
      key: 'result',
      head: importing.result,
      cell: (r) => (
        <span className="flex flex-wrap items-center gap-2">
          <Badge tone={tones[r.state]}>{importing.states[r.state]}</Badge>
          {importing.counts({
            new: formats.number(r.counts.new),
            changed: formats.number(r.counts.changed),
            wrong: formats.number(r.counts.wrong),
          })}
        </span>
      ),
    },
  ];
  return (
    <>
      <PageHeader title={importing.title}>{importing.sentence}</PageHeader>
      <div className="grid gap-4">
        {isRunning ? (
          <JobProgress id={at.tugas} done={job?.done ?? 0} total={job?.total ?? 100} step={job?.step ?? ''} isUpload />
        ) : (
          job && <JobProblem state={job.state} problem={job.problem} />
        )}
        {asked ? (
          <SheetQuestion key={at.tugas} jobId={at.tugas} asked={asked} onAnswered={(tugas) => change({ tugas })} />
        ) : (
          <StartImport onStarted={(tugas) => change({ tugas })} disabled={isRunning} />
        )}
        <Card title={importing.history} flush>
          <Refused refusal={list.refusal} retry={list.reload} />
          <DataTable
            caption={importing.history}
            rows={list.data?.imports ?? []}
            rowId={(r) => r.id}
            columns={columns}
            loading={list.loading}
            onOpen={(r) => go(`/impor/${r.id}`)}
            empty={
              <EmptyState icon="import" title={importing.noHistory}>
                {importing.noHistoryWhy}
              </EmptyState>
            }
          />
        </Card>
      </div>
    </>
  );
};
