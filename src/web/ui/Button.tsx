import type { ButtonHTMLAttributes, Ref } from 'react';
import { type ButtonKind, buttonLook } from './buttonLook.ts';
import { Icon, type IconName } from './Icon.tsx';
import { Spinner } from './Spinner.tsx';

interface ButtonProps extends ButtonHTMLAttributes<HTMLButtonElement> {
  readonly kind?: ButtonKind;
  /** The phone's main action: 56 px, full width. */
  readonly large?: boolean;
  readonly icon?: IconName;
  /** Shows that the action runs and keeps a second press out; focus stays. */
  readonly busy?: boolean;
  readonly ref?: Ref<HTMLButtonElement>;
}

export const Button = ({
  kind = 'plain',
  large = false,
  icon,
  busy = false,
  className,
  children,
  onClick,
  type = 'button',
  ...rest
}: ButtonProps) => (
  <button
    {...rest}
    type={type}
    aria-disabled={busy || undefined}
    aria-busy={busy || undefined}
    onClick={(event) => {
      if (busy) event.preventDefault();
      else onClick?.(event);
    }}
    className={buttonLook(kind, large, className)}
  >
    {busy ? <Spinner /> : icon && <Icon name={icon} />}
    {children}
  </button>
);
