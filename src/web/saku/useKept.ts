import { useCallback, useEffect, useState } from 'react';
import type { AnswerOf, EndpointShape } from '../../contract/endpoint.ts';
import type { Instant } from '../../kernel/time.ts';
import { addressOf, type CallOptions, call, type Refusal } from '../app/call.ts';
import { deviceNow } from '../app/clock.ts';
import { keep, readKept } from './keptStore.ts';

export interface KeptRead<T> {
  readonly data: T | undefined;
  /** When the shown answer came from the server. */
  readonly at: Instant | null;
  readonly refusal: Refusal | null;
  readonly asking: boolean;
  readonly reload: () => void;
}

/** An event of the window: something of the holder changed on the server. */
export const ownChanged = 'luwes:own-changed';

/** The stored copy at once, then the server's answer; the copy stays when the server cannot be asked. */
export const useKept = <E extends EndpointShape>(
  shape: E,
  request: Pick<CallOptions<E>, 'params' | 'query'> = {},
  enabled = true,
): KeptRead<AnswerOf<E>> => {
  const key = addressOf(shape, request.params, request.query);
  const text = JSON.stringify(request);
  const [state, setState] = useState<{
    key: string;
    data?: AnswerOf<E>;
    at: Instant | null;
    refusal: Refusal | null;
    asking: boolean;
  }>({
    key,
    at: null,
    refusal: null,
    asking: true,
  });
  const [turn, setTurn] = useState(0);

  // biome-ignore lint/correctness/useExhaustiveDependencies: turn asks again; the request is compared by its text.
  useEffect(() => {
    if (!enabled) return;
    let current = true;
    let answered = false;
    setState((old) => (old.key === key ? { ...old, asking: true } : { key, at: null, refusal: null, asking: true }));
    readKept(key).then((kept) => {
      if (current && kept && !answered)
        setState({ key, data: kept.value as AnswerOf<E>, at: kept.at, refusal: null, asking: true });
    });
    call(shape, JSON.parse(text) as CallOptions<E>).then((answer) => {
      answered = true;
      const at = deviceNow();
      if (answer.ok) void keep(key, { value: answer.value, at });
      if (!current) return;
      if (answer.ok) setState({ key, data: answer.value, at, refusal: null, asking: false });
      else
        readKept(key).then((kept) => {
          const copy =
            answer.refusal.status === 0 && kept ? { data: kept.value as AnswerOf<E>, at: kept.at } : { at: null };
          if (current) setState({ key, ...copy, refusal: answer.refusal, asking: false });
        });
    });
    return () => {
      current = false;
    };
  }, [key, text, enabled, turn]);

  const reload = useCallback(() => setTurn((n) => n + 1), []);
  useEffect(() => {
    const again = () => {
      if (document.visibilityState === 'visible') setTurn((n) => n + 1);
    };
    document.addEventListener('visibilitychange', again);
    addEventListener('online', again);
    addEventListener(ownChanged, again);
    return () => {
      document.removeEventListener('visibilitychange', again);
      removeEventListener('online', again);
      removeEventListener(ownChanged, again);
    };
  }, []);
  return {
    data: state.key === key ? state.data : undefined,
    at: state.at,
    refusal: state.refusal,
    asking: state.asking,
    reload,
  };
};
