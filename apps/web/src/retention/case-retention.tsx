import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { PetitionView } from '../api/types';
import { useCitationName } from '../petition/use-citation-name';
import { useDates } from '../time/format';
import { LegalHold } from './legal-hold';
import './retention.css';

/** How long the case is kept, what holds it back, and whether it is on the list. */
export function CaseRetention({ petition }: { petition: PetitionView }) {
  const { t } = useTranslation();
  const dates = useDates();
  const citationName = useCitationName();
  const { rule, dueAt, keptUntil, listed, erasedAt } = petition.retention;
  const period = () => {
    if (erasedAt) return t('retention:case.erased', { at: dates.full(erasedAt) });
    if (!rule) return t('retention:case.open');
    if (!dueAt) return t('retention:case.permanent');
    return t('retention:case.until', { day: dates.lastDay(dueAt) });
  };
  return (
    <section className="pd-card pd-caseretention" aria-labelledby="case-retention">
      <h2 id="case-retention">{t('retention:case.title')}</h2>
      <p>{period()}</p>
      {keptUntil && !erasedAt ? <p>{t('retention:case.kept', { day: dates.day(keptUntil) })}</p> : null}
      {listed ? <p>{t('retention:case.listed')}</p> : null}
      <LegalHold petition={petition} />
      <p className="pd-small pd-muted">
        {t('retention:case.basis', { article: citationName('archive-periods-2006') })}
      </p>
      {listed || erasedAt ? <Link to="/retention">{t('retention:case.list')}</Link> : null}
    </section>
  );
}
