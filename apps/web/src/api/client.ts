import createClient, { type Middleware } from 'openapi-fetch';
import { currentLanguage } from '../i18n/language';
import { OFFLINE, Problem, problemFrom } from './problem';
import type { paths } from './schema';

let csrfToken: string | undefined;

/** Keeps the token that every changing staff request must carry; undefined after signing out. */
export function setCsrfToken(token: string | undefined): void {
  csrfToken = token;
}

/** What every request carries besides its body. */
export function requestHeaders(method: string): Record<string, string> {
  return {
    'accept-language': currentLanguage(),
    ...(csrfToken && method !== 'GET' ? { 'x-csrf-token': csrfToken } : {}),
  };
}

const headers: Middleware = {
  onRequest({ request }) {
    for (const [name, value] of Object.entries(requestHeaders(request.method)))
      request.headers.set(name, value);
    return request;
  },
};

/** The typed client of the API; use it through `call`. */
export const api = createClient<paths>({
  baseUrl: window.location.origin,
  credentials: 'same-origin',
});
api.use(headers);

/** Awaits a request of `api` and returns its body. Throws Problem for every other outcome. */
export async function call<T>(
  request: Promise<{ data?: T; error?: unknown; response: Response }>,
): Promise<Exclude<T, undefined>> {
  let answer;
  try {
    answer = await request;
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') throw error;
    throw new Problem(0, OFFLINE, '');
  }
  if (!answer.response.ok) throw problemFrom(answer.response.status, answer.error);
  return answer.data as Exclude<T, undefined>;
}
