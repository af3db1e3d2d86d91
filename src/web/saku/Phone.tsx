import { lazy, Suspense, useCallback, useEffect } from 'react';
import { Route, Router, Switch, useLocation } from 'wouter';
import { accessEndpoints } from '../../contract/access.ts';
import { applyBrand } from '../app/brandSheet.ts';
import { Refused } from '../app/Refused.tsx';
import { useInsideLinks } from '../app/useInsideLinks.ts';
import { Skeleton } from '../ui/Skeleton.tsx';
import { forgetKept, keep, readKept } from './keptStore.ts';
import { ScreenFailure } from './parts/ScreenFailure.tsx';
import { TabBar } from './parts/TabBar.tsx';
import { TodayScreen } from './TodayScreen.tsx';
import { useKept } from './useKept.ts';
import { PhoneContext } from './usePhone.tsx';
import { usePhoneWords } from './words.tsx';

const ScheduleScreen = lazy(async () => ({ default: (await import('./ScheduleScreen.tsx')).ScheduleScreen }));
const InboxScreen = lazy(async () => ({ default: (await import('./InboxScreen.tsx')).InboxScreen }));
const AccountScreen = lazy(async () => ({ default: (await import('./AccountScreen.tsx')).AccountScreen }));
const FurtherScreens = lazy(async () => ({ default: (await import('./FurtherScreens.tsx')).FurtherScreens }));

// Told after the first sight of the day; without a network there is no newer version either.
const UpdateNotice = lazy(() =>
  import('./parts/UpdateNotice.tsx').then(
    ({ UpdateNotice }) => ({ default: UpdateNotice }),
    () => ({ default: () => null }),
  ),
);

const OwnChanges = lazy(() =>
  import('./parts/OwnChanges.tsx').then(
    ({ OwnChanges }) => ({ default: OwnChanges }),
    () => ({ default: () => null }),
  ),
);

const isPhone = (path: string): boolean => path === '/saku' || path.startsWith('/saku/');

const Screens = () => {
  const [path, move] = useLocation();
  const { words } = usePhoneWords();
  useInsideLinks(
    useCallback((href: string) => move(href.replace(/^\/saku/, '') || '/'), [move]),
    isPhone,
  );
  return (
    <ScreenFailure path={path}>
      <Suspense fallback={<Skeleton label={words.app.progress.loading} />}>
        <Switch>
          <Route path="/jadwal" component={ScheduleScreen} />
          <Route path="/kotak-masuk" component={InboxScreen} />
          <Route path="/akun" component={AccountScreen} />
          <Route path="/" component={TodayScreen} />
          <Route>
            <FurtherScreens otherwise={TodayScreen} />
          </Route>
        </Switch>
      </Suspense>
    </ScreenFailure>
  );
};

/** The phone face: whoever is not signed in goes to the sign-in page; another person on this phone starts with nothing kept. */
export const Phone = () => {
  const me = useKept(accessEndpoints.me);
  const { words } = usePhoneWords();
  const mustSignIn = me.refusal?.status === 401 || me.data?.mustChangePassword === true;
  const accountId = me.data?.accountId;
  const colour = me.data?.agency.brandColour ?? null;
  useEffect(() => applyBrand(colour), [colour]);
  useEffect(() => {
    if (!mustSignIn) return;
    forgetKept().then(() => location.replace(`/masuk?lanjut=${encodeURIComponent(location.pathname)}`));
  }, [mustSignIn]);
  useEffect(() => {
    if (accountId === undefined) return;
    readKept('owner').then(async (owner) => {
      if (owner !== null && owner.value !== accountId) {
        await forgetKept();
        location.reload();
      }
      await keep('owner', { value: accountId, at: '1970-01-01T00:00:00Z' });
    });
  }, [accountId]);

  if (mustSignIn) return null;
  if (me.data === undefined)
    return me.refusal ? (
      <main className="p-4">
        <Refused refusal={me.refusal} retry={me.reload} />
      </main>
    ) : (
      <Skeleton label={words.app.progress.loading} />
    );
  return (
    <PhoneContext value={me.data}>
      <Router base="/saku">
        <Screens />
        <Suspense fallback={null}>
          <UpdateNotice />
          <OwnChanges />
        </Suspense>
        <TabBar />
      </Router>
    </PhoneContext>
  );
};
