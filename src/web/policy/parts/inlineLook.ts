/** Controls that stand inside a sentence: as high as a thumb needs, no wider than their words. */
export const inlineLook =
  'inline-flex min-h-11 max-w-full items-center rounded-control border border-line2 bg-card px-2 py-1 text-base font-semibold text-brand-text hover:border-ink3 aria-invalid:border-bad';
