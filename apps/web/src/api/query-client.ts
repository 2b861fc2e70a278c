import { QueryClient } from '@tanstack/react-query';
import { Problem } from './problem';

/** Reads are tried again only where trying can help: when nobody answered, or the server itself was in trouble. */
function worthRetrying(failures: number, error: unknown): boolean {
  return failures < 2 && error instanceof Problem && (error.status === 0 || error.status >= 502);
}

export const queryClient = new QueryClient({
  defaultOptions: {
    queries: { retry: worthRetrying, staleTime: 15_000, refetchOnWindowFocus: true },
    mutations: { retry: false },
  },
});
