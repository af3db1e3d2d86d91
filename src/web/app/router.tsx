import { type ComponentType, lazy, Suspense } from 'react';
import { Route, Switch } from 'wouter';
import { Frame } from './frame/Frame.tsx';
import { InsideLinks } from './frame/InsideLinks.tsx';
import { NotFoundPage } from './frame/NotFoundPage.tsx';
import { PermittedPage } from './frame/PermittedPage.tsx';
import { StartPage } from './frame/StartPage.tsx';
import type { PageRoute } from './pageRoute.ts';

/** One address with its page, loaded when somebody goes there. */
const routeOf = (page: PageRoute) => {
  const Page = lazy(async () => ({ default: (await page.load())[page.name] as ComponentType }));
  return (
    <Route key={page.path} path={page.path.replaceAll('$', ':')}>
      {page.bare ? (
        <Page />
      ) : (
        <PermittedPage permission={page.permission}>
          <Page />
        </PermittedPage>
      )}
    </Route>
  );
};

/** The areas' pages: bare ones stand alone, the others inside the frame, which stays while one moves between them. */
export const makeRouter = (pages: readonly PageRoute[]) => {
  const bare = pages.filter((page) => page.bare).map(routeOf);
  const framed = pages.filter((page) => !page.bare).map(routeOf);
  return () => (
    <>
      <InsideLinks />
      <Suspense>
        <Switch>
          {bare}
          <Route>
            <Frame>
              <Switch>
                <Route path="/" component={StartPage} />
                {framed}
                <Route component={NotFoundPage} />
              </Switch>
            </Frame>
          </Route>
        </Switch>
      </Suspense>
    </>
  );
};
