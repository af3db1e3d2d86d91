export interface Measure {
  readonly what: string;
  readonly seconds: number;
  /** What it is held against: a limit of the issue, or a peer measured in the same run. */
  readonly against: string;
  readonly againstSeconds: number;
}

/** One line a measure with its ratio to the limit or peer. */
export const printTable = (measures: readonly Measure[]): string => {
  const rows = measures.map((m) => [
    m.what,
    m.seconds.toFixed(2),
    m.against,
    m.againstSeconds.toFixed(2),
    (m.seconds / m.againstSeconds).toFixed(2),
  ]);
  const head = ['measure', 'seconds', 'against', 'seconds', 'ratio'];
  const width = head.map((h, i) => Math.max(h.length, ...rows.map((r) => r[i]!.length)));
  return [head, ...rows].map((r) => `${r.map((cell, i) => cell.padEnd(width[i]!)).join('  ')}\n`).join('');
};
