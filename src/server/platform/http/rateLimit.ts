/** Counts events per key in a sliding minute, in this process; keys are forgotten when idle and the table is bounded. */
export interface RateLimit {
  /** Seconds to wait, or 0 when the event is allowed (and counted). */
  take(key: string, nowMs: number): number;
}

export const rateLimit = (perMinute: number, maxKeys = 50_000): RateLimit => {
  const buckets = new Map<string, { tokens: number; at: number }>();
  return {
    take(key, nowMs) {
      const bucket = buckets.get(key) ?? { tokens: perMinute, at: nowMs };
      // The order, by last use, is needed only where some will be forgotten.
      if (buckets.size > maxKeys / 2) buckets.delete(key);
      const refilled = Math.min(perMinute, bucket.tokens + ((nowMs - bucket.at) / 60_000) * perMinute);
      const allowed = refilled >= 1;
      buckets.set(key, { tokens: allowed ? refilled - 1 : refilled, at: nowMs });
      if (buckets.size > maxKeys) buckets.delete(buckets.keys().next().value!);
      return allowed ? 0 : Math.ceil(((1 - refilled) / perMinute) * 60);
    },
  };
};
