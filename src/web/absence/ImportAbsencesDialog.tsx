import { useState } from 'react';
import { absenceEndpoints } from '../../contract/absence.ts';
import type { AnswerOf } from '../../contract/endpoint.ts';
import { problemSentence } from '../../words/problemSentence.ts';
import { useAct } from '../app/useAct.ts';
import { useFormats, useWords } from '../app/words.tsx';
import { FormDialog } from '../people/parts/FormDialog.tsx';
import { FileDrop } from '../ui/FileDrop.tsx';
import { useToast } from '../ui/Toasts.tsx';

const megabytes = 1_000_000;

/** A list is read and shown first; only its right lines are recorded, when the person says so. */
export const ImportAbsencesDialog = ({ onClose }: { readonly onClose: () => void }) => {
  const words = useWords();
  const { absence: t } = words;
  const formats = useFormats();
  const say = useToast();
  const act = useAct(absenceEndpoints.importFile, [absenceEndpoints.list]);
  const [file, setFile] = useState<{ name: string; bytes: Uint8Array } | null>(null);
  const [preview, setPreview] = useState<AnswerOf<typeof absenceEndpoints.importFile> | null>(null);
  const read = async (chosen: File) => {
    const bytes = new Uint8Array(await chosen.arrayBuffer());
    setFile({ name: chosen.name, bytes });
    const done = await act.run({ query: { name: chosen.name, apply: 'no' }, body: bytes });
    setPreview(done.ok ? done.value : null);
  };
  const apply = async () => {
    if (file === null) return;
    const done = await act.run({ query: { name: file.name, apply: 'yes' }, body: file.bytes });
    if (!done.ok) return;
    say(t.imported({ n: formats.number(done.value.fresh) }), 'okay');
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
        <p aria-live="polite" className="font-semibold">
          {t.preview({
            fresh: formats.number(preview.fresh),
            known: formats.number(preview.known),
            wrong: formats.number(preview.wrong.length),
          })}
        </p>
      )}
      {preview && preview.wrong.length > 0 && (
        <section aria-label={t.wrongTitle} className="max-h-56 overflow-y-auto rounded-control border border-line p-3">
          <h3 className="mb-2 font-semibold">{t.wrongTitle}</h3>
          <ul className="grid gap-1.5 text-[0.9375rem]">
            {preview.wrong.map((each) => (
              <li key={each.line}>
                <span className="font-semibold tabular-nums">{t.line({ line: each.line })}</span>
                {each.value && ` (${each.value})`}: {problemSentence(words, each.problem)}
              </li>
            ))}
          </ul>
        </section>
      )}
    </FormDialog>
  );
};
