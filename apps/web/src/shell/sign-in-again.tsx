import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useLocation, useNavigate } from 'react-router';
import { Problem } from '../api/problem';

/** A session can end while a page is open; the first read that says so leads to the login page and back. */
export function SignInAgain() {
  const queries = useQueryClient();
  const navigate = useNavigate();
  const { pathname, search } = useLocation();
  useEffect(
    () =>
      queries.getQueryCache().subscribe(({ query }) => {
        const { error } = query.state;
        if (!(error instanceof Problem) || error.status !== 401) return;
        void navigate(`/login?next=${encodeURIComponent(pathname + search)}`, { replace: true });
      }),
    [queries, navigate, pathname, search],
  );
  return null;
}
