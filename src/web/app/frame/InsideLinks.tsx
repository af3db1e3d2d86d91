import { useGo } from '../moves.ts';
import { useInsideLinks } from '../useInsideLinks.ts';

const isDesk = (path: string): boolean => !path.startsWith('/saku') && !path.startsWith('/api');

/** Turns links inside the desk into moves without a reload. */
export const InsideLinks = () => {
  useInsideLinks(useGo(), isDesk);
  return null;
};
