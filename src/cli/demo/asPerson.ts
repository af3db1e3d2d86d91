import { randomUUID } from 'node:crypto';
import { accessEndpoints } from '../../contract/access.ts';
import type { AnswerOf, EndpointShape, RequestOf } from '../../contract/endpoint.ts';
import { samplePassword } from '../../server/sample/load/fillSample.ts';

/** Asks the running server as one signed-in person of the sample. A refusal throws with its code: the sample should never meet one. */
export interface AsPerson {
  ask<E extends EndpointShape>(shape: E, request?: RequestOf<E>): Promise<AnswerOf<E>>;
}

interface Plain {
  readonly params?: Record<string, unknown>;
  readonly query?: Record<string, unknown>;
  readonly body?: unknown;
}

const addressOf = (shape: EndpointShape, { params = {}, query = {} }: Plain): string => {
  const path = shape.path.replace(/:(\w+)/g, (_, name: string) => encodeURIComponent(String(params[name])));
  const search = new URLSearchParams(
    Object.entries(query).map(([name, value]): [string, string] => [name, String(value)]),
  );
  return search.size > 0 ? `${path}?${search}` : path;
};

const contentOf = (body: unknown): { headers: Record<string, string>; body: string | Buffer<ArrayBuffer> | null } => {
  if (body === undefined) return { headers: {}, body: null };
  if (body instanceof Uint8Array)
    return { headers: { 'content-type': 'application/octet-stream' }, body: Buffer.from(body) };
  return { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) };
};

export const asPerson = async (origin: string, key: string): Promise<AsPerson> => {
  let cookie = '';
  const ask = async <E extends EndpointShape>(shape: E, request: Plain = {}): Promise<AnswerOf<E>> => {
    const answer = await fetch(`${origin.replace('localhost', '127.0.0.1')}${addressOf(shape, request)}`, {
      method: shape.method,
      headers: {
        cookie,
        ...(shape.method === 'GET' ? {} : { 'idempotency-key': randomUUID(), origin }),
        ...contentOf(request.body).headers,
      },
      body: contentOf(request.body).body,
    });
    const text = await answer.text();
    if (!answer.ok) throw new Error(`${shape.method} ${shape.path}: ${answer.status} ${text}`);
    cookie = answer.headers.getSetCookie().at(-1)?.split(';')[0] ?? cookie;
    return (text === '' ? undefined : JSON.parse(text)) as AnswerOf<E>;
  };
  await ask(accessEndpoints.signIn, {
    body: { name: `${key}@contoh.invalid`, password: samplePassword, lasting: false },
  });
  return { ask: ask as AsPerson['ask'] };
};
