import type { ListedTerminal } from '../../../../contract/attendanceTerminals.ts';
import { useFormats } from '../../../app/words.tsx';
import { Card } from '../../../ui/Card.tsx';
import { useTerminalWords } from '../TerminalWords.tsx';
import { spanOf } from './terminalState.ts';

export const FactsCard = ({ terminal }: { readonly terminal: ListedTerminal }) => {
  const words = useTerminalWords();
  const t = words.facts;
  const formats = useFormats();
  const { aheadSeconds, zone } = terminal;
  const clock = (): string => {
    if (aheadSeconds === null) return t.clockUnknown;
    if (Math.abs(aheadSeconds) <= 60) return t.clockRight({ seconds: formats.number(Math.abs(aheadSeconds)) });
    const span = spanOf(words, aheadSeconds, formats.number);
    return aheadSeconds > 0 ? t.clockAhead({ span }) : t.clockBehind({ span });
  };
  const protocol =
    terminal.dialect === null
      ? t.unknown
      : `${words.protocols[terminal.dialect]}${terminal.version === '' ? '' : ` ${terminal.version}`}`;
  const facts = [
    [t.serial, terminal.serial],
    [words.place, terminal.workplaceName],
    [words.method, terminal.method === null ? words.byCode : words.methods[terminal.method]],
    [t.model, [terminal.maker, terminal.model].filter((text) => text !== '').join(' · ') || t.unknown],
    [t.firmware, terminal.firmware || t.unknown],
    [t.protocol, protocol],
    [t.network, terminal.network ?? '–'],
    [t.from, terminal.lastSeenFrom ?? '–'],
    [t.clock, clock()],
    [words.lastSeen, terminal.lastSeenAt === null ? words.never : formats.moment(terminal.lastSeenAt, zone)],
    [t.lastPunch, terminal.lastPunchAt === null ? words.never : formats.moment(terminal.lastPunchAt, zone)],
  ] as const;
  return (
    <Card title={t.title}>
      <dl className="grid gap-x-6 gap-y-2 sm:grid-cols-[9rem_minmax(0,1fr)]">
        {facts.map(([name, value]) => (
          <div key={name} className="contents">
            <dt className="text-sm text-ink3">{name}</dt>
            <dd className="min-w-0 break-words tabular-nums max-sm:mb-1">{value}</dd>
          </div>
        ))}
      </dl>
    </Card>
  );
};
