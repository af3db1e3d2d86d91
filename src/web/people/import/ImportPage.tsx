import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { peopleEndpoints } from '../../../contract/people.ts';
import { type ImportRun, type RowState, rowStates } from '../../../domain/people/import/model.ts';
import { Loaded } from '../../app/Loaded.tsx';
import { useGo, usePathParam } from '../../app/moves.ts';
import { Refused } from '../../app/Refused.tsx';
import { useSession } from '../../app/session.tsx';
import { useUrlState } from '../../app/urlState.ts';
import { useAct } from '../../app/useAct.ts';
import { useJob } from '../../app/useJob.ts';
import { useRead } from '../../app/useRead.ts';
import { useFormats, useWords } from '../../app/words.tsx';
import { Button } from '../../ui/Button.tsx';
import { Card } from '../../ui/Card.tsx';
import { ConfirmDialog } from '../../ui/ConfirmDialog.tsx';
import { LinkButton } from '../../ui/LinkButton.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { Stat, StatRow } from '../../ui/Stat.tsx';
import { Tabs } from '../../ui/Tabs.tsx';
import { useDownload } from '../useDownload.ts';
import { JobProblem } from './JobProblem.tsx';
import { JobProgress } from './JobProgress.tsx';
import { PreviewRows } from './PreviewRows.tsx';
import { UndoDialog } from './UndoDialog.tsx';

/** One import: what it would do, then what it did. */
export const ImportPage = () => {
  const read = useRead(peopleEndpoints.readImport, { params: { id: usePathParam('id') } });
  return (
    <Loaded read={read} rows={8}>
      {(run) => <ImportView run={run} />}
    </Loaded>
  );
};

const firstTab = (run: ImportRun): RowState =>
  run.counts.wrong > 0 ? 'wrong' : run.counts.changed > 0 ? 'changed' : run.counts.new > 0 ? 'new' : 'unchanged';

const ImportView = ({ run }: { readonly run: ImportRun }) => {
  const { people: t } = useWords();
  const { importing } = t;
  const formats = useFormats();
  const { can } = useSession();
  const client = useQueryClient();
  const download = useDownload();
  const [at, change] = useUrlState({ bagian: firstTab(run), tugas: '', cari: '', hal: 1 });
  const go = useGo();
  const { job, isRunning } = useJob(at.tugas);
  const apply = useAct(peopleEndpoints.applyImport, []);
  const undo = useAct(peopleEndpoints.undoImport, []);
  const discard = useAct(peopleEndpoints.discardImport, [peopleEndpoints.imports]);
  const [asking, setAsking] = useState<'apply' | 'undo' | 'discard' | null>(null);
  const ended = job?.state;
  useEffect(() => {
    if (ended === 'done') void client.invalidateQueries();
  }, [ended, client]);

  const n = formats.number;
  const counts = {
    new: n(run.counts.new),
    changed: n(run.counts.changed),
    unchanged: n(run.counts.unchanged),
    wrong: n(run.counts.wrong),
  };
  const writes = run.counts.new + run.counts.changed;
  const sentence = {
    previewed: writes === 0 && run.counts.wrong === 0 ? importing.nothingSentence : importing.previewSentence(counts),
    applied: importing.appliedSentence(counts),
    undone: importing.undoneSentence,
  }[run.state];
  const act = async (which: 'apply' | 'undo') => {
    setAsking(null);
    const done = await (which === 'apply' ? apply : undo).run({ params: { id: run.id } });
    if (done.ok) change({ tugas: done.value.jobId });
  };
  const throwAway = async () => {
    setAsking(null);
    if ((await discard.run({ params: { id: run.id } })).ok) go('/impor', 'replace');
  };
  const notice: Readonly<Record<string, (p: Record<string, string | number>) => string>> = t.notices;
  return (
    <>
      <PageHeader
        title={run.fileName}
        back={{ href: '/impor', label: importing.back }}
        actions={
          <>
            {run.counts.wrong > 0 && run.erasedAt === null && (
              <Button
                icon="document"
                busy={download.busy}
                onClick={() =>
                  void download.run(peopleEndpoints.faultyRows, { params: { id: run.id } }, t.template.faultyFile)
                }
              >
                {importing.downloadFaulty}
              </Button>
            )}
            {run.state === 'previewed' && (
              <Button icon="trash" disabled={isRunning} busy={discard.busy} onClick={() => setAsking('discard')}>
                {importing.discard}
              </Button>
            )}
            {run.state === 'previewed' && writes > 0 && (
              <Button
                kind="main"
                icon="check"
                disabled={isRunning}
                busy={apply.busy}
                onClick={() => setAsking('apply')}
              >
                {importing.apply}
              </Button>
            )}
            {run.state === 'applied' && run.undoable && (
              <Button icon="undo" disabled={isRunning} busy={undo.busy} onClick={() => setAsking('undo')}>
                {importing.undo}
              </Button>
            )}
            {run.state === 'applied' && run.kind === 'employees' && can('unit.write') && (
              <LinkButton href="/unit?usulan=kepala" icon="units">
                {importing.nextHeads}
              </LinkButton>
            )}
            {run.state === 'applied' && (
              <LinkButton kind="main" href={run.kind === 'employees' ? '/pegawai' : '/unit'} icon="people">
                {run.kind === 'employees' ? importing.nextPeople : t.unit.title}
              </LinkButton>
            )}
          </>
        }
      >
        {sentence}
        {run.erasedAt !== null && ` ${importing.erased}`}
      </PageHeader>
      <div className="grid gap-4">
        {isRunning && (
          <JobProgress id={at.tugas} done={job?.done ?? 0} total={job?.total ?? 100} step={job?.step ?? 'applying'} />
        )}
        {!isRunning && job && <JobProblem state={job.state} problem={job.problem} />}
        <Refused refusal={apply.refusal ?? undo.refusal ?? discard.refusal ?? download.refusal} />
        <div className="max-sm:hidden">
          <StatRow>
            {rowStates.map((state) => (
              <Stat
                key={state}
                label={t.rowStates[state]}
                value={n(run.counts[state])}
                {...(state === 'wrong' && run.counts.wrong > 0 ? { tone: 'bad' as const } : {})}
              />
            ))}
          </StatRow>
        </div>
        {run.notices.length > 0 && (
          <Notice tone="info" title={importing.noticesTitle}>
            <ul>
              {run.notices.map((x) => (
                <li key={x.code}>{notice[x.code]?.({ count: x.count, detail: x.detail })}</li>
              ))}
            </ul>
          </Notice>
        )}
        <Card flush>
          <Tabs
            label={run.fileName}
            value={at.bagian}
            onValue={(bagian) => change({ bagian, hal: 1 })}
            tabs={rowStates.map((state) => ({
              value: state,
              label: `${t.rowStates[state]} (${n(run.counts[state])})`,
              content: (
                <>
                  {state === 'wrong' && run.counts.wrong > 0 && (
                    <p className="px-5 pb-2 text-ink2">{importing.faultyHint}</p>
                  )}
                  {state === 'missing' && run.counts.missing > 0 && (
                    <p className="px-5 pb-2 text-ink2">{importing.missingHint}</p>
                  )}
                  <PreviewRows
                    runId={run.id}
                    kind={run.kind}
                    state={state}
                    total={run.counts[state]}
                    search={at.cari}
                    page={at.hal}
                    onSearch={(cari) => change({ cari, hal: 1 })}
                    onPage={(hal) => change({ hal })}
                  />
                </>
              ),
            }))}
          />
        </Card>
      </div>
      <ConfirmDialog
        open={asking === 'apply'}
        title={importing.applyTitle}
        action={importing.apply}
        onConfirm={() => void act('apply')}
        onClose={() => setAsking(null)}
      >
        {importing.applyBody(counts)}
      </ConfirmDialog>
      <ConfirmDialog
        open={asking === 'discard'}
        title={importing.discardTitle}
        action={importing.discard}
        harmful
        onConfirm={() => void throwAway()}
        onClose={() => setAsking(null)}
      >
        {importing.discardBody}
      </ConfirmDialog>
      {asking === 'undo' && (
        <UndoDialog runId={run.id} busy={undo.busy} onUndo={() => void act('undo')} onClose={() => setAsking(null)} />
      )}
    </>
  );
};
