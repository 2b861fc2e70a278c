import { Outlet, ScrollRestoration } from 'react-router';
import { DemoClockBanner } from '../shell/demo-clock-banner';

/** What every page has, public and staff: the demonstration clock's banner when that clock is in use. */
export function RootLayout() {
  return (
    <>
      <DemoClockBanner />
      <Outlet />
      <ScrollRestoration />
    </>
  );
}
