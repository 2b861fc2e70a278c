import { useTranslation } from 'react-i18next';
import type { FoundText } from '../api/types';
import { Marked } from './marked';

/** Where else than in its subject a case says what was searched for, and how. */
export default function FoundLines({ found }: { found: readonly FoundText[] }) {
  const { t } = useTranslation();
  return (
    <ul className="pd-found" aria-label={t('search:foundIn')}>
      {found
        .filter(({ source }) => source !== 'subject')
        .map(({ source, pieces }, at) => (
          <li key={at}>
            <span className="pd-found__source">{t(`search:source.${source}`)}</span>
            <span data-written>
              <Marked pieces={pieces} />
            </span>
          </li>
        ))}
    </ul>
  );
}
