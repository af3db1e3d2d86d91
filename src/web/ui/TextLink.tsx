import type { AnchorHTMLAttributes } from 'react';
import { classes } from './classes.ts';

interface TextLinkProps extends AnchorHTMLAttributes<HTMLAnchorElement> {
  readonly href: string;
}

export const TextLink = ({ className, ...rest }: TextLinkProps) => (
  <a
    {...rest}
    className={classes(
      'font-medium text-brand-text underline decoration-1 underline-offset-4 hover:decoration-2',
      className,
    )}
  />
);
