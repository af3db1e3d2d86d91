import { useState } from 'react';
import { attendanceTerminalEndpoints } from '../../../contract/attendanceTerminals.ts';
import type { AnswerOf } from '../../../contract/endpoint.ts';
import { Loaded } from '../../app/Loaded.tsx';
import { useGo, usePathParam } from '../../app/moves.ts';
import { Refused } from '../../app/Refused.tsx';
import { useSession } from '../../app/session.tsx';
import { useUrlState } from '../../app/urlState.ts';
import { useAct } from '../../app/useAct.ts';
import { useRead } from '../../app/useRead.ts';
import { useFormats } from '../../app/words.tsx';
import { Badge } from '../../ui/Badge.tsx';
import { Button } from '../../ui/Button.tsx';
import { ConfirmDialog } from '../../ui/ConfirmDialog.tsx';
import { IconButton } from '../../ui/IconButton.tsx';
import { Menu } from '../../ui/Menu.tsx';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { Tabs } from '../../ui/Tabs.tsx';
import { useToast } from '../../ui/Toasts.tsx';
import { AlarmsCard } from './parts/AlarmsCard.tsx';
import { ApproveCard } from './parts/ApproveCard.tsx';
import { CommandsCard } from './parts/CommandsCard.tsx';
import { FactsCard } from './parts/FactsCard.tsx';
import { FilePanel } from './parts/FilePanel.tsx';
import { HeldPanel } from './parts/HeldPanel.tsx';
import { PinsPanel } from './parts/PinsPanel.tsx';
import { RecordPanel } from './parts/RecordPanel.tsx';
import { SettingsDialog } from './parts/SettingsDialog.tsx';
import { stateOf } from './parts/terminalState.ts';
import { TerminalFrame, useTerminalWords } from './TerminalWords.tsx';

const renewMs = 10_000;

const Whole = ({ whole }: { readonly whole: AnswerOf<typeof attendanceTerminalEndpoints.read> }) => {
  const t = useTerminalWords();
  const formats = useFormats();
  const session = useSession();
  const go = useGo();
  const say = useToast();
  const [at, change] = useUrlState({ bagian: 'keadaan' });
  const retire = useAct(attendanceTerminalEndpoints.retire, [attendanceTerminalEndpoints.list]);
  const [open, setOpen] = useState<'settings' | 'retire' | null>(null);
  const { terminal, commands, events, requests } = whole;
  const mayWrite = session.can('attendance.operate', { kind: 'agency' });
  const { word, tone } = stateOf(t, terminal);
  const confirm = async () => {
    if (!(await retire.run({ params: { id: terminal.id } })).ok) return;
    say(t.retired, 'okay');
    go('/mesin-absensi', 'replace');
  };
  const held = terminal.heldPunches + terminal.heldLines;
  return (
    <>
      <PageHeader
        title={terminal.name}
        back={{ href: '/mesin-absensi', label: t.back }}
        actions={
          mayWrite && (
            <>
              <Button icon="edit" onClick={() => setOpen('settings')}>
                {t.edit}
              </Button>
              <Menu
                trigger={<IconButton icon="more" label={t.more({ name: terminal.name })} />}
                entries={[{ label: t.retire, icon: 'trash', harmful: true, onSelect: () => setOpen('retire') }]}
              />
            </>
          )
        }
      >
        <Badge tone={tone}>{word}</Badge> {terminal.workplaceName} · {terminal.serial}
      </PageHeader>
      <Tabs
        label={t.title}
        value={at.bagian}
        onValue={(bagian) => change({ bagian })}
        tabs={[
          {
            value: 'keadaan',
            label: t.tabs.state,
            content: (
              <div className="grid gap-4">
                {terminal.state === 'waiting' && <ApproveCard terminal={terminal} mayWrite={mayWrite} />}
                {terminal.state === 'active' && <AlarmsCard terminal={terminal} />}
                <div className="grid items-start gap-4 lg:grid-cols-2">
                  <FactsCard terminal={terminal} />
                  <CommandsCard terminal={terminal} commands={commands} mayWrite={mayWrite} />
                </div>
              </div>
            ),
          },
          { value: 'pin', label: t.tabs.pins, content: <PinsPanel terminalId={terminal.id} mayWrite={mayWrite} /> },
          {
            value: 'tertahan',
            label: held === 0 ? t.tabs.held : `${t.tabs.held} (${formats.number(held)})`,
            content: <HeldPanel terminalId={terminal.id} mayWrite={mayWrite} />,
          },
          { value: 'berkas', label: t.tabs.file, content: <FilePanel terminal={terminal} mayWrite={mayWrite} /> },
          {
            value: 'riwayat',
            label: t.tabs.record,
            content: <RecordPanel terminal={terminal} events={events} requests={requests} />,
          },
        ]}
      />
      {open === 'settings' && <SettingsDialog terminal={terminal} onClose={() => setOpen(null)} />}
      <ConfirmDialog
        open={open === 'retire'}
        title={t.retireTitle({ name: terminal.name })}
        action={t.retire}
        harmful
        busy={retire.busy}
        onConfirm={() => void confirm()}
        onClose={() => {
          setOpen(null);
          retire.forget();
        }}
      >
        <p>{t.retireWhy}</p>
        <Refused refusal={retire.refusal} className="mt-3" />
      </ConfirmDialog>
    </>
  );
};

const Terminal = () => {
  const id = usePathParam('id');
  const read = useRead(attendanceTerminalEndpoints.read, { params: { id } }, { every: renewMs });
  return (
    <Loaded read={read} rows={8}>
      {(whole) => <Whole whole={whole} />}
    </Loaded>
  );
};

/** One terminal: how it is, who its PINs are, what waits, files, what happened. */
export const TerminalPage = () => (
  <TerminalFrame>
    <Terminal />
  </TerminalFrame>
);
