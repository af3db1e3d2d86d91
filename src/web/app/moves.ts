import { useParams } from 'wouter';
import { navigate } from 'wouter/use-browser-location';

type Go = (href: string, how?: 'push' | 'replace') => void;

const go: Go = (href, how = 'push') => {
  const from = location.pathname;
  navigate(href, { replace: how === 'replace' });
  if (location.pathname !== from) scrollTo(0, 0);
};

/** `go('/pegawai')`: a move inside Luwes without a reload. */
export const useGo = (): Go => go;

/** A part of the address, such as `id` of /pegawai/$id. */
export const usePathParam = (name: string): string => (useParams() as Record<string, string | undefined>)[name] ?? '';
