/** Grey bars where a list will stand; the words are for screen readers. */
export const Skeleton = ({ rows = 4, label }: { readonly rows?: number; readonly label: string }) => (
  <div role="status" className="animate-pulse space-y-3 px-5 py-5">
    <span className="sr-only">{label}</span>
    {Array.from({ length: rows }, (_, index) => (
      // biome-ignore lint/suspicious/noArrayIndexKey: bars have no identity.
      <div key={index} className="h-5 rounded bg-line" style={{ width: `${92 - ((index * 17) % 40)}%` }} />
    ))}
  </div>
);
