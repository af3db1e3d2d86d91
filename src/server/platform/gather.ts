interface Waiting<V> {
  readonly done: (value: V | undefined) => void;
  readonly failed: (cause: unknown) => void;
}

/**
 * Loads together what many ask for one by one, at the morning peak above all. One load is under way at a time and the next ones gather
 * meanwhile. Undefined where the load found nothing; an error of a load reaches all of it.
 */
export const openGather = <K, V>(
  load: (keys: readonly K[]) => Promise<ReadonlyMap<K, V>>,
  /** Of one load; more would hold up requests while its rows are read. */
  atMost = 100,
  /** So long the first one waits for company, in milliseconds. */
  gatherMs = 2,
): ((key: K) => Promise<V | undefined>) => {
  const asked = new Map<K, Waiting<V>[]>();
  let busy = false;
  const pump = async (): Promise<void> => {
    const taken = [...asked].slice(0, atMost);
    for (const [key] of taken) asked.delete(key);
    try {
      const found = await load(taken.map(([key]) => key));
      for (const [key, waiting] of taken) for (const { done } of waiting) done(found.get(key));
    } catch (cause) {
      for (const [, waiting] of taken) for (const { failed } of waiting) failed(cause);
    }
    if (asked.size > 0) setImmediate(() => void pump());
    else busy = false;
  };
  return (key) =>
    new Promise((done, failed) => {
      const waiting = asked.get(key);
      if (waiting === undefined) asked.set(key, [{ done, failed }]);
      else waiting.push({ done, failed });
      if (busy) return;
      busy = true;
      setTimeout(() => void pump(), gatherMs);
    });
};
