import { type LoaderFunctionArgs, redirect } from 'react-router';
import { Problem } from '../api/problem';
import { queryClient } from '../api/query-client';
import { changeLanguage } from '../i18n';
import { hasChosenLanguage, LANGUAGES } from '../i18n/language';
import { meQuery } from './me';

/** Loader of every staff page: sends a visitor without a session to the login page and back afterwards. */
export async function requireSession({ request }: LoaderFunctionArgs): Promise<null> {
  const { pathname, search } = new URL(request.url);
  try {
    const me = await queryClient.ensureQueryData(meQuery);
    const language = LANGUAGES.find((known) => known === me.locale);
    if (language && !hasChosenLanguage()) await changeLanguage(language);
    return null;
  } catch (error) {
    if (error instanceof Problem && error.status === 401)
      throw redirect(`/login?next=${encodeURIComponent(pathname + search)}`);
    throw error;
  }
}
