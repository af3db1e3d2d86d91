import { classes } from './classes.ts';
import { iconPaths } from './iconPaths.ts';

export type IconName = keyof typeof iconPaths;

interface IconProps {
  readonly name: IconName;
  /** In pixels; 20 unless told. */
  readonly size?: number;
  readonly className?: string;
}

/** A simple stroke drawing beside words; always hidden from screen readers, because the words say it. */
export const Icon = ({ name, size = 20, className }: IconProps) => (
  <svg
    aria-hidden="true"
    width={size}
    height={size}
    viewBox="0 0 24 24"
    fill="none"
    stroke="currentColor"
    strokeWidth="1.8"
    strokeLinecap="round"
    strokeLinejoin="round"
    className={classes('shrink-0', className)}
  >
    <path d={iconPaths[name]} />
  </svg>
);
