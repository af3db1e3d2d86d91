import { use, useMemo } from 'react';
import { mainEntries, manageEntries, type NavigationEntry, presenceEntries } from '../navigation.ts';
import type { PageRoute } from '../pageRoute.ts';
import { useSession } from '../session.tsx';
import { PagesContext } from './PagesContext.ts';

const open = (
  entries: readonly NavigationEntry[],
  pages: readonly PageRoute[],
  may: (entry: NavigationEntry) => boolean,
) => entries.filter((entry) => pages.some((page) => page.path === entry.path) && may(entry));

/** The menu of this person: pages that exist and that he may open. */
export const useEntries = () => {
  const session = useSession();
  const pages = use(PagesContext);
  return useMemo(() => {
    const may = (entry: NavigationEntry) => session.can(entry.permission);
    return {
      main: open(mainEntries, pages, may),
      presence: open(presenceEntries, pages, may),
      manage: open(manageEntries, pages, may),
    };
  }, [session, pages]);
};
