import { useTranslation } from 'react-i18next';

/** What was looked through without finding anything, and what this search never finds. */
export default function NothingFound() {
  const { t } = useTranslation();
  return (
    <>
      {t('search:nothing.where')} {t('search:nothing.people')}
    </>
  );
}
