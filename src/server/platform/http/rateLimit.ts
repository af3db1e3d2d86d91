/** Counts events per key in a sliding minute, in this process; keys are forgotten when idle and the table is bounded. */
export interface RateLimit {
  /** Seconds to wait, or 0 when the event is allowed (and counted). */
  take(key: string, nowMs: number): number;
}

export const rateLimit = (perMinute: number, maxKeys = 50_000): RateLimit => {
  const buckets = new Map<string, { tokens: number; at: number }>();
  return {
    take(key, nowMs) {
      let bucket = buckets.get(key);
      if (bucket === undefined) {
        bucket = { tokens: perMinute, at: nowMs };
        buckets.set(key, bucket);
        if (buckets.size > maxKeys) buckets.delete(buckets.keys().next().value!);
      } else if (buckets.size > maxKeys / 2) {
        // The order, by last use, is needed only where some will be forgotten.
        buckets.delete(key);
        buckets.set(key, bucket);
      }
      const refilled = Math.min(perMinute, bucket.tokens + ((nowMs - bucket.at) / 60_000) * perMinute);
      const allowed = refilled >= 1;
      bucket.tokens = allowed ? refilled - 1 : refilled;
      bucket.at = nowMs;
      return allowed ? 0 : Math.ceil(((1 - refilled) / perMinute) * 60);
    },
  };
};
