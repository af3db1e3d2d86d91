import { useId } from 'react';
import { mostEvidenceBytes } from '../../../domain/dispensation/evidenceKind.ts';
import { evidenceEndings } from '../../dispensation/parts/evidenceEndings.ts';
import { Icon } from '../../ui/Icon.tsx';
import { usePhoneWords } from '../words.tsx';

interface EvidenceInputProps {
  readonly label: string;
  readonly busy?: boolean;
  /** Null for a file that is too large. */
  readonly onFile: (file: File | null) => void;
}

/** Photo or document of evidence, from the camera or the phone's files. */
export const EvidenceInput = ({ label, busy = false, onFile }: EvidenceInputProps) => {
  const { words } = usePhoneWords();
  const id = useId();
  return (
    <label
      htmlFor={id}
      className="inline-flex min-h-11 items-center gap-2 rounded-control border border-line2 px-3 font-medium has-focus-visible:outline-3 has-focus-visible:outline-brand-text"
    >
      <Icon name={busy ? 'clock' : 'document'} /> {busy ? words.app.progress.loading : label}
      <input
        id={id}
        type="file"
        accept={evidenceEndings.join(',')}
        disabled={busy}
        className="sr-only"
        onChange={(event) => {
          const file = event.currentTarget.files?.[0];
          if (file) onFile(file.size > mostEvidenceBytes ? null : file);
          event.currentTarget.value = '';
        }}
      />
    </label>
  );
};
