// One table of endpoints per area; the server binds handlers to it, the web calls it, OpenAPI is written from it.
import type { z } from 'zod';
import type { Permission } from '../domain/access/roles.ts';

/** Where the touched unit or employee stands in the request; checked before the handler runs. */
export type TargetRule =
  /** The agency as a whole: the permission must reach all of it. */
  | { readonly kind: 'agency' }
  /** The handler limits what it shows to `call.scope`. */
  | { readonly kind: 'scope' }
  /** Only the actor's own things. */
  | { readonly kind: 'self' }
  | { readonly kind: 'employee' | 'unit'; readonly in: 'params' | 'query' | 'body'; readonly name: string };

type Guard =
  | { readonly permission: 'public' | 'signedIn' | 'secondFactorOwed'; readonly target?: undefined }
  | { readonly permission: Permission; readonly target: TargetRule };

export type EndpointShape = Guard & {
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  readonly path: `/api/${string}`;
  /** One English sentence for the reference page. */
  readonly summary: string;
  readonly params?: z.ZodObject;
  readonly query?: z.ZodObject;
  /** JSON by schema, or raw bytes (uploads; the file's name comes in the query). */
  readonly body?: z.ZodType | 'bytes';
  /** JSON by schema, a file, nothing, or server-sent events that go on until one side ends them. */
  readonly reply: z.ZodType | 'file' | 'none' | 'events';
  /** Stricter limit for what the public or a guesser reaches. */
  readonly rate?: 'signIn' | 'public';
  /**
   * `own`: no transaction is opened and no repeat key is asked for; the handler opens its own, and what the body holds makes a repeat
   * harmless. For what must be quick when everybody comes at once. The target can then only be the actor himself or his scope.
   */
  readonly transaction?: 'own';
  /** The answer holds a secret: it is not kept for a repeat of the request, which is then refused. */
  readonly shownOnce?: true;
};

export const endpoint = <const E extends EndpointShape>(shape: E): E => shape;

type Output<S, Otherwise> = S extends z.ZodType ? z.output<S> : Otherwise;
type Input<S, Otherwise> = S extends z.ZodType ? z.input<S> : Otherwise;

export type ParamsOf<E extends EndpointShape> = Output<E['params'], Record<never, never>>;
export type QueryOf<E extends EndpointShape> = Output<E['query'], Record<never, never>>;
export type BodyOf<E extends EndpointShape> = E['body'] extends 'bytes' ? Uint8Array : Output<E['body'], undefined>;
/** What a handler returns. */
export type ReplyOf<E extends EndpointShape> = E['reply'] extends 'file'
  ? FileReply
  : E['reply'] extends 'events'
    ? EventsReply
    : E['reply'] extends 'none'
      ? undefined
      : Input<E['reply'], undefined>;
/** What a caller gets. */
export type AnswerOf<E extends EndpointShape> = E['reply'] extends 'file' ? FileAnswer : Output<E['reply'], undefined>;
/** What a caller passes. */
export type RequestOf<E extends EndpointShape> = {
  params?: Input<E['params'], undefined>;
  query?: Input<E['query'], undefined>;
  body?: E['body'] extends 'bytes' ? FileAnswer | Uint8Array : Input<E['body'], undefined>;
};

export interface FileReply {
  readonly bytes: Uint8Array;
  readonly name: string;
  readonly mediaType: string;
}
/** Events for one reader: `open` is given the way to send one, and answers how to end. */
export interface EventsReply {
  open(send: (data: unknown) => void): () => void;
}
/** A browser's Blob, named here by shape because this floor knows no DOM. */
export interface FileAnswer {
  readonly size: number;
  readonly type: string;
  arrayBuffer(): Promise<ArrayBuffer>;
}
