import { QueryClient } from '@tanstack/react-query';
import { Refusing } from './Refusing.ts';

/** Answers count as fresh for 15 s; only silence and a busy server are tried again, twice. */
export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 15_000,
      networkMode: 'always',
      retry: (count, error) =>
        count < 2 && error instanceof Refusing && (error.refusal.status === 0 || error.refusal.status === 503),
    },
  },
});
