import { useTranslation } from 'react-i18next';
import { useMe } from '../session/me';
import { can } from '../session/permissions';

/** What was looked through without finding anything, and what this search never finds. */
export default function NothingFound() {
  const { t } = useTranslation();
  const me = useMe();
  return (
    <>
      {t('search:nothing.where')} {t('search:nothing.people')}{' '}
      {can(me, 'petition.find-person') ? t('search:nothing.findPerson') : null}
    </>
  );
}
