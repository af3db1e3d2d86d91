import { useState } from 'react';
import type { AnswerOf } from '../../../contract/endpoint.ts';
import { leaveEndpoints } from '../../../contract/leave.ts';
import { useAct } from '../../app/useAct.ts';
import { useFormats } from '../../app/words.tsx';
import { FormDialog } from '../../people/parts/FormDialog.tsx';
import { FileDrop } from '../../ui/FileDrop.tsx';
import { useToast } from '../../ui/Toasts.tsx';
import { useLeaveWords } from './LeaveWords.tsx';

const megabytes = 1_000_000;

/** A list is read and shown first; only its right lines are recorded, when the person says so. */
export const ImportOpeningsDialog = ({ year, onClose }: { readonly year: number; readonly onClose: () => void }) => {
  const t = useLeaveWords().keep;
  const formats = useFormats();
  const say = useToast();
  const act = useAct(leaveEndpoints.importOpenings, [leaveEndpoints.balances]);
  const [file, setFile] = useState<{ name: string; bytes: Uint8Array } | null>(null);
  const [preview, setPreview] = useState<AnswerOf<typeof leaveEndpoints.importOpenings> | null>(null);
  const send = (name: string, bytes: Uint8Array, apply: 'yes' | 'no') =>
    act.run({ query: { year, name, apply }, body: bytes });
  const read = async (chosen: File) => {
    const bytes = new Uint8Array(await chosen.arrayBuffer());
    setFile({ name: chosen.name, bytes });
    const done = await send(chosen.name, bytes, 'no');
    setPreview(done.ok ? done.value : null);
  };
  const apply = async () => {
    if (file === null) return;
    const done = await send(file.name, file.bytes, 'yes');
    if (!done.ok) return;
    say(t.applied({ n: formats.number(done.value.fresh) }), 'okay');
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
        <ul className="grid max-h-56 gap-1.5 overflow-y-auto rounded-control border border-line p-3 text-[0.9375rem]">
          {preview.wrong.map((each) => (
            <li key={each.line}>
              <span className="font-semibold tabular-nums">{t.line({ line: each.line })}</span>
              {each.value && ` (${each.value})`}: {each.sentence}
            </li>
          ))}
        </ul>
      )}
    </FormDialog>
  );
};
