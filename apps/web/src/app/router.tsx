import { createBrowserRouter, redirect } from 'react-router';
import { goHome } from '../session/go-home';
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
          { path: 'submit', lazy: () => import('../public/submit-page') },
          { path: 'verify', lazy: () => import('../public/verify-page') },
          { path: 'wait-times', lazy: () => import('../public/wait-times-page') },
          { path: 'track', lazy: () => import('../public/track-page') },
          { path: 'login', lazy: () => import('../session/login-page') },
          { path: 'welcome', lazy: () => import('../session/welcome-page') },
        ],
      },
      // Where whoever signs in elsewhere comes back to.
      { path: 'start', loader: goHome },
      {
        id: 'staff',
        loader: requireSession,
        shouldRevalidate: () => false,
        lazy: () => import('../shell/staff-layout'),
        children: [
          {
            ErrorBoundary: RouteError,
            children: [
              { path: 'inbox', lazy: () => import('../inbox/inbox-page') },
              { path: 'tasks/:key', lazy: () => import('../task/task-page') },
              { path: 'petitions', lazy: () => import('../petition/petitions-page') },
              { path: 'petitions/:id', lazy: () => import('../petition/petition-page') },
              { path: 'petitions/:id/query-code', lazy: () => import('../petition/reissue-code-page') },
              { path: 'documents/:id', lazy: () => import('../petition/document-page') },
              { path: 'register', lazy: () => import('../register/register-page') },
              { path: 'deliveries', lazy: () => import('../delivery/deliveries-page') },
              { path: 'conduct', lazy: () => import('../conduct/conduct-page') },
              { path: 'meetings', lazy: () => import('../meeting/meetings-page') },
              { path: 'meetings/:id', lazy: () => import('../meeting/meeting-page') },
              {
                path: 'meetings/:id/cases/:petitionId',
                lazy: () => import('../meeting/materials-page'),
              },
              { path: 'assisted-returns', lazy: () => import('../assisted-return/returns-page') },
              { path: 'assisted-returns/:id', lazy: () => import('../assisted-return/return-page') },
              { path: 'backlog-cases', lazy: () => import('../backlog/backlogs-page') },
              { path: 'assistance-funds', lazy: () => import('../assistance/funds-page') },
              { path: 'board', lazy: () => import('../board/board-page') },
              { path: 'retention', lazy: () => import('../retention/retention-page') },
              { path: 'operations', lazy: () => import('../operations/operations-page') },
              { path: 'admin/people', lazy: () => import('../people/people-page') },
              { path: 'admin/units', lazy: () => import('../people/units-page') },
              { path: 'admin/templates', lazy: () => import('../paper-templates/templates-page') },
              { path: 'designer', lazy: () => import('../designer/processes-page') },
              { path: 'designer/:id', lazy: () => import('../designer/draft-page') },
              { path: 'audit', lazy: () => import('../audit/audit-page') },
              { path: 'absences', lazy: () => import('../absence/absences-page') },
              { path: 'account/absence', lazy: () => import('../absence/own-absence-page') },
              { path: 'account', lazy: () => import('../account/account-page') },
              // Where the password alone was changed before.
              { path: 'account/password', loader: () => redirect('/account') },
            ],
          },
        ],
      },
      { path: '*', lazy: () => import('./not-found-page') },
    ],
  },
]);
