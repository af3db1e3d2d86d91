import { type ReactNode, useId } from 'react';
import { classes } from './classes.ts';

interface RadioOption<V extends string> {
  readonly value: V;
  readonly label: ReactNode;
  readonly hint?: ReactNode;
}

interface RadioGroupProps<V extends string> {
  readonly legend: string;
  readonly value: V | null;
  readonly options: readonly RadioOption<V>[];
  readonly onValue: (value: V) => void;
  /** Side by side instead of below each other. */
  readonly inline?: boolean;
  readonly error?: string | null | undefined;
}

export const RadioGroup = <V extends string>({
  legend,
  value,
  options,
  onValue,
  inline,
  error,
}: RadioGroupProps<V>) => {
  const name = useId();
  return (
    <fieldset aria-describedby={error ? `${name}-error` : undefined}>
      <legend className="mb-1 text-sm font-semibold">{legend}</legend>
      <div className={classes('flex gap-2', inline ? 'flex-wrap' : 'flex-col')}>
        {options.map((option) => (
          <label
            key={option.value}
            className="flex min-h-11 cursor-pointer items-start gap-3 rounded-control border border-line2 bg-card px-3 py-2.5 has-checked:border-brand-text has-checked:bg-brand-soft"
          >
            <input
              type="radio"
              name={name}
              value={option.value}
              checked={option.value === value}
              onChange={() => onValue(option.value)}
              className="mt-0.5 size-5 shrink-0 accent-brand"
            />
            <span className="leading-snug">
              {option.label}
              {option.hint && <span className="block text-[0.8125rem] text-ink3">{option.hint}</span>}
            </span>
          </label>
        ))}
      </div>
      {error && (
        <p id={`${name}-error`} className="mt-1.5 text-sm font-medium text-bad">
          {error}
        </p>
      )}
    </fieldset>
  );
};
