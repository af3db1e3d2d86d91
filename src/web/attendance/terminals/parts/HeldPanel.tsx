import { useState } from 'react';
import { attendanceTerminalEndpoints } from '../../../../contract/attendanceTerminals.ts';
import type { AnswerOf } from '../../../../contract/endpoint.ts';
import type { PlainDate } from '../../../../kernel/time.ts';
import { Loaded } from '../../../app/Loaded.tsx';
import { Refused } from '../../../app/Refused.tsx';
import { useAct } from '../../../app/useAct.ts';
import { useRead } from '../../../app/useRead.ts';
import { useFormats } from '../../../app/words.tsx';
import { Button } from '../../../ui/Button.tsx';
import { Card } from '../../../ui/Card.tsx';
import { ConfirmDialog } from '../../../ui/ConfirmDialog.tsx';
import { DataTable } from '../../../ui/DataTable.tsx';
import { EmptyState } from '../../../ui/EmptyState.tsx';
import { useToast } from '../../../ui/Toasts.tsx';
import { useTerminalWords } from '../TerminalWords.tsx';
import { PinDialog } from './PinDialog.tsx';

type HeldPin = AnswerOf<typeof attendanceTerminalEndpoints.held>['pins'][number];
type Reason = keyof ReturnType<typeof useTerminalWords>['waitingPunches']['reasons'];

interface HeldPanelProps {
  readonly terminalId: string;
  readonly mayWrite: boolean;
}

/** What came and is no punch yet. */
export const HeldPanel = ({ terminalId, mayWrite }: HeldPanelProps) => {
  const words = useTerminalWords();
  const t = words.waitingPunches;
  const formats = useFormats();
  const say = useToast();
  const read = useRead(attendanceTerminalEndpoints.held, { params: { id: terminalId } });
  const discard = useAct(attendanceTerminalEndpoints.discard, [
    attendanceTerminalEndpoints.held,
    attendanceTerminalEndpoints.read,
    attendanceTerminalEndpoints.list,
  ]);
  const [linked, setLinked] = useState<HeldPin | null>(null);
  const [aside, setAside] = useState<{ readonly pin: string | null } | null>(null);
  const dayOf = (time: string): PlainDate => time.slice(0, 10) as PlainDate;
  const spanOf = (row: HeldPin): string =>
    dayOf(row.firstTime) === dayOf(row.lastTime)
      ? formats.dayMedium(dayOf(row.firstTime))
      : formats.span(dayOf(row.firstTime), dayOf(row.lastTime));
  const putAside = async () => {
    if (aside === null) return;
    const done = await discard.run({ params: { id: terminalId }, body: aside });
    if (!done.ok) return;
    say(t.asideDone({ n: done.value.discarded }), 'okay');
    setAside(null);
  };
  return (
    <Loaded read={read}>
      {({ pins, lines }) => (
        <div className="grid gap-4">
          <p className="text-ink2">{t.lead}</p>
          <Card flush>
            <DataTable
              caption={words.tabs.held}
              rows={pins}
              rowId={(row) => row.pin}
              height="max(20rem, calc(100dvh - 26rem))"
              empty={
                <EmptyState icon="check" title={t.none}>
                  {t.noneWhy}
                </EmptyState>
              }
              columns={[
                {
                  key: 'pin',
                  head: words.pins.pin,
                  rowHead: true,
                  cell: (row) => (
                    <span className="tabular-nums">
                      {row.pin}
                      {row.told !== null && row.told !== '' && (
                        <span className="block text-[0.8125rem] font-normal text-ink3">{row.told}</span>
                      )}
                    </span>
                  ),
                },
                {
                  key: 'count',
                  head: t.count,
                  align: 'end',
                  width: '8rem',
                  cell: (row) => formats.number(row.count),
                },
                { key: 'span', head: t.span, cell: spanOf },
                {
                  key: 'act',
                  head: '',
                  width: '15rem',
                  align: 'end',
                  cell: (row) =>
                    mayWrite && (
                      <span className="inline-flex gap-1">
                        <Button kind="quiet" onClick={() => setAside({ pin: row.pin })}>
                          {t.aside}
                        </Button>
                        <Button onClick={() => setLinked(row)}>{t.set}</Button>
                      </span>
                    ),
                },
              ]}
            />
          </Card>
          {lines.length > 0 && (
            <Card
              title={t.lines}
              actions={mayWrite && <Button onClick={() => setAside({ pin: null })}>{t.linesAside}</Button>}
            >
              <ul className="max-h-80 divide-y divide-line overflow-y-auto">
                {lines.map((line) => (
                  <li key={line.id} className="py-2">
                    <code className="block text-[0.8125rem] break-all whitespace-pre-wrap">{line.line}</code>
                    <span className="text-[0.8125rem] text-ink3">{t.reasons[line.reason as Reason]}</span>
                  </li>
                ))}
              </ul>
            </Card>
          )}
          {linked && (
            <PinDialog
              terminalId={terminalId}
              pin={linked.pin}
              from={dayOf(linked.firstTime)}
              onClose={() => setLinked(null)}
            />
          )}
          {aside && (
            <ConfirmDialog
              open
              title={aside.pin === null ? t.linesTitle : t.asideTitle({ pin: aside.pin })}
              action={t.aside}
              harmful
              busy={discard.busy}
              onConfirm={() => void putAside()}
              onClose={() => {
                setAside(null);
                discard.forget();
              }}
            >
              <p>{aside.pin === null ? t.linesWhy : t.asideWhy}</p>
              <Refused refusal={discard.refusal} className="mt-3" />
            </ConfirmDialog>
          )}
        </div>
      )}
    </Loaded>
  );
};
