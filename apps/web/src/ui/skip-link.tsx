import { useTranslation } from 'react-i18next';

/** First stop of the keyboard: past the navigation to what the page is about. */
export function SkipLink() {
  const { t } = useTranslation();
  return (
    <a className="pd-skip" href="#main">
      {t('common:skip')}
    </a>
  );
}
