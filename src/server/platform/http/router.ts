// Decodes, finds the actor, checks the permission that the endpoint names, opens the transaction, encodes the answer.
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { EventsReply, FileReply } from '../../../contract/endpoint.ts';
import { can, type Scope, scopeOf, type Target } from '../../../domain/access/can.ts';
import type { Problem, Result } from '../../../kernel/result.ts';
import { refuse } from '../../../kernel/result.ts';
import { epochMilliseconds, todayIn } from '../../../kernel/time.ts';
import { appendAudit } from '../audit/appendAudit.ts';
import type { Tx } from '../db/db.ts';
import type { Deps } from '../deps.ts';
import type { Bound } from './bind.ts';
import { type Decoded, decode } from './decode.ts';
import { claimKey, keepReply, requestHash } from './idempotency.ts';
import type { Identity, SignedIn } from './identity.ts';
import { type OpenEvents, openEvents } from './openEvents.ts';
import { problemDocument } from './problemDocument.ts';
import { rateLimit } from './rateLimit.ts';
import type { Visitor } from './visitor.ts';
import { outgoingOf, visitorOf } from './visitorOf.ts';

const everything: Scope = { all: true, unitIds: [], self: true };
const isUuid = (text: unknown): text is string =>
  typeof text === 'string' && /^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/i.test(text);

/** Carries a refusal out of a transaction so that it rolls back. */
class Rollback extends Error {
  constructor(readonly problem: Problem) {
    super(problem.code);
  }
}

/** Everything one answer needs; the same shape whether fresh or repeated. */
interface Answer {
  readonly status: number;
  readonly body: string | FileReply | EventsReply | null;
}

const answerOf = (result: unknown, reply: Bound['shape']['reply']): Answer => {
  if (reply === 'none') return { status: 204, body: null };
  if (reply === 'file') return { status: 200, body: result as FileReply };
  if (reply === 'events') return { status: 200, body: result as EventsReply };
  return { status: 200, body: JSON.stringify(result) };
};

const send = (reply: FastifyReply, answer: Answer, events: OpenEvents): FastifyReply => {
  reply.code(answer.status);
  if (answer.body === null) return reply.send();
  if (typeof answer.body === 'string')
    return reply.header('content-type', 'application/json; charset=utf-8').send(answer.body);
  if ('open' in answer.body) return events.send(reply, answer.body);
  const name = encodeURIComponent(answer.body.name);
  return reply
    .header('content-type', answer.body.mediaType)
    .header('content-disposition', `attachment; filename*=UTF-8''${name}`)
    .send(Buffer.from(answer.body.bytes));
};

export interface RouterOptions {
  readonly deps: Deps;
  readonly identity: Identity;
  /** Requests a minute for one account (or one address for the public). */
  readonly perMinute: { readonly account: number; readonly public: number; readonly signIn: number };
}

/** Puts every bound endpoint on the server. */
export const route = (server: FastifyInstance, bound: readonly Bound[], options: RouterOptions): void => {
  const { deps, identity } = options;
  const events = openEvents(server);
  const limits = {
    account: rateLimit(options.perMinute.account),
    public: rateLimit(options.perMinute.public),
    signIn: rateLimit(options.perMinute.signIn),
  };

  const guard = async (
    b: Bound,
    signedIn: SignedIn,
    decoded: Decoded,
    tx: Tx,
    today: string,
  ): Promise<Result<Scope>> => {
    const { shape } = b;
    if (shape.target === undefined) return { ok: true, value: everything };
    const { permission, target } = shape;
    const { actor } = signedIn;
    const day = today as Parameters<typeof can>[3];
    const scope = scopeOf(actor, permission, day);
    const forbidden = refuse('general.forbidden');
    if (target.kind === 'agency') return scope.all ? { ok: true, value: scope } : forbidden;
    if (target.kind === 'scope')
      return scope.all || scope.self || scope.unitIds.length > 0 ? { ok: true, value: scope } : forbidden;
    if (target.kind === 'self')
      return scope.all || scope.self || scope.unitIds.length > 0 ? { ok: true, value: scope } : forbidden;
    const named: unknown = (decoded[target.in] as Record<string, unknown> | undefined)?.[target.name];
    if (!isUuid(named)) return refuse('general.notFound');
    let touched: Target;
    if (target.kind === 'unit') {
      const path = await identity.pathOfUnit(tx, actor.agencyId, named, today);
      if (path === null) return refuse('general.notFound');
      touched = { kind: 'unit', path };
    } else {
      touched = {
        kind: 'employee',
        employeeId: named,
        paths: await identity.pathsOfEmployee(tx, actor.agencyId, named, today),
      };
    }
    return can(actor, permission, touched, day) ? { ok: true, value: scope } : forbidden;
  };

  /** Without a transaction of the router: only what needs no look into the database can be guarded here. */
  const answerOwn = async (
    b: Bound,
    visitor: Visitor,
    reply: FastifyReply,
    decoded: Decoded,
    signedIn: SignedIn,
  ): Promise<Result<Answer>> => {
    const { actor } = signedIn;
    const now = deps.clock();
    const today = todayIn(signedIn.zone, now);
    let scope = everything;
    if (b.shape.target !== undefined) {
      scope = scopeOf(actor, b.shape.permission, today);
      if (!scope.all && !scope.self && scope.unitIds.length === 0) return refuse('general.forbidden');
    }
    const result = await b.handle({
      deps,
      actor,
      now,
      today,
      scope,
      sessionId: signedIn.sessionId,
      language: decoded.language,
      params: decoded.params,
      query: decoded.query,
      body: decoded.body,
      visitor,
      outgoing: outgoingOf(reply, deps.config.origin),
    } as never);
    return result.ok ? { ok: true, value: answerOf(result.value, b.shape.reply) } : result;
  };

  const answerSignedIn = async (
    b: Bound,
    request: FastifyRequest,
    visitor: Visitor,
    reply: FastifyReply,
    decoded: Decoded,
    signedIn: SignedIn,
  ) => {
    const { actor } = signedIn;
    const now = deps.clock();
    const today = todayIn(signedIn.zone, now);
    const isWrite = b.shape.method !== 'GET';
    const key = request.headers['idempotency-key'];
    if (isWrite && !isUuid(key)) return refuse('general.keyMissing');
    try {
      const answer = await deps.db.inAgency(actor.agencyId, async (tx): Promise<Answer> => {
        const allowed = await guard(b, signedIn, decoded, tx, today);
        if (!allowed.ok) throw new Rollback(allowed.problem);
        if (isWrite && isUuid(key)) {
          const state = await claimKey(tx, actor, key, requestHash(request.method, request.url, decoded.raw()), now);
          // Status 0: done, but its answer was not kept (a file, or a secret that is shown once).
          const notKept = state.kind === 'answered' && state.stored.status === 0;
          if (state.kind === 'reused' || notKept) throw new Rollback({ code: 'general.keyReused' });
          if (state.kind === 'answered') return { status: state.stored.status, body: state.stored.reply || null };
        }
        const call = {
          deps,
          tx,
          actor,
          now,
          today,
          sessionId: signedIn.sessionId,
          scope: allowed.value,
          language: decoded.language,
          params: decoded.params,
          query: decoded.query,
          body: decoded.body,
          visitor,
          outgoing: outgoingOf(reply, deps.config.origin),
          audit: (action: string, target: { kind: string; id: string }, detail: Record<string, unknown> = {}) =>
            appendAudit(tx, {
              agencyId: actor.agencyId,
              at: now,
              accountId: actor.accountId,
              action,
              targetKind: target.kind,
              targetId: target.id,
              detail,
            }),
        };
        const result = await b.handle(call as never);
        if (!result.ok) throw new Rollback(result.problem);
        const fresh = answerOf(result.value, b.shape.reply);
        if (isWrite && isUuid(key) && !b.shape.shownOnce && (typeof fresh.body === 'string' || fresh.body === null)) {
          await keepReply(tx, actor, key, { status: fresh.status, reply: fresh.body ?? '' });
        }
        return fresh;
      });
      return { ok: true as const, value: answer };
    } catch (error) {
      if (error instanceof Rollback) return { ok: false as const, problem: error.problem };
      throw error;
    }
  };

  const answerPublic = async (
    b: Bound,
    visitor: Visitor,
    reply: FastifyReply,
    decoded: Decoded,
  ): Promise<Result<Answer>> => {
    const result = await b.handle({
      deps,
      now: deps.clock(),
      language: decoded.language,
      params: decoded.params,
      query: decoded.query,
      body: decoded.body,
      visitor,
      outgoing: outgoingOf(reply, deps.config.origin),
    } as never);
    return result.ok ? { ok: true, value: answerOf(result.value, b.shape.reply) } : result;
  };

  /** Which counter this request draws on; a guesser is held by address, a person by account. */
  const wait = (b: Bound, visitor: Visitor, signedIn: SignedIn | null): number => {
    const nowMs = epochMilliseconds(deps.clock());
    if (b.shape.rate === 'signIn') return limits.signIn.take(visitor.address, nowMs);
    if (b.shape.rate === 'public' || signedIn === null) return limits.public.take(visitor.address, nowMs);
    return limits.account.take(signedIn.actor.accountId, nowMs);
  };

  const answer = async (b: Bound, request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> => {
    const decoded = decode(b.shape, request);
    const fail = (problem: Problem) => {
      const document = problemDocument(
        problem,
        decoded.language,
        problem.code === 'general.invalid' ? decoded.fields : undefined,
      );
      return reply
        .code(document.status)
        .header('content-type', 'application/problem+json; charset=utf-8')
        .send(document);
    };
    if (
      request.method !== 'GET' &&
      request.headers.origin !== undefined &&
      request.headers.origin !== deps.config.origin
    ) {
      return fail({ code: 'general.crossSite' });
    }
    const visitor = visitorOf(request, deps.config.origin);
    const signedIn = visitor.token === null ? null : await identity.find(visitor.token);
    const seconds = wait(b, visitor, signedIn);
    if (seconds > 0) {
      reply.header('retry-after', String(seconds));
      return fail({ code: 'general.tooMany', params: { seconds } });
    }
    if (b.shape.permission !== 'public') {
      if (signedIn === null) return fail({ code: 'general.signInFirst' });
      if (signedIn.secondFactorOwed && b.shape.permission !== 'secondFactorOwed')
        return fail({ code: 'access.secondFactorOwed' });
      const passwordFirst =
        signedIn.mustChangePassword && b.shape.permission !== 'signedIn' && b.shape.permission !== 'secondFactorOwed';
      if (passwordFirst) return fail({ code: 'access.changePasswordFirst' });
      const marksAsRead = b.shape.permission === 'inbox.read';
      if (signedIn.readsOnly && b.shape.method !== 'GET' && b.shape.target !== undefined && !marksAsRead)
        return fail({ code: 'access.readsOnly' });
    }
    if (decoded.fields.length > 0) return fail({ code: 'general.invalid', params: { field: decoded.fields[0]!.path } });
    const result =
      b.shape.permission === 'public' || signedIn === null
        ? await answerPublic(b, visitor, reply, decoded)
        : b.shape.transaction === 'own'
          ? await answerOwn(b, visitor, reply, decoded, signedIn)
          : await answerSignedIn(b, request, visitor, reply, decoded, signedIn);
    return result.ok ? send(reply, result.value, events) : fail(result.problem);
  };

  for (const b of bound) {
    const { target, transaction } = b.shape;
    if (transaction === 'own' && target !== undefined && target.kind !== 'self' && target.kind !== 'scope')
      throw new Error(`${b.name}: without a transaction only the actor or his scope can be guarded`);
    server.route({ method: b.shape.method, url: b.shape.path, handler: (request, reply) => answer(b, request, reply) });
  }
};
