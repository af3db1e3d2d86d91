import type { SelectHTMLAttributes } from 'react';
import { classes } from './classes.ts';
import { controlLook } from './controlLook.ts';
import { useFieldControl } from './Field.tsx';
import { Icon } from './Icon.tsx';
import { useUiLanguage } from './language.tsx';

export interface SelectOption<V extends string> {
  readonly value: V;
  readonly label: string;
}

interface SelectProps<V extends string> extends Omit<SelectHTMLAttributes<HTMLSelectElement>, 'value'> {
  readonly value: V | '';
  readonly options: readonly SelectOption<V>[];
  readonly onValue: (value: V) => void;
  /** What stands first while nothing is chosen; true takes "Pilih…". */
  readonly placeholder?: string | true;
}

/** The browser's own list, dressed. */
export const Select = <V extends string>({
  value,
  options,
  onValue,
  placeholder,
  className,
  id,
  ...rest
}: SelectProps<V>) => {
  const { app } = useUiLanguage();
  return (
    <div className={classes('relative', className)}>
      <select
        {...rest}
        value={value}
        {...useFieldControl(id)}
        onChange={(event) => onValue(event.target.value as V)}
        className={classes(controlLook, 'appearance-none pe-10')}
      >
        {placeholder && (
          <option value="" disabled={value !== ''}>
            {placeholder === true ? app.form.choose : placeholder}
          </option>
        )}
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
      <Icon
        name="down"
        size={18}
        className="pointer-events-none absolute inset-e-3 top-1/2 -translate-y-1/2 text-ink3"
      />
    </div>
  );
};
