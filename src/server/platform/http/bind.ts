import type { BodyOf, EndpointShape, ParamsOf, QueryOf, ReplyOf } from '../../../contract/endpoint.ts';
import type { Actor, Scope } from '../../../domain/access/can.ts';
import type { Result } from '../../../kernel/result.ts';
import type { Instant, PlainDate } from '../../../kernel/time.ts';
import type { Tx } from '../db/db.ts';
import type { Deps } from '../deps.ts';
import type { Outgoing, Visitor } from './visitor.ts';

interface AnyCall<E extends EndpointShape> {
  readonly deps: Deps;
  readonly params: ParamsOf<E>;
  readonly query: QueryOf<E>;
  readonly body: BodyOf<E>;
  readonly now: Instant;
  readonly language: 'id' | 'en';
  /** Who is asking from where, for throttling and session lists; never logged. */
  readonly visitor: Visitor;
  /** Headers and cookies of the answer. */
  readonly outgoing: Outgoing;
}

/** A call without a known person: the handler opens its own transactions. */
export type PublicCall<E extends EndpointShape> = AnyCall<E>;

/** A call by a signed-in person, inside one transaction of his agency; a refusal rolls it back. */
export interface Call<E extends EndpointShape> extends AnyCall<E> {
  readonly actor: Actor;
  readonly sessionId: string;
  readonly tx: Tx;
  /** The day in the agency's own zone. */
  readonly today: PlainDate;
  /** How far the endpoint's permission reaches for this actor; everything where it asks for none. */
  readonly scope: Scope;
  /** Writes an entry of the hash-chained trail in the same transaction. Never health data, never secrets. */
  audit(action: string, target: { kind: string; id: string }, detail?: Record<string, unknown>): Promise<void>;
}

/** A call by a signed-in person that opens its own transactions. */
export type OwnCall<E extends EndpointShape> = Omit<Call<E>, 'tx' | 'audit'>;

export type CallOf<E extends EndpointShape> = E['permission'] extends 'public'
  ? PublicCall<E>
  : E['transaction'] extends 'own'
    ? OwnCall<E>
    : Call<E>;
export type Handler<E extends EndpointShape> = (call: CallOf<E>) => Promise<Result<ReplyOf<E>>>;

/** An endpoint with its handler, types erased for the router. */
export interface Bound {
  readonly name: string;
  readonly shape: EndpointShape;
  readonly handle: (call: never) => Promise<Result<unknown>>;
}

/** Ties a table of endpoints to its handlers; a missing or superfluous handler does not compile. */
export const bind = <const T extends Record<string, EndpointShape>>(
  area: string,
  table: T,
  handlers: { readonly [K in keyof T]: Handler<T[K]> },
): Bound[] =>
  Object.entries(table).map(([key, shape]) => ({
    name: `${area}.${key}`,
    shape,
    handle: handlers[key as keyof T] as Bound['handle'],
  }));
