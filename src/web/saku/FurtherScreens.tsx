import { type ComponentType, lazy } from 'react';
import { Route, Switch } from 'wouter';

const DispensationScreen = lazy(async () => ({
  default: (await import('./dispensation/DispensationScreen.tsx')).DispensationScreen,
}));
const MyQrScreen = lazy(async () => ({ default: (await import('./attendance/qr/MyQrScreen.tsx')).MyQrScreen }));
const RequestsScreen = lazy(async () => ({ default: (await import('./requests/RequestsScreen.tsx')).RequestsScreen }));
const WishesScreen = lazy(async () => ({ default: (await import('./requests/WishesScreen.tsx')).WishesScreen }));
const SwapScreen = lazy(async () => ({ default: (await import('./requests/SwapScreen.tsx')).SwapScreen }));
const LeaveScreen = lazy(async () => ({ default: (await import('./leave/LeaveScreen.tsx')).LeaveScreen }));
const FlexibleScreen = lazy(async () => ({ default: (await import('./requests/FlexibleScreen.tsx')).FlexibleScreen }));
const OwnMonthScreen = lazy(async () => ({
  default: (await import('./attendance/OwnMonthScreen.tsx')).OwnMonthScreen,
}));
const OwnDayScreen = lazy(async () => ({ default: (await import('./attendance/OwnDayScreen.tsx')).OwnDayScreen }));
const DayRequestsScreen = lazy(async () => ({
  default: (await import('./attendance/request/DayRequestsScreen.tsx')).DayRequestsScreen,
}));
const AskCorrectionScreen = lazy(async () => ({
  default: (await import('./attendance/request/AskCorrectionScreen.tsx')).AskCorrectionScreen,
}));
const AskPermitScreen = lazy(async () => ({
  default: (await import('./attendance/request/AskPermitScreen.tsx')).AskPermitScreen,
}));
const DecideScreen = lazy(async () => ({
  default: (await import('./attendance/request/DecideScreen.tsx')).DecideScreen,
}));
const MyPhoneScreen = lazy(async () => ({ default: (await import('./attendance/MyPhoneScreen.tsx')).MyPhoneScreen }));

/** Screens behind the first ones; their addresses come in a file of their own, so that the first load does not carry them. */
export const FurtherScreens = ({ otherwise }: { readonly otherwise: ComponentType }) => (
  <Switch>
    <Route path="/permohonan" component={RequestsScreen} />
    <Route path="/usulan" component={WishesScreen} />
    <Route path="/tukar-hari" component={SwapScreen} />
    <Route path="/hari-fleksibel" component={FlexibleScreen} />
    <Route path="/cuti" component={LeaveScreen} />
    <Route path="/hari-saya" component={OwnMonthScreen} />
    <Route path="/hari-saya/:day" component={OwnDayScreen} />
    <Route path="/izin" component={DayRequestsScreen} />
    <Route path="/izin/perbaiki" component={AskCorrectionScreen} />
    <Route path="/izin/baru" component={AskPermitScreen} />
    <Route path="/izin/putuskan" component={DecideScreen} />
    <Route path="/hp-saya" component={MyPhoneScreen} />
    <Route path="/qr-saya" component={MyQrScreen} />
    <Route path="/dispensasi" component={DispensationScreen} />
    <Route component={otherwise} />
  </Switch>
);
