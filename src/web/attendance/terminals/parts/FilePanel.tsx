import { useState } from 'react';
import {
  attendanceTerminalEndpoints,
  type FilePreview,
  type ListedTerminal,
} from '../../../../contract/attendanceTerminals.ts';
import type { ColumnMapping } from '../../../../domain/attendance/terminal/readPunchTable.ts';
import type { PlainDate } from '../../../../kernel/time.ts';
import { Refused } from '../../../app/Refused.tsx';
import { useAct } from '../../../app/useAct.ts';
import { useFormats } from '../../../app/words.tsx';
import { Badge } from '../../../ui/Badge.tsx';
import { Button } from '../../../ui/Button.tsx';
import { Card } from '../../../ui/Card.tsx';
import { FileDrop } from '../../../ui/FileDrop.tsx';
import { Notice } from '../../../ui/Notice.tsx';
import { useToast } from '../../../ui/Toasts.tsx';
import { useTerminalWords } from '../TerminalWords.tsx';
import { ColumnFields } from './ColumnFields.tsx';

const blank: ColumnMapping = { who: '', whoIs: 'pin', moment: '', day: '', times: [] };
const isWhole = (mapping: ColumnMapping): boolean =>
  mapping.who !== '' && (mapping.moment !== '' || (mapping.day !== '' && mapping.times.length > 0));

interface FilePanelProps {
  readonly terminal: ListedTerminal;
  readonly mayWrite: boolean;
}

/** A file is read and shown first; its punches are recorded when the person says so. */
export const FilePanel = ({ terminal, mayWrite }: FilePanelProps) => {
  const words = useTerminalWords();
  const t = words.file;
  const formats = useFormats();
  const say = useToast();
  const act = useAct(attendanceTerminalEndpoints.upload, [
    attendanceTerminalEndpoints.read,
    attendanceTerminalEndpoints.list,
    attendanceTerminalEndpoints.held,
  ]);
  const [file, setFile] = useState<{ readonly name: string; readonly bytes: Uint8Array } | null>(null);
  const [preview, setPreview] = useState<FilePreview | null>(null);
  const [mapping, setMapping] = useState<ColumnMapping | null>(null);
  const ask = (
    content: { readonly name: string; readonly bytes: Uint8Array },
    columns: ColumnMapping | null,
    apply: 'yes' | 'no',
  ) =>
    act.run({
      params: { id: terminal.id },
      query: { name: content.name, apply, mapping: columns === null ? '' : JSON.stringify(columns) },
      body: content.bytes,
    });
  const show = async (
    content: { readonly name: string; readonly bytes: Uint8Array },
    columns: ColumnMapping | null,
  ) => {
    setFile(content);
    const done = await ask(content, columns, 'no');
    setPreview(done.ok ? done.value : null);
    setMapping(done.ok && done.value.kind === 'table' ? (done.value.mapping ?? columns ?? blank) : null);
  };
  const apply = async () => {
    if (file === null) return;
    const done = await ask(file, mapping, 'yes');
    if (!done.ok) return;
    say(t.done({ fresh: formats.number(done.value.fresh), waiting: formats.number(done.value.waiting) }), 'okay');
    setFile(null);
    setPreview(null);
    setMapping(null);
  };
  const day = (time: string) => formats.day(time.slice(0, 10) as PlainDate);
  const ready = preview !== null && preview.fresh + preview.waiting > 0;
  if (!mayWrite) return <Notice>{t.lead}</Notice>;
  return (
    <Card>
      <div className="grid gap-4">
        <p className="text-ink2">
          {t.lead} {t.which({ name: terminal.name, serial: terminal.serial })}
        </p>
        <FileDrop
          label={t.choose}
          endings={['.dat', '.txt', '.xls', '.xlsx', '.csv', '.html', '.htm']}
          maxBytes={8_000_000}
          onFile={(chosen) =>
            void chosen.arrayBuffer().then((read) => show({ name: chosen.name, bytes: new Uint8Array(read) }, null))
          }
        />
        <Refused refusal={act.refusal} />
        {preview && (
          <section aria-live="polite" className="grid gap-2">
            <p className="flex flex-wrap items-center gap-2 font-semibold">
              {file?.name} <Badge>{preview.kind === 'usb' ? t.usb : t.table}</Badge>
              {preview.punches > 0 && <Badge>{words.methods[preview.method]}</Badge>}
            </p>
            {preview.kind === 'table' && preview.mapping === null ? (
              <Notice tone="warn">{t.notRead}</Notice>
            ) : (
              <p>
                {t.counts({
                  received: formats.number(preview.received),
                  punches: formats.number(preview.punches),
                  fresh: formats.number(preview.fresh),
                  known: formats.number(preview.known),
                  waiting: formats.number(preview.waiting),
                })}{' '}
                {preview.firstTime !== null &&
                  preview.lastTime !== null &&
                  t.span({ from: day(preview.firstTime), to: day(preview.lastTime) })}{' '}
                {!ready && t.nothing}
              </p>
            )}
            {preview.unknownWho.length > 0 && (
              <p className="text-ink2">{t.unknown({ list: preview.unknownWho.slice(0, 20).join(', ') })}</p>
            )}
            {preview.badCount > 0 && (
              <details>
                <summary className="w-fit font-medium text-brand-text">
                  {t.bad({ n: formats.number(preview.badCount) })}
                </summary>
                <ul className="mt-1 grid gap-1 text-[0.875rem]">
                  {preview.bad.map((each) => (
                    <li key={each.line} className="break-all">
                      <span className="font-semibold tabular-nums">{words.pins.line({ line: each.line })}</span>{' '}
                      <code className="text-[0.8125rem]">{each.text}</code> (
                      {words.waitingPunches.reasons[each.reason as keyof typeof words.waitingPunches.reasons]})
                    </li>
                  ))}
                </ul>
              </details>
            )}
          </section>
        )}
        {preview?.kind === 'table' && mapping && file && (
          <details open={preview.mapping === null}>
            <summary className="mb-3 w-fit font-medium text-brand-text">{t.columns}</summary>
            <div className="grid gap-4">
              <ColumnFields headings={preview.headings} mapping={mapping} onMapping={setMapping} />
              <div className="flex flex-wrap items-center gap-3">
                <Button busy={act.busy} disabled={!isWhole(mapping)} onClick={() => void show(file, mapping)}>
                  {t.read}
                </Button>
                <span className="text-sm text-ink3">{t.kept}</span>
              </div>
            </div>
          </details>
        )}
        {ready && (
          <Button kind="main" icon="import" busy={act.busy} onClick={() => void apply()} className="justify-self-start">
            {t.apply({ n: formats.number(preview.fresh + preview.waiting) })}
          </Button>
        )}
      </div>
    </Card>
  );
};
