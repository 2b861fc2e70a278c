import { createBrowserRouter } from 'react-router';
import { requireSession } from '../session/require-session';
import { RootLayout } from './root-layout';
import { RouteError } from './route-error';
import { RouteLoading } from './route-loading';

/** Every page is a chunk of its own; staff pages load only behind a session. */
export const router = createBrowserRouter([
  {
    Component: RootLayout,
    HydrateFallback: RouteLoading,
    ErrorBoundary: RouteError,
    children: [
      {
        lazy: () => import('../public/public-layout'),
        children: [
          { index: true, lazy: () => import('../public/landing-page') },
          { path: 'login', lazy: () => import('../session/login-page') },
          { path: 'welcome', lazy: () => import('../session/welcome-page') },
        ],
      },
      {
        id: 'staff',
        loader: requireSession,
        shouldRevalidate: () => false,
        lazy: () => import('../shell/staff-layout'),
        children: [
          {
            ErrorBoundary: RouteError,
            children: [{ path: 'account/password', lazy: () => import('../session/password-page') }],
          },
        ],
      },
      { path: '*', lazy: () => import('./not-found-page') },
    ],
  },
]);
