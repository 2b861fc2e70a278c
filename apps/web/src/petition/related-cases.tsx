import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { PetitionView } from '../api/types';
import { StatusTag } from '../ui/status-tag';

/** The earlier case that this one follows, and those that joined it. */
export function RelatedCases({ petition }: { petition: PetitionView }) {
  const { t } = useTranslation();
  const { related } = petition;
  if (related.length === 0) return null;
  return (
    <section className="pd-card" aria-labelledby="case-related">
      <h2 id="case-related">{t('petition:related')}</h2>
      <ul className="pd-related">
        {related.map((other) => (
          <li key={other.id}>
            <Link to={`/petitions/${other.id}`}>{other.subject || t('common:erased')}</Link>
            <span className="pd-tags pd-small">
              <span className="pd-number">{other.receiptNumber}</span>
              <StatusTag status={other.status} />
              <span>{t(`petition:relation.${other.relation}`)}</span>
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
