import { useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import type { AnswerOf, EndpointShape, RequestOf } from '../../contract/endpoint.ts';
import { type Answer, type CallOptions, call, type Refusal } from './call.ts';

export interface Act<E extends EndpointShape> {
  /** Sends; never throws on a refusal. */
  readonly run: (request?: RequestOf<E>) => Promise<Answer<AnswerOf<E>>>;
  readonly busy: boolean;
  readonly refusal: Refusal | null;
  readonly forget: () => void;
}

/**
 * A write. A try that never got an answer keeps its idempotency key, so that pressing again cannot do it twice.
 * After success the answers of the given endpoints are asked for again; all of them unless told.
 */
export const useAct = <E extends EndpointShape>(shape: E, renew?: readonly EndpointShape[]): Act<E> => {
  const client = useQueryClient();
  const [busy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const pending = useRef<{ readonly text: string; readonly key: string } | null>(null);

  const run = async (request: RequestOf<E> = {} as RequestOf<E>) => {
    const text = shape.body === 'bytes' ? '' : JSON.stringify(request);
    const key = text !== '' && pending.current?.text === text ? pending.current.key : crypto.randomUUID();
    pending.current = { text, key };
    setBusy(true);
    setRefusal(null);
    const answer = await call(shape, { ...request, key } as CallOptions<E>);
    setBusy(false);
    if (answer.ok || answer.refusal.status !== 0) pending.current = null;
    if (!answer.ok) setRefusal(answer.refusal);
    else if (renew) await Promise.all(renew.map((one) => client.invalidateQueries({ queryKey: [one.path] })));
    else await client.invalidateQueries();
    return answer;
  };
  return { run, busy, refusal, forget: () => setRefusal(null) };
};
