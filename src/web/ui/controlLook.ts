/** The classes of every text-like control. */
export const controlLook =
  'block w-full min-h-11 rounded-control border border-line2 bg-card px-3 py-2 text-base text-ink placeholder:text-ink3 hover:border-ink3 disabled:opacity-60 aria-invalid:border-bad';
