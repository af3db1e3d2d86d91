/** What somebody has a claim to: days that are open to him, days owed, what his bounds allow, and what the first plan gives. */
export interface Claim {
  readonly days: number;
  readonly owed: number;
  readonly least: number;
  readonly most: number;
  readonly have: number;
}

/** Whole numbers that sum to what all have together: in proportion to days, less what each had too many before, by largest remainder. */
export const sharesOf = (claims: readonly Claim[]): number[] => {
  const many = claims.length;
  const days = new Float64Array(many);
  const owed = new Float64Array(many);
  const least = new Float64Array(many);
  const most = new Float64Array(many);
  let places = 0;
  for (let i = 0; i < many; i++) {
    const claim = claims[i]!;
    days[i] = claim.days;
    owed[i] = claim.owed;
    least[i] = claim.least;
    most[i] = claim.most;
    places += claim.have;
  }
  const values = new Float64Array(many);
  /** What each would have at a ratio, and all together. */
  const sumAt = (ratio: number): number => {
    let sum = 0;
    for (let i = 0; i < many; i++) {
      let value = ratio * days[i]! - owed[i]!;
      if (value > most[i]!) value = most[i]!;
      if (value < least[i]!) value = least[i]!;
      values[i] = value;
      sum += value;
    }
    return sum;
  };
  let low = -40;
  let high = 40;
  for (let i = 0; i < 60; i++) {
    const middle = (low + high) / 2;
    if (sumAt(middle) < places) low = middle;
    else high = middle;
  }
  sumAt(high);
  const shares = Array.from(values, (value) => Math.floor(value + 1e-6));
  let left = places;
  for (let i = 0; i < shares.length; i++) left -= shares[i]!;
  if (left <= 0) return shares;
  const order = shares
    .map((share, i) => ({
      i,
      rest: Math.round((values[i]! - share) * 1e6),
      more: claims[i]!.have > share ? 1 : 0,
    }))
    .sort((a, b) => b.rest - a.rest || b.more - a.more || a.i - b.i);
  for (const { i } of order) {
    if (left <= 0) break;
    if (shares[i]! >= claims[i]!.most) continue;
    shares[i]!++;
    left--;
  }
  return shares;
};
