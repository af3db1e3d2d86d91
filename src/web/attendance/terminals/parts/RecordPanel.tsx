import type { attendanceTerminalEndpoints, ListedTerminal } from '../../../../contract/attendanceTerminals.ts';
import type { AnswerOf } from '../../../../contract/endpoint.ts';
import { useFormats } from '../../../app/words.tsx';
import { Card } from '../../../ui/Card.tsx';
import { useTerminalWords } from '../TerminalWords.tsx';
import { operationOf } from './terminalState.ts';

type Whole = AnswerOf<typeof attendanceTerminalEndpoints.read>;

interface RecordPanelProps {
  readonly terminal: ListedTerminal;
  readonly events: Whole['events'];
  readonly requests: Whole['requests'];
}

/** What happened to the terminal, and what it sent of late. */
export const RecordPanel = ({ terminal, events, requests }: RecordPanelProps) => {
  const words = useTerminalWords();
  const t = words.record;
  const formats = useFormats();
  return (
    <div className="grid items-start gap-4 lg:grid-cols-2">
      <Card title={t.events}>
        {events.length === 0 && <p className="text-ink2">{t.noEvents}</p>}
        <ul className="divide-y divide-line">
          {events.map((event) => (
            <li key={`${event.code} ${event.time} ${event.receivedAt}`} className="py-2 first:pt-0 last:pb-0">
              {operationOf(words, event.code, event.dialect)}
              {event.by !== '' && <span className="text-ink2"> {t.by({ pin: event.by })}</span>}
              <span className="block text-[0.8125rem] text-ink3 tabular-nums">
                {event.time ?? formats.moment(event.receivedAt, terminal.zone)}
              </span>
            </li>
          ))}
        </ul>
      </Card>
      <Card title={t.requests} sub={t.requestsWhy}>
        {requests.length === 0 && <p className="text-ink2">{t.noRequests}</p>}
        <ul className="divide-y divide-line">
          {requests.map((request) => (
            <li key={request.id} className="min-w-0 py-2 first:pt-0 last:pb-0">
              <details>
                <summary>
                  <span className="font-medium">{t.kinds[request.kind as keyof typeof t.kinds]}</span>{' '}
                  <span className="text-ink2">{formats.moment(request.at, terminal.zone)}</span>
                  <span className="block text-[0.8125rem] text-ink3">
                    {t.line({
                      received: formats.number(request.received),
                      understood: formats.number(request.understood),
                      bytes: formats.number(request.bytes),
                      from: request.address,
                    })}
                  </span>
                </summary>
                <pre className="mt-2 max-h-64 overflow-auto rounded-control bg-paper p-3 text-[0.75rem] break-all whitespace-pre-wrap">
                  {`${request.target}\n\n${request.body}`}
                </pre>
              </details>
            </li>
          ))}
        </ul>
      </Card>
    </div>
  );
};
