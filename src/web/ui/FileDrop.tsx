import { useId, useState } from 'react';
import { classes } from './classes.ts';
import { Icon } from './Icon.tsx';
import { useUiLanguage } from './language.tsx';

interface FileDropProps {
  readonly label: string;
  /** Endings with their dot: ['.xlsx', '.csv']. */
  readonly endings: readonly string[];
  readonly maxBytes: number;
  readonly onFile: (file: File) => void;
  readonly disabled?: boolean;
}

/** A place to drop or choose one file; wrong kinds and sizes are refused with the way out. */
export const FileDrop = ({ label, endings, maxBytes, onFile, disabled }: FileDropProps) => {
  const { app, formats } = useUiLanguage();
  const [over, setOver] = useState(false);
  const [chosen, setChosen] = useState<string | null>(null);
  const [wrong, setWrong] = useState<string | null>(null);
  const id = useId();
  const kinds = endings.map((ending) => ending.slice(1).toUpperCase()).join(', ');

  const take = (file: File | undefined) => {
    if (!file || disabled) return;
    const size = formats.size(maxBytes);
    const refusal = !endings.some((ending) => file.name.toLowerCase().endsWith(ending))
      ? app.file.wrongKind({ name: file.name, kinds })
      : file.size > maxBytes
        ? app.file.tooLarge({ name: file.name, size })
        : null;
    setWrong(refusal);
    setChosen(refusal ? null : app.file.chosen({ name: file.name, size: formats.size(file.size) }));
    if (!refusal) onFile(file);
  };

  return (
    <div>
      <label
        htmlFor={id}
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={(event) => {
          event.preventDefault();
          setOver(false);
          take(event.dataTransfer.files[0]);
        }}
        className={classes(
          'flex cursor-pointer flex-col items-center gap-1 rounded-card border-2 border-dashed px-6 py-8 text-center has-focus-visible:outline-3 has-focus-visible:outline-offset-2 has-focus-visible:outline-brand-text',
          over ? 'border-brand-text bg-brand-soft' : 'border-line2 bg-card hover:bg-paper',
        )}
      >
        <Icon name="import" size={28} className="text-brand-text" />
        <span className="font-semibold">{label}</span>
        <span className="text-ink2">
          {app.file.drop}{' '}
          <span className="font-semibold text-brand-text underline underline-offset-4">{app.file.choose}</span>
        </span>
        <span className="text-[0.8125rem] text-ink3">{app.file.accepts({ kinds, size: formats.size(maxBytes) })}</span>
        {chosen && (
          <span className="mt-2 flex items-center gap-2 font-medium text-okay">
            <Icon name="document" /> {chosen}
          </span>
        )}
        <input
          id={id}
          type="file"
          accept={endings.join(',')}
          disabled={disabled}
          className="sr-only"
          onChange={(event) => {
            take(event.target.files?.[0]);
            event.target.value = '';
          }}
        />
      </label>
      {wrong && (
        <p role="alert" className="mt-2 flex gap-1.5 text-sm font-medium text-bad">
          <Icon name="warn" size={18} /> {wrong}
        </p>
      )}
    </div>
  );
};
