import { createBrowserRouter, redirect } from 'react-router';
import { withTexts } from '../i18n/with-texts';
import { goHome } from '../session/go-home';
import { requireSession } from '../session/require-session';
import { RootLayout } from './root-layout';
import { RouteError } from './route-error';
import { RouteLoading } from './route-loading';

/**
 * Every page is a chunk of its own; staff pages load only behind a session. The frame of the staff pages and the inbox have their
 * texts from the start; every other page waits for its own.
 */
export const router = createBrowserRouter([
  {
    Component: RootLayout,
    HydrateFallback: RouteLoading,
    ErrorBoundary: RouteError,
    children: [
      {
        lazy: withTexts(() => import('../public/public-layout')),
        children: [
          { index: true, lazy: withTexts(() => import('../public/landing-page')) },
          { path: 'submit', lazy: withTexts(() => import('../public/submit-page')) },
          { path: 'verify', lazy: withTexts(() => import('../public/verify-page')) },
          { path: 'wait-times', lazy: withTexts(() => import('../public/wait-times-page')) },
          { path: 'track', lazy: withTexts(() => import('../public/track-page')) },
          { path: 'login', lazy: withTexts(() => import('../session/login-page')) },
          { path: 'welcome', lazy: withTexts(() => import('../session/welcome-page')) },
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
              { path: 'tasks/:key', lazy: withTexts(() => import('../task/task-page')) },
              { path: 'petitions', lazy: withTexts(() => import('../petition/petitions-page')) },
              { path: 'petitions/:id', lazy: withTexts(() => import('../petition/petition-page')) },
              {
                path: 'petitions/:id/query-code',
                lazy: withTexts(() => import('../petition/reissue-code-page')),
              },
              { path: 'documents/:id', lazy: withTexts(() => import('../petition/document-page')) },
              { path: 'register', lazy: withTexts(() => import('../register/register-page')) },
              { path: 'deliveries', lazy: withTexts(() => import('../delivery/deliveries-page')) },
              { path: 'conduct', lazy: withTexts(() => import('../conduct/conduct-page')) },
              { path: 'meetings', lazy: withTexts(() => import('../meeting/meetings-page')) },
              { path: 'meetings/:id', lazy: withTexts(() => import('../meeting/meeting-page')) },
              {
                path: 'meetings/:id/cases/:petitionId',
                lazy: withTexts(() => import('../meeting/materials-page')),
              },
              { path: 'assisted-returns', lazy: withTexts(() => import('../assisted-return/returns-page')) },
              {
                path: 'assisted-returns/:id',
                lazy: withTexts(() => import('../assisted-return/return-page')),
              },
              { path: 'backlog-cases', lazy: withTexts(() => import('../backlog/backlogs-page')) },
              { path: 'assistance-funds', lazy: withTexts(() => import('../assistance/funds-page')) },
              { path: 'board', lazy: withTexts(() => import('../board/board-page')) },
              { path: 'retention', lazy: withTexts(() => import('../retention/retention-page')) },
              { path: 'operations', lazy: withTexts(() => import('../operations/operations-page')) },
              { path: 'admin/people', lazy: withTexts(() => import('../people/people-page')) },
              { path: 'admin/roles', lazy: withTexts(() => import('../people/roles-page')) },
              { path: 'admin/units', lazy: withTexts(() => import('../people/units-page')) },
              { path: 'admin/calendar', lazy: withTexts(() => import('../calendar/calendar-page')) },
              { path: 'admin/templates', lazy: withTexts(() => import('../paper-templates/templates-page')) },
              { path: 'running-cases', lazy: withTexts(() => import('../running/running-page')) },
              { path: 'running-cases/:id', lazy: withTexts(() => import('../running/standing-page')) },
              {
                path: 'running-cases/:id/migrate',
                lazy: withTexts(() => import('../running/migrate-page')),
              },
              {
                path: 'case-migrations/:id',
                lazy: withTexts(() => import('../running/migration-page')),
              },
              { path: 'designer', lazy: withTexts(() => import('../designer/processes-page')) },
              {
                path: 'designer/compare/:processId',
                lazy: withTexts(() => import('../designer/compare/compare-page')),
              },
              { path: 'designer/:id', lazy: withTexts(() => import('../designer/draft-page')) },
              { path: 'audit', lazy: withTexts(() => import('../audit/audit-page')) },
              { path: 'absences', lazy: withTexts(() => import('../absence/absences-page')) },
              { path: 'account/absence', lazy: withTexts(() => import('../absence/own-absence-page')) },
              { path: 'account', lazy: withTexts(() => import('../account/account-page')) },
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
