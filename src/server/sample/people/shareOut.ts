/** Shares `total` places by weight so that the sum is exact; the largest remainders get the places left over. */
export const shareOut = (weights: readonly number[], total: number): number[] => {
  const sum = weights.reduce((a, b) => a + b, 0);
  const exact = weights.map((weight) => (weight * Math.max(0, total)) / sum);
  const counts = exact.map(Math.floor);
  const left = Math.max(0, total) - counts.reduce((a, b) => a + b, 0);
  const order = exact
    .map((value, i) => ({ i, rest: value - Math.floor(value) }))
    .sort((a, b) => b.rest - a.rest || a.i - b.i);
  for (const { i } of order.slice(0, left)) counts[i]! += 1;
  return counts;
};
