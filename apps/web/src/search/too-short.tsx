import { useTranslation } from 'react-i18next';

/** That words of a search were left out, and why. */
export default function TooShort({ words }: { words: readonly string[] }) {
  const { t } = useTranslation();
  return (
    <p className="pd-searchhint" role="status">
      {t('search:tooShort', {
        words: words.map((word) => t('search:quoted', { word })).join(t('search:comma')),
      })}
    </p>
  );
}
