import type { ButtonHTMLAttributes, Ref } from 'react';
import { classes } from './classes.ts';
import { Icon, type IconName } from './Icon.tsx';

interface IconButtonProps extends ButtonHTMLAttributes<HTMLButtonElement> {
  readonly icon: IconName;
  /** What the button does, for screen readers and the title. */
  readonly label: string;
  readonly ref?: Ref<HTMLButtonElement>;
}

export const IconButton = ({ icon, label, className, type = 'button', ...rest }: IconButtonProps) => (
  <button
    {...rest}
    type={type}
    aria-label={label}
    title={label}
    className={classes(
      'inline-grid size-11 place-items-center rounded-control text-ink2 hover:bg-brand-soft hover:text-brand-text disabled:opacity-45',
      className,
    )}
  >
    <Icon name={icon} />
  </button>
);
