import { useState } from 'react';
import { attendanceTerminalEndpoints, type ListedTerminal } from '../../../../contract/attendanceTerminals.ts';
import { useNow } from '../../../app/clock.ts';
import { Refused } from '../../../app/Refused.tsx';
import { useAct } from '../../../app/useAct.ts';
import { useFormats } from '../../../app/words.tsx';
import { Button } from '../../../ui/Button.tsx';
import { Card } from '../../../ui/Card.tsx';
import { Field } from '../../../ui/Field.tsx';
import { TextInput } from '../../../ui/TextInput.tsx';
import { useToast } from '../../../ui/Toasts.tsx';
import { useTerminalWords } from '../TerminalWords.tsx';

const touched = [attendanceTerminalEndpoints.list, attendanceTerminalEndpoints.read];

/** What a waiting terminal needs: time to knock, then somebody who compares its address and approves it. */
export const ApproveCard = ({
  terminal,
  mayWrite,
}: {
  readonly terminal: ListedTerminal;
  readonly mayWrite: boolean;
}) => {
  const words = useTerminalWords();
  const t = words.waiting;
  const formats = useFormats();
  const say = useToast();
  const open = useAct(attendanceTerminalEndpoints.openWindow, touched);
  const approve = useAct(attendanceTerminalEndpoints.approve, touched);
  const now = useNow();
  const [network, setNetwork] = useState<string | null>(null);
  const { knockedFrom, knockedAt, windowUntil, zone } = terminal;
  const isOpen = windowUntil !== null && windowUntil > now;
  const wanted = network ?? knockedFrom ?? '';
  const agree = async () => {
    if ((await approve.run({ params: { id: terminal.id }, body: { network: wanted } })).ok) say(t.approved, 'okay');
  };
  return (
    <Card title={t.title}>
      <div className="grid gap-4">
        {knockedFrom !== null && knockedAt !== null ? (
          <>
            <p>{t.knocked({ from: knockedFrom, at: formats.moment(knockedAt, zone) })}</p>
            {mayWrite && (
              <div className="grid items-end gap-3 sm:grid-cols-[minmax(0,22rem)_auto]">
                <Field label={t.network} hint={t.networkHint}>
                  <TextInput value={wanted} onValue={setNetwork} maxLength={60} spellCheck={false} />
                </Field>
                <Button
                  kind="main"
                  icon="check"
                  busy={approve.busy}
                  onClick={() => void agree()}
                  className="justify-self-start"
                >
                  {t.approve}
                </Button>
              </div>
            )}
          </>
        ) : (
          <p>{isOpen ? t.open({ until: formats.clockWithZone(windowUntil, zone) }) : t.closed}</p>
        )}
        {mayWrite && !isOpen && (
          <Button
            icon="clock"
            busy={open.busy}
            onClick={() => void open.run({ params: { id: terminal.id } })}
            className="justify-self-start"
          >
            {t.again}
          </Button>
        )}
        <Refused refusal={open.refusal ?? approve.refusal} />
      </div>
    </Card>
  );
};
