import { useState } from 'react';
import { attendanceRequestEndpoints, type DayRequestHead } from '../../../../contract/attendanceRequest.ts';
import type { AnswerOf } from '../../../../contract/endpoint.ts';
import { addressOf } from '../../../app/call.ts';
import { Refused } from '../../../app/Refused.tsx';
import { ChangeView } from '../../../attendance/requests/ChangeView.tsx';
import { DayRequestFrame, useDayRequestWords } from '../../../attendance/requests/DayRequestFrame.tsx';
import { useRequestText } from '../../../attendance/requests/useRequestText.ts';
import { Button } from '../../../ui/Button.tsx';
import { Checkbox } from '../../../ui/Checkbox.tsx';
import { EmptyState } from '../../../ui/EmptyState.tsx';
import { Field } from '../../../ui/Field.tsx';
import { Notice } from '../../../ui/Notice.tsx';
import { Skeleton } from '../../../ui/Skeleton.tsx';
import { TextArea } from '../../../ui/TextArea.tsx';
import { Age } from '../../parts/Age.tsx';
import { Panel } from '../../parts/Panel.tsx';
import { Screen } from '../../parts/Screen.tsx';
import { useKept } from '../../useKept.ts';
import { useSend } from '../../useSend.ts';
import { usePhoneWords } from '../../words.tsx';

type Outcome = AnswerOf<typeof attendanceRequestEndpoints.decide>;
const shortestNote = 5;

const Evidence = ({ request }: { readonly request: DayRequestHead }) => {
  const words = useDayRequestWords();
  const { formats } = usePhoneWords();
  const open = request.files > 0 && request.evidence === 'there';
  const one = useKept(attendanceRequestEndpoints.one, { params: { id: request.id } }, open);
  return (
    <p className="text-[0.875rem] text-ink2">
      {words.evidence[request.evidence]}
      {one.data?.openFiles.map((file) => (
        <a
          key={file.id}
          className="ms-2 inline-flex min-h-11 items-center font-medium text-brand-text underline underline-offset-4"
          href={addressOf(attendanceRequestEndpoints.readFile, { id: request.id, fileId: file.id })}
        >
          {`${file.name} (${formats.size(file.sizeBytes)})`}
        </a>
      ))}
    </p>
  );
};

interface RowProps {
  readonly request: DayRequestHead;
  readonly chosen: boolean;
  readonly onChosen: (chosen: boolean) => void;
}
const Row = ({ request, chosen, onChosen }: RowProps) => {
  const { formats } = usePhoneWords();
  const text = useRequestText();
  return (
    <li className="space-y-2 py-3">
      <Checkbox
        checked={chosen}
        onValue={onChosen}
        label={<strong>{request.name}</strong>}
        hint={`${text.what(request)}, ${formats.dayMedium(request.day)}, ${text.times(request, request)}`}
      />
      {request.reason && <p className="rounded-xl bg-paper px-3 py-2 text-[0.9375rem]">{request.reason}</p>}
      <Evidence request={request} />
      {request.change && <ChangeView change={request.change} />}
    </li>
  );
};

const Decide = () => {
  const { words: phone } = usePhoneWords();
  const words = useDayRequestWords();
  const t = words.desk;
  const read = useKept(attendanceRequestEndpoints.list, { query: { whose: 'mine' } });
  const { send, busy, refusal } = useSend(attendanceRequestEndpoints.decide);
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [refusing, setRefusing] = useState(false);
  const [note, setNote] = useState('');
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const rows = read.data?.requests ?? [];
  const ids = rows.filter((row) => chosen.has(row.id)).map((row) => row.id);
  const decide = async (decision: 'approve' | 'refuse') => {
    const answer = await send({ body: { decision, ids, note } });
    if (!answer.ok) return;
    setOutcome(answer.value);
    setChosen(new Set());
    setRefusing(false);
    setNote('');
    read.reload();
  };
  const choose = (id: string, on: boolean) => {
    const next = new Set(chosen);
    if (on) next.add(id);
    else next.delete(id);
    setChosen(next);
  };
  return (
    <Screen title={words.mine.decide} documentTitle={words.mine.decide} asking={read.asking}>
      <div role="status" className="space-y-2 empty:hidden">
        {outcome !== null && outcome.done > 0 && <Notice tone="okay">{t.done({ n: outcome.done })}</Notice>}
        {outcome !== null && outcome.failed.length > 0 && (
          <Notice tone="warn" title={t.failed({ n: outcome.failed.length })}>
            <ul>
              {outcome.failed.map((each) => (
                <li key={each.id}>{`${each.name}: ${each.detail}`}</li>
              ))}
            </ul>
          </Notice>
        )}
      </div>
      <Panel>
        {read.data === undefined ? (
          read.asking ? (
            <Skeleton rows={6} label={phone.app.progress.loading} />
          ) : (
            <Refused refusal={read.refusal} retry={read.reload} />
          )
        ) : rows.length === 0 ? (
          <EmptyState icon="check" title={t.emptyTitle}>
            {t.emptyWaiting}
          </EmptyState>
        ) : (
          <>
            <div className="flex items-center justify-between gap-2">
              <p className="font-semibold">{t.sentence({ n: read.data.waiting })}</p>
            </div>
            {rows.length > 1 && (
              <Checkbox
                label={t.selectAll({ n: rows.length })}
                checked={ids.length === rows.length}
                partly={ids.length > 0 && ids.length < rows.length}
                onValue={(on) => setChosen(new Set(on ? rows.map((row) => row.id) : []))}
              />
            )}
            <ul className="mt-2 divide-y divide-line border-t border-line">
              {rows.map((row) => (
                <Row key={row.id} request={row} chosen={chosen.has(row.id)} onChosen={(on) => choose(row.id, on)} />
              ))}
            </ul>
            {read.data.total > rows.length && (
              <p className="text-[0.875rem] text-ink2">{t.more({ n: read.data.total - rows.length })}</p>
            )}
          </>
        )}
      </Panel>
      {ids.length > 0 && (
        <Panel className="sticky bottom-20 shadow-lg">
          {refusing && (
            <div className="mb-3">
              <Field label={words.note} hint={t.noteHint}>
                <TextArea value={note} onValue={setNote} rows={2} maxLength={500} />
              </Field>
            </div>
          )}
          <div className="grid grid-cols-2 gap-2">
            <Button
              icon="close"
              kind={refusing ? 'bad' : 'plain'}
              busy={busy}
              disabled={refusing && note.trim().length < shortestNote}
              onClick={() => (refusing ? void decide('refuse') : setRefusing(true))}
            >
              {t.refuse}
            </Button>
            {refusing ? (
              <Button onClick={() => setRefusing(false)}>{phone.app.actions.cancel}</Button>
            ) : (
              <Button kind="main" icon="check" busy={busy} onClick={() => void decide('approve')}>
                {`${t.approve} (${ids.length})`}
              </Button>
            )}
          </div>
          <Refused refusal={refusal} className="mt-2" />
        </Panel>
      )}
      <Age at={read.at} stale={read.refusal?.status === 0} />
    </Screen>
  );
};

/** What waits for this head, decided many at a time. */
export const DecideScreen = () => (
  <DayRequestFrame>
    <Decide />
  </DayRequestFrame>
);
