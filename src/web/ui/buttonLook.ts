import { classes } from './classes.ts';

export type ButtonKind = 'main' | 'plain' | 'quiet' | 'bad';

const looks: Record<ButtonKind, string> = {
  main: 'bg-brand text-on-brand border-transparent hover:bg-brand-strong',
  plain: 'bg-card text-ink border-line2 hover:bg-paper',
  quiet: 'bg-transparent text-brand-text border-transparent hover:bg-brand-soft',
  bad: 'bg-card text-bad border-bad-line hover:bg-bad-soft',
};

/** The classes of a button or of a link that looks like one; 44 px high, 56 px when large. */
export const buttonLook = (kind: ButtonKind, large: boolean, className?: string): string =>
  classes(
    'inline-flex items-center justify-center gap-2 rounded-control border font-semibold text-center leading-tight transition-colors',
    'disabled:opacity-55 disabled:cursor-not-allowed aria-disabled:opacity-55',
    large ? 'min-h-14 px-5 text-[1.0625rem] w-full' : 'min-h-11 px-4 text-[0.9375rem]',
    looks[kind],
    className,
  );
