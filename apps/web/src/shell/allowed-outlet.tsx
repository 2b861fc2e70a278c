import { useTranslation } from 'react-i18next';
import { Navigate, Outlet, useLocation } from 'react-router';
import { useMe } from '../session/me';
import { StatePanel } from '../ui/state-panel';
import { mayGo, navigation } from './navigation';

const destinations = navigation.flatMap(({ items }) => items);

/** The page at this address, or why this person gets none: nobody is shown buttons that the server would refuse. */
export function AllowedOutlet() {
  const { t } = useTranslation();
  const { pathname, search } = useLocation();
  const me = useMe();
  const place = destinations.find(({ to }) => pathname === to || pathname.startsWith(`${to}/`));
  if (me.secondFactor === 'due' && pathname !== '/account')
    return <Navigate replace to={`/account?next=${encodeURIComponent(pathname + search)}`} />;
  if (!place || mayGo(me, place)) return <Outlet />;
  return (
    <StatePanel
      scope="page"
      kind="trouble"
      title={t('common:states.forbidden.title')}
      text={t('common:states.forbidden.text')}
    />
  );
}
