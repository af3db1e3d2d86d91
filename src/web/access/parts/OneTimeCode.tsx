/** A password or code that is shown once, large enough to read aloud. */
export const OneTimeCode = ({ code }: { readonly code: string }) => (
  <p className="mt-3 rounded-card border border-line bg-paper px-4 py-4 text-center font-mono text-xl font-semibold break-all select-all">
    {code}
  </p>
);
