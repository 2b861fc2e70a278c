import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';

/** The seal and the name; leads to the start of the area it stands in. */
export function Brand({ to, note }: { to: string; note?: string }) {
  const { t } = useTranslation();
  return (
    <Link className="pd-brand" to={to}>
      <span className="pd-mark" aria-hidden="true">
        {t('common:mark')}
      </span>
      <span>
        {t('common:product')}
        {note ? <small>{note}</small> : null}
      </span>
    </Link>
  );
}
