import { createContext, type ReactNode, use, useId } from 'react';
import { Icon } from './Icon.tsx';
import { useUiLanguage } from './language.tsx';

interface FieldProps {
  readonly label: string;
  readonly hint?: ReactNode;
  /** The refusal's sentence; the same one that the summary shows. */
  readonly error?: string | null | undefined;
  /** Says "boleh kosong" beside the label. */
  readonly optional?: boolean;
  /** For the error summary to link to. */
  readonly id?: string;
  readonly className?: string;
  readonly children: ReactNode;
}

interface FieldLinks {
  readonly id: string;
  readonly describedBy: string | undefined;
  readonly invalid: boolean;
}
const FieldContext = createContext<FieldLinks | null>(null);

/** The attributes that tie a control to its field's label, hint and error. */
export const useFieldControl = (given?: string) => {
  const field = use(FieldContext);
  return {
    id: given ?? field?.id,
    'aria-describedby': field?.describedBy,
    'aria-invalid': field?.invalid || undefined,
  };
};

/** Label, hint and error around one control. */
export const Field = ({ label, hint, error, optional, id, className, children }: FieldProps) => {
  const own = useId();
  const { app } = useUiLanguage();
  const controlId = id ?? own;
  const described = [hint && `${controlId}-hint`, error && `${controlId}-error`].filter(Boolean).join(' ');
  return (
    <div className={className}>
      <label htmlFor={controlId} className="mb-1 block text-sm font-semibold text-ink">
        {label} {optional && <span className="font-normal text-ink3">({app.form.optional})</span>}
      </label>
      {hint && (
        <p id={`${controlId}-hint`} className="mb-1.5 text-[0.8125rem] text-ink3">
          {hint}
        </p>
      )}
      <FieldContext value={{ id: controlId, describedBy: described || undefined, invalid: Boolean(error) }}>
        {children}
      </FieldContext>
      {error && (
        <p id={`${controlId}-error`} className="mt-1.5 flex gap-1.5 text-sm font-medium text-bad">
          <Icon name="warn" size={18} className="mt-px" /> {error}
        </p>
      )}
    </div>
  );
};
