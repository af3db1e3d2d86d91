import { type InputHTMLAttributes, type ReactNode, useEffect, useRef } from 'react';
import { classes } from './classes.ts';

interface CheckboxProps extends InputHTMLAttributes<HTMLInputElement> {
  readonly label: ReactNode;
  readonly hint?: ReactNode;
  readonly onValue?: (checked: boolean) => void;
  /** Some of what it stands for is chosen. */
  readonly partly?: boolean;
  /** Keeps the words for screen readers only, as in a table's first column. */
  readonly wordless?: boolean;
}

export const Checkbox = ({
  label,
  hint,
  onValue,
  partly = false,
  wordless = false,
  className,
  ...rest
}: CheckboxProps) => {
  const box = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (box.current) box.current.indeterminate = partly;
  }, [partly]);
  return (
    <label
      className={classes(
        'flex min-h-11 cursor-pointer gap-3',
        wordless ? 'w-11 items-center justify-center' : 'items-start py-2.5',
        className,
      )}
    >
      <input
        {...rest}
        ref={box}
        type="checkbox"
        onChange={(event) => onValue?.(event.target.checked)}
        className="mt-0.5 size-5 shrink-0 accent-brand"
      />
      <span className={wordless ? 'sr-only' : 'leading-snug'}>
        {label}
        {hint && <span className="block text-[0.8125rem] text-ink3">{hint}</span>}
      </span>
    </label>
  );
};
