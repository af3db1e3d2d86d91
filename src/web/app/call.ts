import type { AnswerOf, EndpointShape, RequestOf } from '../../contract/endpoint.ts';
import { noteReachable } from './reachability.ts';

/** Why the server said no, or `app.unreachable` when it could not be asked. Its sentence comes from the server in the chosen language. */
export interface Refusal {
  readonly code: string;
  readonly status: number;
  /** The sentence for the person; empty when the server could not be asked. */
  readonly detail: string;
  readonly params: Readonly<Record<string, string | number>>;
  /** Faults by field, as the server's schema found them. */
  readonly fields: readonly { readonly path: string; readonly message: string }[];
}

export type Answer<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly refusal: Refusal };

export type CallOptions<E extends EndpointShape> = RequestOf<E> & {
  /** The same on every retry of one write; made anew when left out. */
  readonly key?: string;
  readonly signal?: AbortSignal;
};

/** Told on the window when the server no longer knows the session. */
export const sessionEnded = 'luwes:session-ended';

/** The path with its parameters and query filled in. */
export const addressOf = (shape: { readonly path: string }, params: object = {}, query: object = {}): string => {
  const path = shape.path.replace(/:(\w+)/g, (_, name: string) =>
    encodeURIComponent(String((params as Record<string, unknown>)[name] ?? '')),
  );
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) {
    if (value === undefined || value === null || value === '') continue;
    for (const one of Array.isArray(value) ? value : [value]) search.append(name, String(one));
  }
  const text = search.toString();
  return text ? `${path}?${text}` : path;
};

const unreachable: Refusal = { code: 'app.unreachable', status: 0, detail: '', params: {}, fields: [] };

const refusalOf = async (response: Response): Promise<Refusal> => {
  const text = await response.text();
  try {
    const document = JSON.parse(text) as Partial<Refusal> & { title?: string };
    return {
      code: document.code ?? document.title ?? 'general.internal',
      status: response.status,
      detail: document.detail ?? '',
      params: document.params ?? {},
      fields: document.fields ?? [],
    };
  } catch {
    return { ...unreachable, status: response.status };
  }
};

/** Asks one endpoint. Refusals are values; only a programming error throws. */
export const call = async <E extends EndpointShape>(
  shape: E,
  options: CallOptions<E> = {} as CallOptions<E>,
): Promise<Answer<AnswerOf<E>>> => {
  const headers = new Headers({ 'accept-language': document.documentElement.lang || 'id', accept: 'application/json' });
  if (shape.method !== 'GET') headers.set('idempotency-key', options.key ?? crypto.randomUUID());
  const bytes = shape.body === 'bytes';
  if (options.body !== undefined) headers.set('content-type', bytes ? 'application/octet-stream' : 'application/json');
  const body =
    options.body === undefined ? undefined : bytes ? (options.body as BodyInit) : JSON.stringify(options.body);
  let response: Response;
  try {
    response = await fetch(addressOf(shape, options.params, options.query), {
      method: shape.method,
      headers,
      credentials: 'same-origin',
      cache: 'no-store',
      ...(body === undefined ? {} : { body }),
      ...(options.signal ? { signal: options.signal } : {}),
    });
  } catch (error) {
    if (options.signal?.aborted) throw error;
    noteReachable(false);
    return { ok: false, refusal: unreachable };
  }
  noteReachable(true);
  if (response.status === 401) dispatchEvent(new Event(sessionEnded));
  if (!response.ok) return { ok: false, refusal: await refusalOf(response) };
  if (shape.reply === 'none' || response.status === 204) return { ok: true, value: undefined as AnswerOf<E> };
  const value: unknown = shape.reply === 'file' ? await response.blob() : await response.json();
  return { ok: true, value: value as AnswerOf<E> };
};
