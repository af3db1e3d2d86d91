// Stands in for temporal-polyfill in the browser: the native one, or the polyfill that the entry loads first where it is absent.
export const Temporal: unknown = (globalThis as { Temporal?: unknown }).Temporal;
