import { useState } from 'react';
import { attendanceTerminalEndpoints, type ListedTerminal } from '../../../../contract/attendanceTerminals.ts';
import type { AnswerOf } from '../../../../contract/endpoint.ts';
import type { TerminalCommand } from '../../../../domain/attendance/terminal/commands.ts';
import { addDays, type PlainDate } from '../../../../kernel/time.ts';
import { Refused } from '../../../app/Refused.tsx';
import { useSession } from '../../../app/session.tsx';
import { useAct } from '../../../app/useAct.ts';
import { useFormats } from '../../../app/words.tsx';
import { FormDialog } from '../../../people/parts/FormDialog.tsx';
import { Badge } from '../../../ui/Badge.tsx';
import { Button } from '../../../ui/Button.tsx';
import { Card } from '../../../ui/Card.tsx';
import { ConfirmDialog } from '../../../ui/ConfirmDialog.tsx';
import { DateInput } from '../../../ui/DateInput.tsx';
import { Field } from '../../../ui/Field.tsx';
import { Menu } from '../../../ui/Menu.tsx';
import { useToast } from '../../../ui/Toasts.tsx';
import { useTerminalWords } from '../TerminalWords.tsx';

type Row = AnswerOf<typeof attendanceTerminalEndpoints.read>['commands'][number];
const shown = 10;

interface CommandsCardProps {
  readonly terminal: ListedTerminal;
  readonly commands: readonly Row[];
  readonly mayWrite: boolean;
}

/** What the terminal was told, and the few things it can be told. */
export const CommandsCard = ({ terminal, commands, mayWrite }: CommandsCardProps) => {
  const t = useTerminalWords().commands;
  const formats = useFormats();
  const say = useToast();
  const { today } = useSession();
  const give = useAct(attendanceTerminalEndpoints.command, [attendanceTerminalEndpoints.read]);
  const [open, setOpen] = useState<'again' | 'restart' | null>(null);
  const [from, setFrom] = useState<PlainDate | null>(addDays(today, -7));
  const [to, setTo] = useState<PlainDate | null>(today);
  const run = async (command: TerminalCommand) => {
    if (!(await give.run({ params: { id: terminal.id }, body: { command } })).ok) return;
    say(t.given, 'okay');
    setOpen(null);
  };
  const about = (command: TerminalCommand): string => {
    if (command.kind === 'sendAgain')
      return `${t.sendAgain}, ${t.span({ from: formats.dayMedium(command.from), to: formats.dayMedium(command.to) })}`;
    return 'pin' in command ? `${t[command.kind]}, ${t.ofPin({ pin: command.pin })}` : t[command.kind];
  };
  const standing = (row: Row) => {
    if (row.result !== null && row.result < 0) return <Badge tone="bad">{t.failed({ code: row.result })}</Badge>;
    if (row.endedAt !== null) return <Badge tone="okay">{t.done}</Badge>;
    return <Badge tone={row.sentAt === null ? 'info' : 'warn'}>{row.sentAt === null ? t.queued : t.sent}</Badge>;
  };
  return (
    <Card
      title={t.title}
      actions={
        mayWrite &&
        terminal.state === 'active' && (
          <Menu
            trigger={<Button icon="send">{t.title}</Button>}
            entries={[
              { label: t.info, icon: 'info', onSelect: () => void run({ kind: 'info' }) },
              { label: t.sendNew, icon: 'refresh', onSelect: () => void run({ kind: 'sendNew' }) },
              { label: t.sendAgain, icon: 'undo', onSelect: () => setOpen('again') },
              { kind: 'line' },
              { label: t.restart, icon: 'signOut', harmful: true, onSelect: () => setOpen('restart') },
            ]}
          />
        )
      }
    >
      {commands.length === 0 ? (
        <p className="text-ink2">{t.none}</p>
      ) : (
        <ul className="divide-y divide-line">
          {commands.slice(0, shown).map((row) => (
            <li key={row.seq} className="flex flex-wrap items-center gap-x-3 gap-y-1 py-2 first:pt-0 last:pb-0">
              <div className="min-w-0 flex-1 basis-56">
                <p>{about(row.command)}</p>
                <p className="text-[0.8125rem] text-ink3">
                  {formats.moment(row.madeAt, terminal.zone)}
                  {row.byLuwes && ` · ${t.byLuwes}`}
                </p>
              </div>
              {standing(row)}
            </li>
          ))}
        </ul>
      )}
      {open === null && <Refused refusal={give.refusal} className="mt-3" />}
      {open === 'again' && (
        <FormDialog
          title={t.sendAgain}
          explain={t.againWhy}
          onClose={() => setOpen(null)}
          onSave={() => from !== null && to !== null && void run({ kind: 'sendAgain', from, to })}
          ready={from !== null && to !== null}
          busy={give.busy}
          refusal={give.refusal}
          save={t.again}
        >
          <div className="grid gap-4 sm:grid-cols-2">
            <Field label={t.from}>
              <DateInput value={from} onValue={setFrom} today={today} max={today} required />
            </Field>
            <Field label={t.to}>
              <DateInput value={to} onValue={setTo} today={today} min={from ?? undefined} max={today} required />
            </Field>
          </div>
        </FormDialog>
      )}
      <ConfirmDialog
        open={open === 'restart'}
        title={t.restartTitle}
        action={t.restart}
        harmful
        busy={give.busy}
        onConfirm={() => void run({ kind: 'restart' })}
        onClose={() => {
          setOpen(null);
          give.forget();
        }}
      >
        <p>{t.restartWhy}</p>
        <Refused refusal={give.refusal} className="mt-3" />
      </ConfirmDialog>
    </Card>
  );
};
