import type { AnchorHTMLAttributes } from 'react';
import { type ButtonKind, buttonLook } from './buttonLook.ts';
import { Icon, type IconName } from './Icon.tsx';

interface LinkButtonProps extends AnchorHTMLAttributes<HTMLAnchorElement> {
  readonly href: string;
  readonly kind?: ButtonKind;
  readonly large?: boolean;
  readonly icon?: IconName;
}

/** A link that looks like a button; the frame turns links inside Luwes into moves without reloading. */
export const LinkButton = ({ kind = 'plain', large = false, icon, className, children, ...rest }: LinkButtonProps) => (
  <a {...rest} className={buttonLook(kind, large, className)}>
    {icon && <Icon name={icon} />}
    {children}
  </a>
);
