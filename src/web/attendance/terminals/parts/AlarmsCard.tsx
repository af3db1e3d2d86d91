import {
  attendanceTerminalEndpoints,
  type ListedTerminal,
  type TerminalAlarm,
} from '../../../../contract/attendanceTerminals.ts';
import type { Instant } from '../../../../kernel/time.ts';
import { Refused } from '../../../app/Refused.tsx';
import { useAct } from '../../../app/useAct.ts';
import { useFormats } from '../../../app/words.tsx';
import { Button } from '../../../ui/Button.tsx';
import { Card } from '../../../ui/Card.tsx';
import { Icon } from '../../../ui/Icon.tsx';
import { type TerminalScreenWords, useTerminalWords } from '../TerminalWords.tsx';
import { operationOf, spanOf } from './terminalState.ts';

const sentence = (
  t: TerminalScreenWords,
  alarm: TerminalAlarm,
  print: { readonly number: (n: number) => string; readonly moment: (at: Instant) => string },
): string => {
  const { params } = alarm;
  const number = (name: string): string => print.number(Number(params[name] ?? 0));
  switch (alarm.kind) {
    case 'clockDrift': {
      const seconds = Number(params.seconds ?? 0);
      return t.alarm.clockDrift({ span: spanOf(t, seconds, print.number), ahead: seconds > 0 });
    }
    case 'silent':
      return t.alarm.silent({ at: print.moment(String(params.since) as Instant) });
    case 'otherNetwork':
      return t.alarm.otherNetwork({ address: String(params.address), expected: String(params.expected) });
    case 'countDiffers':
      return t.alarm.countDiffers({ missing: number('missing') });
    case 'unknownTable':
      return t.alarm.unknownTable({ table: String(params.table) });
    case 'security':
      return t.alarm.security({ event: operationOf(t, Number(params.code), String(params.dialect)) });
    case 'badLines':
      return t.alarm.badLines({ lines: number('lines') });
  }
};

export const AlarmsCard = ({ terminal }: { readonly terminal: ListedTerminal }) => {
  const t = useTerminalWords();
  const formats = useFormats();
  const end = useAct(attendanceTerminalEndpoints.endAlarm, [
    attendanceTerminalEndpoints.list,
    attendanceTerminalEndpoints.read,
  ]);
  const moment = (at: Instant) => formats.moment(at, terminal.zone);
  return (
    <Card title={t.alarm.title}>
      {terminal.alarms.length === 0 ? (
        <p className="flex items-center gap-2 text-ink2">
          <Icon name="check" size={18} /> {t.alarm.none}
        </p>
      ) : (
        <ul className="divide-y divide-line">
          {terminal.alarms.map((alarm) => (
            <li key={alarm.kind} className="flex flex-wrap items-start gap-3 py-3 first:pt-0 last:pb-0">
              <Icon name="warn" className="mt-0.5 text-warn" />
              <div className="min-w-0 flex-1 basis-64">
                <p>{sentence(t, alarm, { number: formats.number, moment })}</p>
                <p className="text-[0.8125rem] text-ink3">
                  {t.alarm.since({ at: moment(alarm.begunAt), times: alarm.times })}
                </p>
              </div>
              <Button
                kind="quiet"
                busy={end.busy}
                onClick={() => void end.run({ params: { id: terminal.id }, body: { kind: alarm.kind } })}
              >
                {t.alarm.seen}
              </Button>
            </li>
          ))}
        </ul>
      )}
      <Refused refusal={end.refusal} className="mt-3" />
    </Card>
  );
};
