import './return.css';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { ComplaintLine } from './complaint-line';
import { caseReturnsQuery } from './queries';
import { ReturnState } from './return-state';

/** The assisted returns of the case; nothing when there are none. */
export function CaseReturns({ petitionId }: { petitionId: string }) {
  const { t } = useTranslation();
  const { data } = useQuery(caseReturnsQuery(petitionId));
  if (!data || data.returns.length === 0) return null;
  return (
    <section className="pd-card" aria-labelledby="case-returns">
      <h2 id="case-returns">{t('return:title')}</h2>
      <ComplaintLine phone={data.names.complaintPhone} />
      <ul className="pd-return__list">
        {data.returns.map((one) => (
          <li key={one.id}>
            <p>
              <Link to={`/assisted-returns/${one.id}`}>{t(`return:origin.${one.origin}`)}</Link>
            </p>
            <ReturnState facts={one} />
          </li>
        ))}
      </ul>
    </section>
  );
}
