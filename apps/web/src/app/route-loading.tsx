import { useTranslation } from 'react-i18next';

/** Shown while the first page's code is on its way. */
export function RouteLoading() {
  const { t } = useTranslation();
  return (
    <p className="pd-loading" role="status">
      {t('common:loading')}
    </p>
  );
}
