import type { FastifyRequest } from 'fastify';
import type { z } from 'zod';
import type { EndpointShape } from '../../../contract/endpoint.ts';
import type { FieldFault } from './problemDocument.ts';

export interface Decoded {
  readonly params: unknown;
  readonly query: unknown;
  readonly body: unknown;
  /** The body as it came, for the hash of the repeat key. */
  readonly raw: () => string | Uint8Array;
  readonly language: 'id' | 'en';
  readonly fields: readonly FieldFault[];
}

const read = (schema: z.ZodType | undefined, value: unknown, fields: FieldFault[]): unknown => {
  if (schema === undefined) return undefined;
  const parsed = schema.safeParse(value ?? {});
  if (parsed.success) return parsed.data;
  fields.push(...parsed.error.issues.map((issue) => ({ path: issue.path.join('.'), message: issue.message })));
  return undefined;
};

/** Indonesian unless the caller prefers English. */
export const languageOf = (request: FastifyRequest): 'id' | 'en' =>
  (request.headers['accept-language'] ?? '').toLowerCase().startsWith('en') ? 'en' : 'id';

/** Reads a request by the endpoint's schemas; faults are collected, never thrown. */
export const decode = (shape: EndpointShape, request: FastifyRequest): Decoded => {
  const fields: FieldFault[] = [];
  const isBytes = shape.body === 'bytes';
  const bytes = Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0);
  if (isBytes && !Buffer.isBuffer(request.body)) fields.push({ path: 'body', message: 'bytes' });
  return {
    params: read(shape.params, request.params, fields),
    query: read(shape.query, request.query, fields),
    body: shape.body === 'bytes' ? bytes : read(shape.body, request.body, fields),
    raw: () => (isBytes ? bytes : JSON.stringify(request.body ?? null)),
    language: languageOf(request),
    fields,
  };
};
