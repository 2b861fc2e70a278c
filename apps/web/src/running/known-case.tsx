import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';

interface Props {
  instanceKey: string;
  petition: { id: string; receiptNumber: string } | null;
}

/** A case by its number, or by the engine's for who may not open it. */
export function KnownCase({ instanceKey, petition }: Props) {
  const { t } = useTranslation();
  if (!petition) return <span className="pd-muted">{t('running:migrate.hidden', { key: instanceKey })}</span>;
  return (
    <Link className="pd-number" to={`/petitions/${petition.id}`}>
      {petition.receiptNumber}
    </Link>
  );
}
