import { useState } from 'react';
import type { Act } from '../app/useAct.ts';
import { useFormats } from '../app/words.tsx';
import { FormDialog } from '../people/parts/FormDialog.tsx';
import { FileDrop } from '../ui/FileDrop.tsx';
import { ListPreview } from '../ui/ListPreview.tsx';
import { useToast } from '../ui/Toasts.tsx';

const megabytes = 1_000_000;

interface ReadList {
  readonly fresh: number;
  readonly known: number;
  readonly wrong: readonly { readonly line: number; readonly value: string; readonly sentence: string }[];
}

interface ImportListDialogProps {
  readonly words: Readonly<Record<'import' | 'importWhy' | 'file' | 'wrongTitle', string>> & {
    readonly preview: (p: { fresh: string; known: string; wrong: string }) => string;
    readonly apply: (p: { n: string }) => string;
    readonly applied: (p: { n: string }) => string;
    readonly line: (p: { line: number }) => string;
  };
  readonly act: Pick<Act<never>, 'busy' | 'refusal'>;
  /** Reads the list, and records its right lines where told; null where it was refused. */
  readonly onSend: (file: { name: string; bytes: Uint8Array }, apply: 'yes' | 'no') => Promise<ReadList | null>;
  readonly onClose: () => void;
}

/** A list is read and shown first; only its right lines are recorded, when the person says so. */
export const ImportListDialog = ({ words: t, act, onSend, onClose }: ImportListDialogProps) => {
  const formats = useFormats();
  const say = useToast();
  const [file, setFile] = useState<{ name: string; bytes: Uint8Array } | null>(null);
  const [preview, setPreview] = useState<ReadList | null>(null);
  const read = async (chosen: File) => {
    const given = { name: chosen.name, bytes: new Uint8Array(await chosen.arrayBuffer()) };
    setFile(given);
    setPreview(await onSend(given, 'no'));
  };
  const apply = async () => {
    const done = file === null ? null : await onSend(file, 'yes');
    if (done === null) return;
    say(t.applied({ n: formats.number(done.fresh) }), 'okay');
    onClose();
  };
  return (
    <FormDialog
      title={t.import}
      explain={t.importWhy}
      onClose={onClose}
      onSave={() => void apply()}
      ready={(preview?.fresh ?? 0) > 0}
      busy={act.busy}
      refusal={act.refusal}
      save={t.apply({ n: formats.number(preview?.fresh ?? 0) })}
    >
      <FileDrop
        label={t.file}
        endings={['.xlsx', '.csv']}
        maxBytes={5 * megabytes}
        onFile={(each) => void read(each)}
      />
      {preview && (
        <ListPreview
          wrongTitle={t.wrongTitle}
          lineName={t.line}
          wrong={preview.wrong.map(({ line, value, sentence }) => ({
            line,
            what: `${value && ` (${value})`}: ${sentence}`,
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
