import { type LoaderFunctionArgs, redirect } from 'react-router';
import { queryClient } from '../api/query-client';
import { homeOf } from '../shell/navigation';
import { meQuery } from './me';
import { requireSession } from './require-session';

/** Loader that leads to the first page that the signed-in person has. */
export async function goHome(args: LoaderFunctionArgs): Promise<Response> {
  await requireSession(args);
  return redirect(homeOf(await queryClient.ensureQueryData(meQuery)));
}
