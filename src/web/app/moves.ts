import { useParams, useRouter } from '@tanstack/react-router';
import { useCallback } from 'react';

/** `go('/pegawai')`: a move inside Luwes without a reload. */
export const useGo = (): ((href: string, how?: 'push' | 'replace') => void) => {
  const router = useRouter();
  return useCallback((href, how = 'push') => router.history[how](href), [router]);
};

/** A part of the address, such as `id` of /pegawai/$id. */
export const usePathParam = (name: string): string =>
  (useParams({ strict: false }) as Record<string, string>)[name] ?? '';
