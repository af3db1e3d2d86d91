import { type ReactNode, useState } from 'react';
import { attendanceRequestEndpoints } from '../../../contract/attendanceRequest.ts';
import { addressOf } from '../../app/call.ts';
import { Loaded } from '../../app/Loaded.tsx';
import { useSession } from '../../app/session.tsx';
import { useRead } from '../../app/useRead.ts';
import { useFormats, useWords } from '../../app/words.tsx';
import { Badge } from '../../ui/Badge.tsx';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { Timeline } from '../../ui/Timeline.tsx';
import { ChangeView } from './ChangeView.tsx';
import { useDayRequestWords } from './DayRequestFrame.tsx';
import type { Decision } from './DecideDialog.tsx';
import { EndDialog } from './EndDialog.tsx';
import { OtherTimes } from './OtherTimes.tsx';
import { dayRequestTone } from './requestTone.ts';
import { useRequestText } from './useRequestText.ts';

interface RequestDialogProps {
  readonly requestId: string;
  readonly onClose: () => void;
  readonly onDecide: (decision: Decision) => void;
}

/** One request as the head reads it: before and after, reason, evidence, who decides, and what he may do. */
export const RequestDialog = ({ requestId, onClose, onDecide }: RequestDialogProps) => {
  const { app } = useWords();
  const words = useDayRequestWords();
  const t = words.desk;
  const formats = useFormats();
  const text = useRequestText();
  const { zone, me } = useSession();
  const read = useRead(attendanceRequestEndpoints.one, { params: { id: requestId } });
  const [ending, setEnding] = useState(false);
  const [other, setOther] = useState(false);
  const one = read.data;
  if (one && ending) return <EndDialog requestId={one.id} onBack={() => setEnding(false)} onDone={onClose} />;
  const decide = (verdict: Decision['verdict'], times: Decision['times'] = null) =>
    onDecide({ verdict, ids: [requestId], count: 1, times });
  return (
    <Dialog
      open
      width="wide"
      onClose={onClose}
      title={one ? `${text.what(one)}: ${one.name}` : t.title}
      actions={
        other ? undefined : (
          <>
            {one?.may.includes('end') && <Button onClick={() => setEnding(true)}>{t.end}</Button>}
            {one?.may.includes('refuse') && <Button onClick={() => decide('refuse')}>{t.refuse}</Button>}
            {one?.may.includes('approve') && <Button onClick={() => setOther(true)}>{t.otherTimes}</Button>}
            {one?.may.includes('approve') && (
              <Button kind="main" icon="check" onClick={() => decide('approve')}>
                {t.approve}
              </Button>
            )}
            {one?.may.length === 0 && <Button onClick={onClose}>{app.actions.close}</Button>}
          </>
        )
      }
    >
      <Loaded read={read} rows={6}>
        {(data) => (
          <div className="space-y-4">
            <p className="flex flex-wrap items-center gap-2">
              <Badge tone={dayRequestTone[data.state]}>{words.states[data.state]}</Badge>
              <span className="text-ink2">{data.unitName}</span>
            </p>
            <dl className="grid gap-3 sm:grid-cols-2">
              <Row label={t.day}>{formats.dayLong(data.day)}</Row>
              <Row label={t.what}>
                {text.times(data, data)}
                {data.approved && `\n${words.approvedAs({ times: text.times(data, data.approved) })}`}
                {data.permit && `\n${data.permit.excuses ? words.excuses.yes : words.excuses.no}`}
              </Row>
              {data.reason && <Row label={words.reason}>{data.reason}</Row>}
              <Row label={t.files}>
                {data.openFiles.length > 0 ? (
                  <ul>
                    {data.openFiles.map((file) => (
                      <li key={file.id}>
                        <a
                          className="font-medium text-brand-text underline underline-offset-4"
                          href={addressOf(attendanceRequestEndpoints.readFile, { id: data.id, fileId: file.id })}
                        >
                          {`${file.name} (${formats.size(file.sizeBytes)})`}
                        </a>
                      </li>
                    ))}
                  </ul>
                ) : data.files > 0 ? (
                  `${words.evidence[data.evidence]}\n${t.healthFiles({ n: data.files })}`
                ) : data.evidence === 'missing' ? (
                  words.evidence.missing
                ) : (
                  t.noFiles
                )}
              </Row>
            </dl>
            {other ? (
              <OtherTimes
                request={data}
                onBack={() => setOther(false)}
                onApprove={(times) => decide('approve', times)}
              />
            ) : (
              data.change && <ChangeView change={data.change} />
            )}
            {data.employeeId === me.employeeId && data.state === 'asked' && <Notice>{t.yours}</Notice>}
            {data.state === 'asked' && (
              <div className="text-[0.9375rem] text-ink2">
                <p>
                  {data.deciders.length === 0 ? t.agencyDecides : t.deciders({ names: formats.list(data.deciders) })}
                </p>
                {data.may.length > 0 && !data.mine && <p>{t.notMine}</p>}
                {data.skipped.length > 0 && (
                  <ul className="mt-1 list-disc ps-5 text-[0.875rem] text-ink3">
                    {data.skipped.map((each) => (
                      <li key={each.unitName}>{t.skipped[each.why]({ unit: each.unitName })}</li>
                    ))}
                  </ul>
                )}
              </div>
            )}
            <section>
              <h3 className="mb-1 font-semibold">{t.history}</h3>
              <Timeline
                entries={[
                  { key: 'asked', when: formats.moment(data.askedAt, zone), title: words.asked, body: data.name },
                  ...data.history.map((each) => ({
                    key: each.at + each.move,
                    when: formats.moment(each.at, zone),
                    title: words.moves[each.move],
                    body: [words.by({ name: each.by }), each.note].filter(Boolean).join(': '),
                  })),
                ]}
              />
            </section>
          </div>
        )}
      </Loaded>
    </Dialog>
  );
};

const Row = ({ label, children }: { readonly label: string; readonly children: ReactNode }) => (
  <div>
    <dt className="text-[0.8125rem] text-ink3">{label}</dt>
    <dd className="whitespace-pre-line">{children}</dd>
  </div>
);
