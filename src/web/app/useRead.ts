import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useCallback } from 'react';
import type { AnswerOf, EndpointShape } from '../../contract/endpoint.ts';
import { type CallOptions, call, type Refusal } from './call.ts';
import { Refusing } from './Refusing.ts';

export interface Read<T> {
  readonly data: T | undefined;
  readonly refusal: Refusal | null;
  /** Nothing to show yet. */
  readonly loading: boolean;
  /** Asking again while the last answer stays. */
  readonly renewing: boolean;
  readonly reload: () => void;
}

interface ReadOptions {
  readonly enabled?: boolean;
  /** Ask again this often, in milliseconds; false stops. */
  readonly every?: number | false;
  /** Keep the last page's rows while the next page loads. */
  readonly keep?: boolean;
}

/** The key under which an endpoint's answers are kept: `[path]` alone names all of them. */
export const readKey = (shape: EndpointShape, request: object = {}): readonly unknown[] => [shape.path, request];

/** Reads a GET endpoint and keeps the answer. */
export const useRead = <E extends EndpointShape>(
  shape: E,
  request: Pick<CallOptions<E>, 'params' | 'query'> = {},
  options: ReadOptions = {},
): Read<AnswerOf<E>> => {
  const query = useQuery({
    queryKey: readKey(shape, request),
    queryFn: async ({ signal }) => {
      const answer = await call(shape, { ...request, signal } as CallOptions<E>);
      if (!answer.ok) throw new Refusing(answer.refusal);
      return answer.value ?? null;
    },
    enabled: options.enabled ?? true,
    refetchInterval: options.every ?? false,
    ...(options.keep ? { placeholderData: keepPreviousData } : {}),
  });
  const { refetch } = query;
  const reload = useCallback(() => void refetch({ cancelRefetch: false }), [refetch]);
  return {
    data: (query.data ?? undefined) as AnswerOf<E> | undefined,
    refusal: query.error instanceof Refusing ? query.error.refusal : null,
    loading: query.isPending && query.fetchStatus !== 'idle',
    renewing: query.isFetching,
    reload,
  };
};
