import { useRef, useState } from 'react';
import type { AnswerOf, EndpointShape, RequestOf } from '../../contract/endpoint.ts';
import { type Answer, type CallOptions, call, type Refusal } from '../app/call.ts';

/** A write from the phone; a try without an answer keeps its key. */
export const useSend = <E extends EndpointShape>(shape: E) => {
  const [busy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const pending = useRef<{ text: string; key: string } | null>(null);
  const send = async (request: RequestOf<E> = {} as RequestOf<E>): Promise<Answer<AnswerOf<E>>> => {
    const text = JSON.stringify(request);
    const key = pending.current?.text === text ? pending.current.key : crypto.randomUUID();
    pending.current = { text, key };
    setBusy(true);
    setRefusal(null);
    const answer = await call(shape, { ...request, key } as CallOptions<E>);
    setBusy(false);
    if (answer.ok || answer.refusal.status !== 0) pending.current = null;
    if (!answer.ok) setRefusal(answer.refusal);
    return answer;
  };
  return { send, busy, refusal };
};
