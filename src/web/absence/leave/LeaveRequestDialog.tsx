import { type ReactNode, useState } from 'react';
import { leaveEndpoints } from '../../../contract/leave.ts';
import { addressOf } from '../../app/call.ts';
import { Loaded } from '../../app/Loaded.tsx';
import { useSession } from '../../app/session.tsx';
import { useRead } from '../../app/useRead.ts';
import { useFormats, useWords } from '../../app/words.tsx';
import { Badge } from '../../ui/Badge.tsx';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { LinkButton } from '../../ui/LinkButton.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { Timeline } from '../../ui/Timeline.tsx';
import type { LeaveDecision } from './DecideLeaveDialog.tsx';
import { EndLeave } from './EndLeave.tsx';
import { useLeaveWords } from './LeaveWords.tsx';
import { leaveTone } from './leaveTone.ts';

interface LeaveRequestDialogProps {
  readonly requestId: string;
  readonly onClose: () => void;
  readonly onDecide: (verdict: LeaveDecision['verdict']) => void;
}
const verdicts = ['refuse', 'postpone', 'recommend', 'approve'] as const;

/** One request as the head reads it: days, balance, reason, who else is away, and what he may do. */
export const LeaveRequestDialog = ({ requestId, onClose, onDecide }: LeaveRequestDialogProps) => {
  const { app } = useWords();
  const words = useLeaveWords();
  const t = words.desk;
  const formats = useFormats();
  const { zone, me } = useSession();
  const read = useRead(leaveEndpoints.one, { params: { id: requestId } });
  const [ending, setEnding] = useState<'cancel' | 'callBack' | null>(null);
  const one = read.data;
  if (one && ending !== null)
    return <EndLeave request={one} how={ending} onBack={() => setEnding(null)} onDone={onClose} />;
  const may = verdicts.filter((verdict) => one?.may.includes(verdict));
  return (
    <Dialog
      open
      width="wide"
      onClose={onClose}
      title={one ? `${words.kinds[one.kind]}: ${one.name}` : t.title}
      actions={
        <>
          {one && (
            <LinkButton icon="print" href={addressOf(leaveEndpoints.form, { id: one.id })}>
              {t.form}
            </LinkButton>
          )}
          {one?.may.includes('cancel') && <Button onClick={() => setEnding('cancel')}>{t.cancel}</Button>}
          {one?.may.includes('callBack') && <Button onClick={() => setEnding('callBack')}>{t.callBack}</Button>}
          {may.map((verdict) => (
            <Button
              key={verdict}
              {...(verdict === 'approve' ? { kind: 'main' as const, icon: 'check' as const } : {})}
              onClick={() => onDecide(verdict)}
            >
              {t[verdict]}
            </Button>
          ))}
          {may.length === 0 && <Button onClick={onClose}>{app.actions.close}</Button>}
        </>
      }
    >
      <Loaded read={read} rows={6}>
        {(data) => (
          <div className="space-y-4">
            <p className="flex flex-wrap items-center gap-2">
              <Badge tone={leaveTone[data.state]}>{words.states[data.state]}</Badge>
              <span className="text-ink2">{data.unitName}</span>
            </p>
            <dl className="grid gap-3 sm:grid-cols-2">
              <Row label={t.days}>
                {data.from === data.to ? formats.dayLong(data.from) : formats.span(data.from, data.to)}
              </Row>
              <Row label={t.length}>{words.length({ n: data.length, unit: words.units[data.unit] })}</Row>
              {data.reason && <Row label={words.reason}>{data.reason}</Row>}
              {(data.address || data.phone) && (
                <Row label={t.reach}>{[data.address, data.phone].filter(Boolean).join('\n')}</Row>
              )}
              {(data.files > 0 || data.checked !== null) && (
                <Row label={t.evidence}>
                  {data.openFiles.length > 0 ? (
                    <ul>
                      {data.openFiles.map((file) => (
                        <li key={file.id}>
                          <a
                            className="font-medium text-brand-text underline underline-offset-4"
                            href={addressOf(leaveEndpoints.readFile, { id: data.id, fileId: file.id })}
                          >
                            {`${file.name} (${formats.size(file.sizeBytes)})`}
                          </a>
                        </li>
                      ))}
                    </ul>
                  ) : (
                    <>
                      {data.files === 0 ? t.noEvidence : data.checked ? t.checked : t.unchecked}
                      {data.files > 0 && (
                        <span className="block text-[0.875rem] text-ink3">{t.healthFiles({ n: data.files })}</span>
                      )}
                    </>
                  )}
                </Row>
              )}
            </dl>
            {data.balance && (
              <Notice tone={data.balance.left === 0 && data.state === 'asked' ? 'warn' : 'info'}>
                {t.balance({
                  year: data.balance.year,
                  left: data.balance.left,
                  all: data.balance.entitled + data.balance.carried,
                })}
              </Notice>
            )}
            <section>
              <h3 className="mb-1 font-semibold">{t.alsoAway}</h3>
              {data.alsoAway.length === 0 ? (
                <p className="text-ink2">{t.nobodyAway}</p>
              ) : (
                <ul className="list-disc ps-5">
                  {data.alsoAway.map((each) => (
                    <li key={`${each.name} ${each.from}`}>
                      {each.name},{' '}
                      {each.from === each.to ? formats.dayMedium(each.from) : formats.span(each.from, each.to)}
                    </li>
                  ))}
                </ul>
              )}
            </section>
            {data.employeeId === me.employeeId && data.state === 'asked' && <Notice>{t.yours}</Notice>}
            <section>
              <h3 className="mb-1 font-semibold">{t.history}</h3>
              <Timeline
                entries={[
                  { key: 'asked', when: formats.moment(data.askedAt, zone), title: t.asked, body: data.name },
                  ...data.history.map((each) => ({
                    key: each.at + each.move,
                    when: formats.moment(each.at, zone),
                    title: words.moves[each.move],
                    body: [words.by({ name: each.by }), each.note].filter(Boolean).join(': '),
                  })),
                ]}
              />
              <p className="mt-2 text-[0.8125rem] text-ink3">{data.article}</p>
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
