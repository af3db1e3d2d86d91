import { createRootRoute, createRoute, createRouter, Outlet } from '@tanstack/react-router';
import { type ComponentType, lazy, Suspense } from 'react';
import { Frame } from './frame/Frame.tsx';
import { InsideLinks } from './frame/InsideLinks.tsx';
import { NotFoundPage } from './frame/NotFoundPage.tsx';
import { PermittedPage } from './frame/PermittedPage.tsx';
import { StartPage } from './frame/StartPage.tsx';
import type { PageRoute } from './pageRoute.ts';
import { parseSearch, stringifySearch } from './urlState.ts';

/** Builds the router over the areas' pages: bare ones stand alone, the others inside the frame. */
export const makeRouter = (pages: readonly PageRoute[]) => {
  const root = createRootRoute({
    component: () => (
      <>
        <InsideLinks />
        <Suspense>
          <Outlet />
        </Suspense>
      </>
    ),
    notFoundComponent: NotFoundPage,
  });
  const frame = createRoute({ getParentRoute: () => root, id: 'frame', component: Frame });
  const start = createRoute({ getParentRoute: () => frame, path: '/', component: StartPage });
  const routeOf = (page: PageRoute) => {
    const Page = lazy(async () => ({ default: (await page.load())[page.name] as ComponentType }));
    const component = () => (
      <PermittedPage permission={page.permission}>
        <Page />
      </PermittedPage>
    );
    return page.bare
      ? createRoute({ getParentRoute: () => root, path: page.path, component: () => <Page /> })
      : createRoute({ getParentRoute: () => frame, path: page.path, component });
  };
  const framed = pages.filter((page) => !page.bare).map(routeOf);
  const bare = pages.filter((page) => page.bare).map(routeOf);
  return createRouter({
    routeTree: root.addChildren([frame.addChildren([start, ...framed]), ...bare]),
    parseSearch,
    stringifySearch,
    scrollRestoration: true,
    defaultPendingMs: 300,
  });
};
