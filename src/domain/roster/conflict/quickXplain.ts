/**
 * A minimal subset of `items` that cannot hold together, by halving (Junker 2004, QuickXplain); the earlier an item stands, the
 * rather it is part of the answer. `holds` says whether a set can hold. Empty where all of them can.
 */
export const quickXplain = (items: readonly number[], holds: (set: readonly number[]) => boolean): number[] => {
  if (holds(items)) return [];
  const explain = (background: readonly number[], grown: boolean, rest: readonly number[]): number[] => {
    if (grown && !holds(background)) return [];
    if (rest.length === 1) return [...rest];
    const middle = rest.length >> 1;
    const [first, second] = [rest.slice(0, middle), rest.slice(middle)];
    const ofSecond = explain([...background, ...first], first.length > 0, second);
    const ofFirst = explain([...background, ...ofSecond], ofSecond.length > 0, first);
    return [...ofFirst, ...ofSecond];
  };
  return explain([], false, items).sort((a, b) => a - b);
};
