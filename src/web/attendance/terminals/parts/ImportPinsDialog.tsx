import { useState } from 'react';
import { attendanceTerminalEndpoints } from '../../../../contract/attendanceTerminals.ts';
import type { AnswerOf } from '../../../../contract/endpoint.ts';
import { addDays, type PlainDate } from '../../../../kernel/time.ts';
import { useSession } from '../../../app/session.tsx';
import { useAct } from '../../../app/useAct.ts';
import { useFormats } from '../../../app/words.tsx';
import { FormDialog } from '../../../people/parts/FormDialog.tsx';
import { Checkbox } from '../../../ui/Checkbox.tsx';
import { DateInput } from '../../../ui/DateInput.tsx';
import { Field } from '../../../ui/Field.tsx';
import { FileDrop } from '../../../ui/FileDrop.tsx';
import { ListPreview } from '../../../ui/ListPreview.tsx';
import { useToast } from '../../../ui/Toasts.tsx';
import { useTerminalWords } from '../TerminalWords.tsx';

/** A list is read and shown first; only its right rows are linked, when the person says so. */
export const ImportPinsDialog = ({
  terminalId,
  onClose,
}: {
  readonly terminalId: string;
  readonly onClose: () => void;
}) => {
  const t = useTerminalWords().pins;
  const formats = useFormats();
  const say = useToast();
  const { today } = useSession();
  const act = useAct(attendanceTerminalEndpoints.importPins, [
    attendanceTerminalEndpoints.pins,
    attendanceTerminalEndpoints.held,
    attendanceTerminalEndpoints.read,
    attendanceTerminalEndpoints.list,
  ]);
  const [bytes, setBytes] = useState<Uint8Array | null>(null);
  const [from, setFrom] = useState<PlainDate | null>(addDays(today, -31));
  const [everywhere, setEverywhere] = useState(true);
  const [preview, setPreview] = useState<AnswerOf<typeof attendanceTerminalEndpoints.importPins> | null>(null);
  const ask = (content: Uint8Array, day: PlainDate, wide: boolean, apply: 'yes' | 'no') =>
    act.run({
      params: { id: terminalId },
      query: { apply, everywhere: wide ? 'yes' : 'no', from: day },
      body: content,
    });
  const show = async (content: Uint8Array | null, day: PlainDate | null, wide: boolean) => {
    setBytes(content);
    setFrom(day);
    setEverywhere(wide);
    if (content === null || day === null) return;
    const done = await ask(content, day, wide, 'no');
    setPreview(done.ok ? done.value : null);
  };
  const apply = async () => {
    if (bytes === null || from === null) return;
    const done = await ask(bytes, from, everywhere, 'yes');
    if (!done.ok) return;
    say(t.imported({ n: formats.number(done.value.fresh), released: done.value.released }), 'okay');
    onClose();
  };
  return (
    <FormDialog
      title={t.import}
      explain={t.importWhy}
      onClose={onClose}
      onSave={() => void apply()}
      ready={(preview?.fresh ?? 0) > 0 && from !== null}
      busy={act.busy}
      refusal={act.refusal}
      save={t.apply({ n: formats.number(preview?.fresh ?? 0) })}
    >
      <FileDrop
        label={t.file}
        endings={['.xlsx', '.xls', '.csv']}
        maxBytes={5_000_000}
        onFile={(file) => void file.arrayBuffer().then((read) => show(new Uint8Array(read), from, everywhere))}
      />
      <Field label={t.from} hint={t.setWhy}>
        <DateInput value={from} onValue={(day) => void show(bytes, day, everywhere)} today={today} required />
      </Field>
      <Checkbox
        label={t.everywhereLabel}
        hint={t.everywhereHint}
        checked={everywhere}
        onValue={(wide) => void show(bytes, from, wide)}
      />
      {preview && (
        <ListPreview
          wrongTitle={t.wrongTitle}
          lineName={t.line}
          wrong={preview.wrong.map(({ line, pin, number, reason }) => ({
            line,
            what: ` (${pin || '–'}, ${number || '–'}): ${t.wrong[reason]}`,
          }))}
        >
          {t.preview({
            fresh: formats.number(preview.fresh),
            known: formats.number(preview.known),
            wrong: formats.number(preview.wrong.length),
          })}
        </ListPreview>
      )}
    </FormDialog>
  );
};
