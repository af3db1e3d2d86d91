/** Who is asking from where. `address` honours forwarded headers from trusted proxies only. */
export interface Visitor {
  readonly address: string;
  readonly device: string;
  /** The opaque session token of the cookie, if any. */
  readonly token: string | null;
}

/** What a handler may set on the answer beside its body. */
export interface Outgoing {
  setSession(token: string, maxAgeSeconds: number): void;
  clearSession(): void;
  header(name: string, value: string): void;
}
